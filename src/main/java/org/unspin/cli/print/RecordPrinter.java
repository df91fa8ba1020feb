package org.unspin.cli.print;

import java.nio.charset.StandardCharsets;
import org.unspin.Restoration;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Style;
import org.unspin.cli.print.FormatOptions.Format;
import org.unspin.cli.records.RecordKind;
import org.unspin.report.JsonPlan;
import org.unspin.report.Origin;

/**
 * What is printed of a record. Thread-safe.
 *
 * @param format in which form
 * @param style colours, or none
 */
public record RecordPrinter(Format format, Style style) {
    private static final byte[] NOTHING = new byte[0];

    /**
     * A printer for files of many texts.
     *
     * @throws CliException if a form was asked for that they cannot be printed in
     */
    public static RecordPrinter of(Format format, RecordKind kind, Style style) throws CliException {
        boolean lines = kind == RecordKind.LINES;
        if (format == Format.TEXT || format == Format.JSON || format == Format.CONFIDENCE && lines) {
            return new RecordPrinter(format, style);
        }
        throw new CliException("--" + format + " is for texts that are files of their own"
                + (format == Format.CONFIDENCE ? " or lines" : "") + "; of what is restored here print text or json");
    }

    /** What is printed of each text in a record. */
    public byte[] text(Restoration restoration, Origin origin) {
        return switch (format) {
            case JSON -> utf8(JsonPlan.line(restoration, origin) + "\n");
            case CONFIDENCE -> utf8(Marked.confidence(restoration, style) + "\n");
            default -> NOTHING;
        };
    }

    /** What is printed of a record behind its texts. */
    public byte[] record(byte[] restored) {
        return format == Format.TEXT ? restored : NOTHING;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
