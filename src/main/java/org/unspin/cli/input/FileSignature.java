package org.unspin.cli.input;

import com.google.common.io.BaseEncoding;
import java.util.List;

/** Tells by its first bytes a file that can be no text. */
final class FileSignature {
    private static final int LOOKED_AT = 4096;
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

    private FileSignature() {}

    /** Whether a file without a byte order mark that begins so, or is no longer, may be a text. */
    static boolean mayBeText(byte[] beginning) {
        for (int i = 0; i < Math.min(LOOKED_AT, beginning.length); i++) {
            if (beginning[i] == 0) {
                return false;
            }
        }
        String hex = BaseEncoding.base16().lowerCase().encode(beginning, 0, Math.min(16, beginning.length));
        return SIGNATURES.stream().noneMatch(hex::startsWith);
    }
}
