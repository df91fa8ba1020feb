package org.unspin.cli.input;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Session;
import org.unspin.cli.packed.Compression;

/** The lines of a text, one at a time, however many there are. */
public final class Lines implements Closeable {
    private static final int LONGEST_MARK = 3;

    private final String name;
    private final Encoding encoding;
    private final BufferedReader reader;
    private long number;

    private Lines(String name, Encoding encoding, BufferedReader reader) {
        this.name = name;
        this.encoding = encoding;
        this.reader = reader;
    }

    /** Opens a text; its encoding is told by its byte order mark. */
    public static Lines of(InputText input, Session session) throws IOException, CliException {
        return of(input, session, new PageOptions());
    }

    /** Opens a text; its encoding is what the options say, or told by its byte order mark. */
    public static Lines of(InputText input, Session session, PageOptions options) throws IOException, CliException {
        InputStream in = Compression.unpacked(input.open(session), input.name());
        byte[] start = in.readNBytes(LONGEST_MARK);
        Encoding encoding = options.encodingByMark(start);
        int mark = encoding.markLength();
        InputStream rest = new SequenceInputStream(new ByteArrayInputStream(start, mark, start.length - mark), in);
        return new Lines(
                input.name(),
                encoding,
                new BufferedReader(new InputStreamReader(
                        rest,
                        encoding.charset()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT))));
    }

    /**
     * The next line without its end, or nothing after the last.
     *
     * @throws CliException if a byte is wrong; says near which line
     */
    public Optional<String> next() throws IOException, CliException {
        try {
            Optional<String> line = Optional.ofNullable(reader.readLine());
            number += line.isPresent() ? 1 : 0;
            return line;
        } catch (CharacterCodingException e) {
            throw new CliException(name + ": not " + encoding.title() + " some way after line " + number
                    + "; say what it is with --encoding, e.g. --encoding windows-1252");
        }
    }

    /** The number of the line that was given last, from 1. */
    public long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
