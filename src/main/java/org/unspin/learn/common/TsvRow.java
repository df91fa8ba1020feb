package org.unspin.learn.common;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of a UTF-8 file of TAB-separated values that people write by hand. Blank lines and comments ({@code #}) are no
 * rows; white space around a column does not count. Immutable.
 *
 * @param file the file
 * @param line the line, from 1
 * @param columns at least one; some may be empty
 */
public record TsvRow(Path file, int line, List<String> columns) {
    private static final Splitter TAB = Splitter.on('\t').trimResults();
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** Copies the list. */
    public TsvRow {
        columns = List.copyOf(columns);
    }

    /**
     * The rows of a file, in order.
     *
     * @throws IOException if it cannot be read
     */
    public static List<TsvRow> read(Path file) throws IOException {
        List<TsvRow> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            boolean marked = i == 0 && lines.get(i).startsWith(BYTE_ORDER_MARK);
            String line = (marked ? lines.get(i).substring(1) : lines.get(i)).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                rows.add(new TsvRow(file, i + 1, columns(line)));
            }
        }
        return rows;
    }

    /** The columns of a line, without white space around them. */
    public static List<String> columns(String line) {
        return TAB.splitToList(line);
    }

    /** The column with the index {@code i}, from 0. */
    public String column(int i) {
        return columns.get(i);
    }

    /** How many columns there are. */
    public int size() {
        return columns.size();
    }

    /** An error in this row, with file and line before the message, which says what is wrong and what to do. */
    public IOException error(String message) {
        return new IOException(at(message));
    }

    /** An error in this row that has a cause. */
    public IOException error(String message, Throwable cause) {
        return new IOException(at(message), cause);
    }

    private String at(String message) {
        return file + ":" + line + ": " + message;
    }
}
