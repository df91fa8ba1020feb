package org.unspin.cli.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unspin.cli.console.CliException;
import org.unspin.cli.input.PageOptions;
import picocli.CommandLine.Option;

/** The options that say that a file holds many texts, and where. */
public final class RecordOptions {
    /** What to do with a record that is not what it should be. */
    public enum BadRecords {
        KEEP,
        STOP;

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--lines", description = "Treat each line as a document of its own.")
    private boolean lines;

    @Option(
            names = "--field",
            paramLabel = "NAME",
            description =
                    "Treat each line as an object of JSON, and this field of it as a document: a name, or a JSON Pointer"
                            + " such as /doc/text. May be repeated.")
    private List<String> fields = new ArrayList<>();

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description =
                    "Treat the file as a table (CSV, TSV), and this column of each row as a document: a name of the first"
                            + " row, or a number. May be repeated.")
    private List<String> columns = new ArrayList<>();

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            description = "What parts the cells of a table, such as ';' or tab (default: the first row tells).")
    private Optional<String> delimiter = Optional.empty();

    @Option(
            names = "--quote",
            paramLabel = "SIGN",
            description = "What stands around cells of a table that need it, or none (default: '\"').")
    private Optional<String> quote = Optional.empty();

    @Option(
            names = "--bad-records",
            paramLabel = "HOW",
            description =
                    "What to do with a line that is no JSON, or a row that lacks a cell: keep it as it is and say so (the"
                            + " default), or stop.")
    private BadRecords badRecords = BadRecords.KEEP;

    /** Whether one bad record ends the run. */
    public boolean stopsAtBadRecords() {
        return badRecords == BadRecords.STOP;
    }

    /** The fields or columns that were named. */
    public List<String> names() {
        return fields.isEmpty() ? columns : fields;
    }

    /**
     * What all files are cut into.
     *
     * @throws CliException if the options contradict one another
     */
    public RecordKind kind(PageOptions pages) throws CliException {
        int asked =
                (lines ? 1 : 0) + (fields.isEmpty() ? 0 : 1) + (columns.isEmpty() ? 0 : 1) + (pages.isWarc() ? 1 : 0);
        if (asked > 1) {
            throw new CliException(
                    "--lines, --field, --column and --input-format warc say what a file is cut into; choose one");
        }
        if (columns.isEmpty() && (delimiter.isPresent() || quote.isPresent())) {
            throw new CliException((delimiter.isPresent() ? "--delimiter" : "--quote")
                    + " is for tables; say which column to read, with --column");
        }
        return lines
                ? RecordKind.LINES
                : !fields.isEmpty()
                        ? RecordKind.JSON_LINES
                        : !columns.isEmpty()
                                ? RecordKind.TABLE
                                : pages.isWarc() ? RecordKind.WEB_PAGES : RecordKind.WHOLE;
    }

    /** The fields of JSON. */
    JsonFields jsonFields() {
        return new JsonFields(fields);
    }

    /** What was said about tables. */
    TableOptions table(boolean newFields) throws CliException {
        return TableOptions.of(columns, delimiter, quote, newFields);
    }
}
