package org.unspin.cli.input;

import com.google.common.base.Utf8;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Failures;

/**
 * How the bytes of a text file are to be read, and written back as they were.
 *
 * @param title what messages call it
 * @param charset without a byte order mark of its own
 * @param mark the bytes of the byte order mark, as characters of Latin-1; empty where there is none
 */
public record Encoding(String title, Charset charset, String mark) {
    public static final Encoding UTF_8 = new Encoding("UTF-8", StandardCharsets.UTF_8, "");
    public static final Encoding UTF_8_WITH_MARK = new Encoding("UTF-8", StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf");

    private static final List<Encoding> MARKED = List.of(
            UTF_8_WITH_MARK,
            new Encoding("UTF-16", StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
            new Encoding("UTF-16", StandardCharsets.UTF_16BE, "\u00fe\u00ff"));

    /**
     * By the byte order mark; else UTF-8 if the bytes are that; else as HTML or XML declares; else as the frequencies of the
     * bytes tell; else UTF-8, which names the byte that is wrong.
     *
     * @param bytes the whole text
     */
    public static Encoding of(byte[] bytes) {
        Encoding marked = byMark(bytes);
        if (marked.hasMark() || Utf8.isWellFormed(bytes) || !FileSignature.mayBeText(bytes)) {
            return marked;
        }
        for (Charset charset : EncodingGuess.of(bytes)) {
            Encoding guess = new Encoding(charset.name(), charset, "");
            if (guess.isLossless(bytes)) {
                return guess;
            }
        }
        return UTF_8;
    }

    /**
     * The same by the beginning of a text, of which the last line may be cut off.
     *
     * @param cut whether the text goes on
     */
    static Encoding ofBeginning(byte[] beginning, boolean cut) {
        Encoding marked = byMark(beginning);
        int end = beginning.length;
        while (cut && !marked.hasMark() && end > 0 && beginning[end - 1] != '\n') {
            end--;
        }
        // Without a line end in sight, there may be half a character at the end.
        return marked.hasMark() || end == 0 ? marked : of(Arrays.copyOf(beginning, end));
    }

    /** By the byte order mark, for which the first three bytes will do; UTF-8 where there is none. */
    static Encoding byMark(byte[] bytes) {
        return MARKED.stream()
                .filter(encoding -> startsWith(bytes, encoding.mark))
                .findFirst()
                .orElse(UTF_8);
    }

    /** As the user says; the byte order mark, if there is one, is kept. */
    public static Encoding named(Charset charset, byte[] bytes) {
        for (Encoding encoding : MARKED) {
            boolean same = encoding.charset.equals(charset)
                    || charset.equals(StandardCharsets.UTF_16) && encoding.title.equals("UTF-16");
            if (same && startsWith(bytes, encoding.mark)) {
                return encoding;
            }
        }
        // Java's own UTF-16 would write a mark that was not there.
        return new Encoding(
                charset.name(), charset.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16BE : charset, "");
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isLossless(byte[] bytes) {
        try {
            return Arrays.equals(encode(decode("", bytes)), bytes);
        } catch (CliException | UncheckedIOException e) {
            return false;
        }
    }

    /** Bytes of the byte order mark, which are no part of the text. */
    public int markLength() {
        return mark.length();
    }

    /** The same for a part of a text that does not begin it. */
    public Encoding withoutMark() {
        return hasMark() ? new Encoding(title, charset, "") : this;
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
    public String decode(String name, byte[] bytes) throws CliException {
        int length = bytes.length - mark.length();
        if (charset.equals(StandardCharsets.UTF_8) && Utf8.isWellFormed(bytes, mark.length(), length)) {
            return new String(bytes, mark.length(), length, charset);
        }
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, mark.length(), length);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(length * (double) decoder.maxCharsPerByte()));
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            throw new CliException(name + ": not " + title + " at byte " + in.position() + "; " + remedy(bytes));
        }
        return out.flip().toString();
    }

    private String remedy(byte[] bytes) {
        return hasMark() || FileSignature.mayBeText(bytes)
                ? "say what it is with --encoding, e.g. --encoding windows-1252"
                : "it does not look like a text";
    }

    /**
     * The bytes of a text, byte order mark included.
     *
     * @throws UncheckedIOException if the encoding has no bytes for one of its characters
     */
    public byte[] encode(String text) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return marked(text.getBytes(charset));
        }
        CharsetEncoder encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer in = CharBuffer.wrap(text);
        try {
            ByteBuffer out = encoder.encode(in);
            byte[] body = new byte[out.remaining()];
            out.get(body);
            return marked(body);
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(new IOException(inexpressible(text), e));
        }
    }

    private byte[] marked(byte[] body) {
        return hasMark() ? Bytes.concat(mark.getBytes(StandardCharsets.ISO_8859_1), body) : body;
    }

    private String inexpressible(String text) {
        CharsetEncoder encoder = charset.newEncoder();
        int[] signs = text.codePoints()
                .filter(sign -> !encoder.canEncode(Character.toString(sign)))
                .limit(1)
                .toArray();
        String which = signs.length == 0 ? "a character" : "\"" + Character.toString(signs[0]) + "\"";
        return which + " cannot be written in " + title + "; convert the file to UTF-8 first, e.g. with iconv";
    }

    /**
     * The bytes of a restored text.
     *
     * @param name of the file that it was read from
     * @throws CliException if the encoding has no bytes for one of its characters
     */
    public byte[] encode(String name, String text) throws CliException {
        try {
            return encode(text);
        } catch (UncheckedIOException e) {
            throw new CliException(name + ": " + Failures.message(e));
        }
    }
}
