package org.unspin.cli.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.unspin.cli.packed.Compression;

/** Tells files of running text, pages included, from others, for directories: what is named on the command line is always read. */
final class PlainText {
    private static final int LOOKED_AT = 4096;
    private static final List<String> TEXT = List.of(".txt", ".md", ".markdown", ".html", ".htm", ".xhtml");
    /** Text, but not prose: a word in a tag or a key must never be changed. */
    private static final List<String> MARKUP =
            List.of(".xml", ".svg", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".css", ".js");

    private PlainText() {}

    static boolean is(Path file) throws IOException {
        String name = Compression.inner(String.valueOf(file.getFileName())).toLowerCase(Locale.ROOT);
        if (TEXT.stream().anyMatch(name::endsWith)) {
            return true;
        }
        if (MARKUP.stream().anyMatch(name::endsWith)) {
            return false;
        }
        try (InputStream packed = Files.newInputStream(file)) {
            byte[] beginning = beginning(packed, file.toString());
            return isText(beginning) && !FileKind.isWarc(beginning);
        }
    }

    private static byte[] beginning(InputStream packed, String name) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed);
        in.mark(LOOKED_AT);
        byte[] beginning = in.readNBytes(LOOKED_AT);
        in.reset();
        try (InputStream unpacked = Compression.of(beginning).reading(in, name)) {
            return unpacked.readNBytes(LOOKED_AT);
        } catch (IOException e) {
            // It only looks packed: then it is no text either.
            return beginning;
        }
    }

    /** Whether a file that begins so, or is no longer, may be a text in any encoding. */
    static boolean isText(byte[] beginning) {
        return Encoding.byMark(beginning).hasMark() || FileSignature.mayBeText(beginning);
    }
}
