package org.unspin.dictionary;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes a dictionary file, reporting every line with bytes that are not UTF-8. */
final class Utf8 {
    private static final String REMEDY = "save the file as UTF-8";

    private final byte[] bytes;
    private final Problems problems;
    private final StringBuilder text;
    private int line = 1;
    private int counted;
    private int reportedLine;

    private Utf8(byte[] bytes, Problems problems) {
        this.bytes = bytes;
        this.problems = problems;
        this.text = new StringBuilder(bytes.length);
    }

    /** The text of the bytes; a bad sequence is reported and stands as U+FFFD, so that the rest can be checked too. */
    static String decode(byte[] bytes, Problems problems) {
        if (bytes.length >= 2
                && ((bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff
                        || (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe)) {
            problems.add(1, "the file is UTF-16, not UTF-8 (byte offset 0)", REMEDY);
            return "";
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        // The replacement character may be in the file itself: only the strict decoder knows.
        return text.indexOf('\ufffd') < 0 ? text : new Utf8(bytes, problems).strictly();
    }

    private String strictly() {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            text.append(out.flip());
            out.clear();
            if (result.isUnderflow() || problems.isFull()) {
                return text.toString();
            }
            if (result.isError()) {
                report(in.position());
                text.append('\ufffd');
                in.position(in.position() + result.length());
            }
        }
    }

    private void report(int offset) {
        for (; counted < text.length(); counted++) {
            char c = text.charAt(counted);
            if (c == '\n' && (counted == 0 || text.charAt(counted - 1) != '\r') || c == '\r') {
                line++;
            }
        }
        if (line != reportedLine) {
            reportedLine = line;
            problems.add(
                    line,
                    String.format("bytes that are not UTF-8 at byte offset %d (0x%02X)", offset, bytes[offset]),
                    REMEDY);
        }
    }
}
