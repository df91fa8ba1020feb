package org.unspin.report;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;

/** The digest that tells whether a text is the one a plan was made for. */
final class Fingerprint {
    private static final int CHUNK = 1 << 13;

    private Fingerprint() {}

    /**
     * SHA-256 of the text in UTF-8, in small hexadecimal digits; for a text read from a UTF-8 file without a byte order
     * mark it is what {@code sha256sum} prints. A lone surrogate counts as the three bytes of its number, where Java would write '?'
     * and take different texts for the same.
     */
    static String of(CharSequence text) {
        Hasher hasher = Hashing.sha256().newHasher();
        byte[] buffer = new byte[CHUNK + 4];
        int size = 0;
        int length = text.length();
        for (int i = 0; i < length; ) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            if (c < 0x80) {
                buffer[size++] = (byte) c;
            } else if (c < 0x800) {
                buffer[size++] = (byte) (0xc0 | c >> 6);
                buffer[size++] = (byte) (0x80 | c & 0x3f);
            } else if (c < 0x10000) {
                buffer[size++] = (byte) (0xe0 | c >> 12);
                buffer[size++] = (byte) (0x80 | c >> 6 & 0x3f);
                buffer[size++] = (byte) (0x80 | c & 0x3f);
            } else {
                buffer[size++] = (byte) (0xf0 | c >> 18);
                buffer[size++] = (byte) (0x80 | c >> 12 & 0x3f);
                buffer[size++] = (byte) (0x80 | c >> 6 & 0x3f);
                buffer[size++] = (byte) (0x80 | c & 0x3f);
            }
            if (size >= CHUNK) {
                hasher.putBytes(buffer, 0, size);
                size = 0;
            }
        }
        return hasher.putBytes(buffer, 0, size).hash().toString();
    }
}
