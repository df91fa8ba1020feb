package org.unspin.cli;

import com.google.common.base.Utf8;
import com.google.common.primitives.Bytes;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** How the bytes of a text file are to be read, and written back as they were. */
enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8, ""),
    UTF_8_WITH_MARK("UTF-8", StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
    UTF_16LE("UTF-16", StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
    UTF_16BE("UTF-16", StandardCharsets.UTF_16BE, "\u00fe\u00ff");

    private final String title;
    private final Charset charset;
    /** The bytes of the byte order mark, as characters of Latin-1; empty where there is none. */
    private final String mark;

    Encoding(String title, Charset charset, String mark) {
        this.title = title;
        this.charset = charset;
        this.mark = mark;
    }

    /** By the byte order mark; UTF-8 where there is none. */
    static Encoding of(byte[] bytes) {
        for (Encoding encoding : values()) {
            if (encoding.hasMark() && startsWith(bytes, encoding.mark)) {
                return encoding;
            }
        }
        return UTF_8;
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Bytes of the byte order mark, which are no part of the text. */
    int markLength() {
        return mark.length();
    }

    Charset charset() {
        return charset;
    }

    /** Whether the text begins with a byte order mark, which is no part of it. */
    boolean hasMark() {
        return !mark.isEmpty();
    }

    /**
     * The text without the byte order mark.
     *
     * @throws CliException if a byte is wrong; says which
     */
    String decode(String name, byte[] bytes) throws CliException {
        int length = bytes.length - mark.length();
        if (charset.equals(StandardCharsets.UTF_8) && Utf8.isWellFormed(bytes, mark.length(), length)) {
            return new String(bytes, mark.length(), length, charset);
        }
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, mark.length(), length);
        CharBuffer out = CharBuffer.allocate(length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new CliException(
                    name + ": not " + title + " at byte " + in.position() + "; convert it first, e.g. with iconv");
        }
        return out.flip().toString();
    }

    byte[] encode(String text) {
        byte[] body = text.getBytes(charset);
        return hasMark() ? Bytes.concat(mark.getBytes(StandardCharsets.ISO_8859_1), body) : body;
    }
}
