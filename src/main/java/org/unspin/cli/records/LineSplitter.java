package org.unspin.cli.records;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.unspin.cli.console.CliException;

/** Cuts a stream behind each line feed. The byte of a line feed is nothing else in any encoding but UTF-16. Not thread-safe. */
final class LineSplitter {
    /** A text of a hundred books. What has a longer line has no lines. */
    static final int LONGEST = 1 << 28;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final String name;
    /** Bytes of a character of UTF-16, else 1. */
    private final int unit;
    /** Which byte of a unit is that of the line feed; the other is 0. */
    private final int low;

    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long number;

    /**
     * A splitter.
     *
     * @param in without a byte order mark
     * @param name what messages call the file
     */
    LineSplitter(InputStream in, String name, Charset charset) {
        this.in = in;
        this.name = name;
        boolean little = charset.equals(StandardCharsets.UTF_16LE);
        this.unit = little || charset.equals(StandardCharsets.UTF_16BE) ? 2 : 1;
        this.low = unit == 1 || little ? 0 : 1;
    }

    /** The next line with its line feed, which the last may lack; nothing after the last. */
    Optional<byte[]> next() throws IOException, CliException {
        ByteArrayOutputStream begun = new ByteArrayOutputStream(0);
        while (true) {
            int end = end(begun.size());
            if (end >= 0) {
                byte[] rest = Arrays.copyOfRange(buffer, from, end);
                from = end;
                number++;
                return Optional.of(begun.size() == 0 ? rest : joined(begun, rest));
            }
            begun.write(buffer, from, to - from);
            if (begun.size() > LONGEST) {
                throw new CliException(name + ": line " + (number + 1) + " is longer than " + (LONGEST >> 20)
                        + " MB; a file that has no lines is restored as one text, or cut first, e.g. with 'split'");
            }
            from = 0;
            // A character of two bytes must not be parted.
            to = Math.max(0, unit == 1 ? in.read(buffer) : in.readNBytes(buffer, 0, BUFFER));
            if (to == 0) {
                number += begun.size() == 0 ? 0 : 1;
                return begun.size() == 0 ? Optional.empty() : Optional.of(begun.toByteArray());
            }
        }
    }

    /** The number of the line that was given last, from 1. */
    long number() {
        return number;
    }

    private static byte[] joined(ByteArrayOutputStream begun, byte[] rest) {
        begun.writeBytes(rest);
        return begun.toByteArray();
    }

    /** Where the line ends in the buffer, behind its line feed; -1 if that has not been read yet. */
    private int end(int before) {
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n' && (unit == 1 || isUnit(i, before))) {
                return i - low + unit <= to ? i - low + unit : -1;
            }
        }
        return -1;
    }

    /** Whether a byte 10 is the line feed and not a half of another character. */
    private boolean isUnit(int i, int before) {
        if ((before + i - from) % 2 != low) {
            return false;
        }
        int other = low == 0 ? i + 1 : i - 1;
        return other < to && other >= from && buffer[other] == 0;
    }
}
