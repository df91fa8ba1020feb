package org.unspin.cli.records;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unspin.Diagnosis;
import org.unspin.cli.console.CliException;
import org.unspin.cli.input.Encoding;
import org.unspin.cli.packed.Compression;
import org.unspin.cli.records.TableFormat.State;

/** The rows of a table in CSV or with other delimiters. All but the cells that change stays byte for byte. */
final class Table implements Pieces {
    /** What may stand between cells, the usual first. */
    private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');

    private final LineSplitter lines;
    private final String name;
    private final TableOptions options;
    private final Encoding encoding;
    private Optional<Columns> columns = Optional.empty();

    /**
     * What every row needs.
     *
     * @param indices of the columns that are to be restored, from 0
     * @param names of those columns
     */
    private record Columns(
            TableFormat format, Encoding encoding, List<Integer> indices, List<String> names, boolean newFields) {}

    /**
     * The rows of a stream.
     *
     * @param name what messages call the file; its ending may tell the delimiter
     * @param encoding without a byte order mark
     */
    Table(LineSplitter lines, String name, TableOptions options, Encoding encoding) throws CliException {
        this.lines = lines;
        this.name = name;
        this.options = options;
        this.encoding = encoding;
        if (encoding.charset().equals(StandardCharsets.UTF_16LE)
                || encoding.charset().equals(StandardCharsets.UTF_16BE)) {
            throw new CliException(
                    name + ": tables are not read in UTF-16; convert it, e.g. with" + " 'iconv -f UTF-16 -t UTF-8'");
        }
    }

    @Override
    public Optional<Piece> next() throws IOException, CliException {
        if (columns.isPresent()) {
            return row(columns.get());
        }
        if (options.byNumber()) {
            char delimiter = options.delimiter().orElse(isTabbed() ? '\t' : ',');
            columns = Optional.of(columns(delimiter, options.numbers()));
            return row(columns.get());
        }
        return header();
    }

    private boolean isTabbed() {
        String inner = Compression.inner(name).toLowerCase(Locale.ROOT);
        return inner.endsWith(".tsv") || inner.endsWith(".tab");
    }

    private Columns columns(char delimiter, List<Integer> indices) {
        TableFormat format = new TableFormat((byte) delimiter, options.quote());
        return new Columns(format, encoding, indices, options.columns(), options.newFields());
    }

    private Optional<Piece> row(Columns read) throws IOException, CliException {
        Optional<byte[]> bytes = rowBytes(read.format());
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        long feeds = 0;
        for (byte b : bytes.get()) {
            feeds += b == '\n' ? 1 : 0;
        }
        boolean ended = bytes.get()[bytes.get().length - 1] == '\n';
        return Optional.of(new Row(lines.number() - feeds + (ended ? 1 : 0), bytes.get(), read));
    }

    /** Lines until all quotes are closed. */
    private Optional<byte[]> rowBytes(TableFormat format) throws IOException, CliException {
        Optional<byte[]> line = lines.next();
        if (line.isEmpty()) {
            return line;
        }
        State state = read(format, State.CELL_BEGINS, line.get());
        if (state != State.QUOTED) {
            return line;
        }
        long first = lines.number();
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        row.writeBytes(line.get());
        while (state == State.QUOTED) {
            line = lines.next();
            if (line.isEmpty() || row.size() > LineSplitter.LONGEST) {
                throw new CliException(
                        name + ": line " + first + ": a quote that begins here is never closed; --quote none if"
                                + " quotes have no meaning in this file");
            }
            row.writeBytes(line.get());
            state = read(format, state, line.get());
        }
        return Optional.of(row.toByteArray());
    }

    private static State read(TableFormat format, State before, byte[] bytes) {
        State state = before;
        for (byte b : bytes) {
            state = format.next(state, b);
        }
        return state;
    }

