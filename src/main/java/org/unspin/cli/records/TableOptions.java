package org.unspin.cli.records;

import com.google.common.primitives.Ints;
import java.util.List;
import java.util.Optional;
import org.unspin.cli.console.CliException;

/**
 * What the user says of a table.
 *
 * @param columns names or numbers of the columns that are to be restored
 * @param delimiter what parts cells; empty to find out
 * @param quote what stands around cells; {@link TableFormat#NO_QUOTE} if nothing does
 * @param newFields whether the columns stay, and what was made of them comes behind the last
 */
record TableOptions(List<String> columns, Optional<Character> delimiter, byte quote, boolean newFields) {
    /**
     * Reads the options.
     *
     * @throws CliException if one of them is none
     */
    static TableOptions of(List<String> columns, Optional<String> delimiter, Optional<String> quote, boolean newFields)
            throws CliException {
        TableOptions options = new TableOptions(
                List.copyOf(columns),
                delimiter.isPresent() ? Optional.of(delimiter(delimiter.get())) : Optional.empty(),
                quote(quote.orElse("\"")),
                newFields);
        if (options.byNumber() && newFields) {
            throw new CliException("--new-fields needs the names of columns; say --column NAME, not a number");
        }
        if (options.byNumber() && options.numbers().contains(-1)) {
            throw new CliException("--column counts from 1");
        }
        return options;
    }

    private static char delimiter(String text) throws CliException {
        String meant = text.equals("tab") || text.equals("\\t") ? "\t" : text;
        if (meant.length() != 1 || meant.charAt(0) > '~' || meant.charAt(0) == '\n' || meant.charAt(0) == '"') {
            throw new CliException("--delimiter " + text + ": one character of ASCII, such as ';', or tab");
        }
        return meant.charAt(0);
    }

    private static byte quote(String text) throws CliException {
        if (text.equals("none")) {
            return TableFormat.NO_QUOTE;
        }
        if (text.length() != 1 || text.charAt(0) > '~' || text.charAt(0) <= ' ') {
            throw new CliException("--quote " + text + ": one character of ASCII, such as \"'\", or none");
        }
        return (byte) text.charAt(0);
    }

    /** Whether all columns are given by their numbers: then the first row is one like the others. */
    boolean byNumber() {
        return columns.stream().allMatch(column -> Ints.tryParse(column) != null);
    }

    /** The numbers from 0. */
    List<Integer> numbers() {
        return columns.stream()
                .map(column -> Optional.ofNullable(Ints.tryParse(column)).orElse(0) - 1)
                .toList();
    }
}
