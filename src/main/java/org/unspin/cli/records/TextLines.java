package org.unspin.cli.records;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.unspin.Restoration;
import org.unspin.cli.console.CliException;
import org.unspin.cli.input.Encoding;

/** A file whose every line is a text. */
final class TextLines implements Pieces {
    private final LineSplitter lines;
    private final Encoding encoding;

    /**
     * The lines of a stream.
     *
     * @param encoding without a byte order mark
     */
    TextLines(LineSplitter lines, Encoding encoding) {
        this.lines = lines;
        this.encoding = encoding;
    }

    @Override
    public Optional<Piece> next() throws IOException, CliException {
        return lines.next().map(bytes -> new Line(lines.number(), bytes, encoding));
    }

    @Override
    public void close() {}

    private record Line(long number, byte[] bytes, Encoding encoding) implements Piece {
        @Override
        public TextRecord read() throws BadRecordException {
            String text = Decoding.text(encoding, bytes);
            int end =
                    text.endsWith("\r\n") ? text.length() - 2 : text.endsWith("\n") ? text.length() - 1 : text.length();
            return new Read(text.substring(0, end), text.substring(end), encoding);
        }
    }

    /** A line without its end, and its end. */
    private record Read(String text, String end, Encoding encoding) implements TextRecord {
        @Override
        public List<Slot> texts() {
            return List.of(new Slot("", text));
        }

        @Override
        public byte[] written(List<Answer> answers) throws BadRecordException {
            Restoration restoration = answers.get(0).restoration();
            return Decoding.bytes(encoding, restoration.text() + end);
        }
    }
}