    /** The first row, which names the columns: the delimiter is the one by which those that are wanted are among them. */
    private Optional<Piece> header() throws IOException, CliException {
        List<Character> delimiters = options.delimiter().isPresent()
                ? List.of(options.delimiter().get())
                : isTabbed() ? List.of('\t') : DELIMITERS;
        Optional<byte[]> row = rowBytes(new TableFormat((byte) (char) delimiters.get(0), options.quote()));
        if (row.isEmpty()) {
            return Optional.empty();
        }
        try {
            for (char delimiter : delimiters) {
                TableFormat format = new TableFormat((byte) delimiter, options.quote());
                List<String> names = names(Cells.of(row.get(), format, encoding));
                if (names.containsAll(options.columns())) {
                    columns = Optional.of(columns(
                            delimiter,
                            options.columns().stream().map(names::indexOf).toList()));
                    return Optional.of(header(row.get(), names, columns.get()));
                }
            }
            List<String> names = names(
                    Cells.of(row.get(), new TableFormat((byte) (char) delimiters.get(0), options.quote()), encoding));
            throw new CliException(name + ": no column " + missing(names) + "; the columns are "
                    + String.join(", ", names) + ". A number counts them from 1; --delimiter says what parts them");
        } catch (BadRecordException e) {
            throw new CliException(name + ": line 1, which has to name the columns: " + e.getMessage());
        }
    }

    private String missing(List<String> names) {
        return options.columns().stream()
                .filter(column -> !names.contains(column))
                .findFirst()
                .orElse("");
    }

    private static List<String> names(Cells cells) throws BadRecordException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            names.add(cells.text(i));
        }
        return names;
    }

    private Piece header(byte[] row, List<String> names, Columns read) throws BadRecordException, CliException {
        if (!read.newFields()) {
            return Piece.untouched(1, row);
        }
        Cells cells = Cells.of(row, read.format(), encoding);
        List<byte[]> added = new ArrayList<>();
        for (String column : read.names()) {
            for (String each : NewFields.names(column)) {
                if (names.contains(each)) {
                    throw new CliException(name + ": there is a column " + each
                            + " already, which is not overwritten; restore" + " the original file");
                }
                added.add(cells.added(each));
            }
        }
        return Piece.untouched(1, with(row, cells, added, read.format()));
    }

    /** A row with more cells behind its last. */
    private static byte[] with(byte[] row, Cells cells, List<byte[]> added, TableFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(row.length * 2);
        out.write(row, 0, cells.end());
        for (byte[] cell : added) {
            out.write(format.delimiter());
            out.writeBytes(cell);
        }
        out.write(row, cells.end(), row.length - cells.end());
        return out.toByteArray();
    }

    @Override
    public void close() {}

    private record Row(long number, byte[] bytes, Columns columns) implements Piece {
        @Override
        public TextRecord read() throws BadRecordException {
            Cells cells = Cells.of(bytes, columns.format(), columns.encoding());
            boolean blank = cells.size() == 1 && cells.end() == 0;
            List<Slot> texts = new ArrayList<>();
            for (int i = 0; i < columns.indices().size() && !blank; i++) {
                int index = columns.indices().get(i);
                if (index >= cells.size()) {
                    throw new BadRecordException("it has " + cells.size() + (cells.size() == 1 ? " cell" : " cells")
                            + ", and column " + columns.names().get(i) + " would be cell " + (index + 1));
                }
                texts.add(new Slot(columns.names().get(i), cells.text(index)));
            }
            return new Read(bytes, cells, columns, texts);
        }
    }

    private record Read(byte[] bytes, Cells cells, Columns columns, List<Slot> texts) implements TextRecord {
        @Override
        public byte[] written(List<Answer> answers) throws BadRecordException {
            if (answers.isEmpty()) {
                return bytes;
            }
            if (columns.newFields()) {
                return with(bytes, cells, added(answers), columns.format());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + bytes.length / 8);
            int copied = 0;
            for (int cell = 0; cell < cells.size(); cell++) {
                int i = columns.indices().indexOf(cell);
                if (i >= 0 && answers.get(i).restoration().changed()) {
                    out.write(bytes, copied, cells.start(cell) - copied);
                    out.writeBytes(
                            cells.bytes(cell, answers.get(i).restoration().text()));
                    copied = cells.end(cell);
                }
            }
            out.write(bytes, copied, bytes.length - copied);
            return out.toByteArray();
        }

        private List<byte[]> added(List<Answer> answers) throws BadRecordException {
            List<byte[]> added = new ArrayList<>();
            for (Answer answer : answers) {
                Diagnosis diagnosis = answer.diagnosis().orElseThrow();
                added.add(cells.added(answer.restoration().text()));
                added.add(cells.added(NewFields.spans(answer.restoration(), false)));
                added.add(cells.added(NewFields.verdict(diagnosis)));
                added.add(cells.added(NewFields.confidence(diagnosis)));
            }
            return added;
        }
    }
}
