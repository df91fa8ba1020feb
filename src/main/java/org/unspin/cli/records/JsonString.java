package org.unspin.cli.records;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.unspin.Correction;
import org.unspin.json.Json;

/** The literal of a string in JSON: changed only where a word of it changes, whichever escapes it has. */
final class JsonString {
    private static final int UNICODE_ESCAPE = 6;
    private static final int SHORT_ESCAPE = 2;

    private final byte[] line;
    /** Whether characters beyond ASCII are to be escaped, as everywhere else in the line. */
    private final boolean ascii;

    private int at;
    /** UTF-16 units of the text before that place. */
    private int unit;

    private JsonString(byte[] line, int start) {
        this.line = line;
        this.at = start + 1;
        this.ascii = isAscii(line);
    }

    /** Where a literal ends, behind its quotation mark. */
    static int end(byte[] line, int start) {
        int at = start + 1;
        while (line[at] != '"') {
            at += line[at] == '\\' ? SHORT_ESCAPE : 1;
        }
        return at + 1;
    }

    /**
     * The literal with corrections made in its text.
     *
     * @param start of the literal, its quotation mark included
     * @param corrections in order, in UTF-16 units of its text
     */
    static byte[] corrected(byte[] line, int start, List<Correction> corrections) throws BadRecordException {
        return new JsonString(line, start).corrected(corrections);
    }

    private byte[] corrected(List<Correction> corrections) throws BadRecordException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int copied = at - 1;
        for (Correction correction : corrections) {
            goTo(correction.start());
            out.write(line, copied, at - copied);
            out.writeBytes(escaped(correction.replacement()));
            goTo(correction.end());
            copied = at;
        }
        out.write(line, copied, end(line, at - 1) - copied);
        return out.toByteArray();
    }

    private void goTo(int goal) throws BadRecordException {
        while (unit < goal) {
            int first = line[at] & 0xff;
            if (first == '\\') {
                at += line[at + 1] == 'u' ? UNICODE_ESCAPE : SHORT_ESCAPE;
                unit++;
            } else {
                at += first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
                unit += first < 0xf0 ? 1 : 2;
            }
        }
        if (unit != goal) {
            throw new BadRecordException("a correction would part a character");
        }
    }

    private byte[] escaped(String text) {
        byte[] literal = literal(text, ascii);
        byte[] inner = new byte[literal.length - 2];
        System.arraycopy(literal, 1, inner, 0, inner.length);
        return inner;
    }

    /** A text as a literal. */
    static byte[] literal(String text, boolean ascii) {
        return Json.text(json -> {
                    if (ascii) {
                        json.setHighestNonEscapedChar('~');
                    }
                    json.writeString(text);
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a line has been written so that any encoding can carry it. */
    static boolean isAscii(byte[] line) {
        for (byte b : line) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }
}
