package org.unspin.cli.print;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Style;
import org.unspin.cli.output.Document;
import org.unspin.cli.print.FormatOptions.Format;
import org.unspin.report.JsonPlan;

/**
 * What is printed of a document.
 *
 * @param format in which form
 * @param lines whether each line is a document of its own
 * @param style colours, or none
 */
public record DocumentPrinter(Format format, boolean lines, Style style) {
    /** Whether what is printed is running text, of which nobody can tell where the next one begins. */
    public boolean isText() {
        return format == Format.TEXT || format == Format.CONFIDENCE;
    }

    /**
     * The bytes for standard output.
     *
     * @throws CliException if the encoding of the input cannot express what was put in
     */
    public byte[] print(Document document) throws CliException {
        String name = document.input().name();
        return switch (format) {
            case TEXT -> document.encoding().encode(name, document.whole().text());
            case DIFF -> utf8(WordDiff.of(name, document.whole(), style));
            case CONFIDENCE -> utf8(Marked.confidence(document.whole(), style));
            case HTML -> new byte[0];
            case JSON -> lines ? jsonLines(name, document) : utf8(JsonPlan.line(document.whole(), name) + "\n");
        };
    }

    private static byte[] jsonLines(String name, Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < document.lines().size(); i++) {
            out.writeBytes(utf8(JsonPlan.line(document.lines().get(i), name, i + 1) + "\n"));
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
