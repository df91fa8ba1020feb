package org.unspin.cli.files;

import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Tells files of running text, pages included, from others, for directories: what is named on the command line is always read. */
final class PlainText {
    private static final int LOOKED_AT = 4096;
    private static final List<String> TEXT = List.of(".txt", ".md", ".markdown", ".html", ".htm", ".xhtml");
    /** Text, but not prose: a word in a tag or a key must never be changed. */
    private static final List<String> MARKUP = List.of(".xml", ".svg", ".json", ".jsonl", ".css", ".js");
    /** How files of other kinds begin. */
    private static final List<String> SIGNATURES = List.of(
            "25504446", // PDF
            "504b0304", // ZIP, office documents, jars
            "504b0506", // an empty ZIP
            "1f8b", // gzip
            "425a68", // bzip2
            "fd377a585a00", // xz
            "28b52ffd", // Zstandard
            "377abcaf271c", // 7-Zip
            "526172211a07", // RAR
            "89504e47", // PNG
            "ffd8ff", // JPEG
            "474946383961", // GIF
            "474946383761", // GIF of 1987
            "52494646", // RIFF: WebP, WAV, AVI
            "4f676753", // Ogg
            "494433", // MP3
            "664c6143", // FLAC
            "7f454c46", // ELF
            "cafebabe", // Java classes
            "d0cf11e0", // office documents of before 2007
            "53514c69746520666f726d6174", // SQLite
            "7b5c727466", // RTF
            "25215053"); // PostScript

    private PlainText() {}

    static boolean is(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (TEXT.stream().anyMatch(name::endsWith)) {
            return true;
        }
        if (MARKUP.stream().anyMatch(name::endsWith)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return isText(in.readNBytes(LOOKED_AT));
        }
    }

    /** Whether a file that begins so, or is no longer, may be a text in any encoding. */
    static boolean isText(byte[] beginning) {
        if (Encoding.byMark(beginning).hasMark()) {
            return true;
        }
        for (int i = 0; i < Math.min(LOOKED_AT, beginning.length); i++) {
            if (beginning[i] == 0) {
                return false;
            }
        }
        String hex = BaseEncoding.base16().lowerCase().encode(beginning, 0, Math.min(16, beginning.length));
        return SIGNATURES.stream().noneMatch(hex::startsWith);
    }
}
