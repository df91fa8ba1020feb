package org.unspin.cli.records;

import com.google.common.io.CountingInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Session;
import org.unspin.cli.input.Encoding;
import org.unspin.cli.input.FileKind;
import org.unspin.cli.input.InputText;
import org.unspin.cli.input.PageOptions;
import org.unspin.cli.packed.Compression;

/** A file that is read piece by piece, packed or not. Not thread-safe. */
public final class RecordFile implements Pieces {
    /** As much as tells what a file is. */
    private static final int LOOKED_AT = 1 << 16;

    private final CountingInputStream packed;
    private final Compression compression;
    private final Pieces pieces;
    /** The byte order mark, till it was given. */
    private Optional<Piece> mark;

    private RecordFile(CountingInputStream packed, Compression compression, Optional<Piece> mark, Pieces pieces) {
        this.packed = packed;
        this.compression = compression;
        this.mark = mark;
        this.pieces = pieces;
    }

    /**
     * Opens a file.
     *
     * @param newFields whether what is made of the texts will stand beside them
     * @throws CliException if it is not what the options say
     */
    public static RecordFile open(
            InputText input,
            Session session,
            RecordKind kind,
            RecordOptions options,
            PageOptions pages,
            boolean newFields)
            throws CliException, IOException {
        CountingInputStream packed = new CountingInputStream(input.open(session));
        try {
            BufferedInputStream buffered = new BufferedInputStream(packed, LOOKED_AT);
            Compression compression = Compression.of(beginning(buffered, Compression.LOOKED_AT));
            BufferedInputStream in = new BufferedInputStream(compression.reading(buffered, input.name()), LOOKED_AT);
            byte[] beginning = beginning(in, LOOKED_AT);
            check(kind, input.name(), beginning, pages);
            if (kind == RecordKind.WEB_PAGES) {
                return new RecordFile(packed, compression, Optional.empty(), new WebPages(in, input.name()));
            }
            Encoding encoding = pages.encodingByBeginning(beginning, beginning.length == LOOKED_AT);
            byte[] mark = in.readNBytes(encoding.markLength());
            Encoding bare = encoding.withoutMark();
            LineSplitter lines = new LineSplitter(in, input.name(), bare.charset());
            Pieces pieces = switch (kind) {
                case JSON_LINES -> jsonLines(input.name(), lines, options, bare, newFields);
                case TABLE -> new Table(lines, input.name(), options.table(newFields), bare);
                default -> new TextLines(lines, bare);
            };
            return new RecordFile(
                    packed,
                    compression,
                    mark.length == 0 ? Optional.empty() : Optional.of(Piece.untouched(0, mark)),
                    pieces);
        } catch (CliException | IOException | RuntimeException | Error e) {
            packed.close();
            throw e;
        }
    }

    private static JsonLines jsonLines(
            String name, LineSplitter lines, RecordOptions options, Encoding encoding, boolean newFields)
            throws CliException {
        if (!encoding.charset().equals(StandardCharsets.UTF_8)) {
            throw new CliException(name + ": JSON Lines are UTF-8, and this is " + encoding.title()
                    + "; convert it, e.g. with" + " 'iconv -f " + encoding.title() + " -t UTF-8'");
        }
        return new JsonLines(lines, options.jsonFields(), newFields);
    }

    /** The first bytes, which stay in the stream. */
    private static byte[] beginning(BufferedInputStream in, int length) throws IOException {
        in.mark(length);
        byte[] beginning = in.readNBytes(length);
        in.reset();
        return beginning;
    }

    private static void check(RecordKind kind, String name, byte[] beginning, PageOptions pages) throws CliException {
        boolean warc = FileKind.isWarc(beginning);
        if (kind == RecordKind.WEB_PAGES) {
            if (!warc && beginning.length > 0) {
                throw new CliException(name + ": not WARC; such a file begins with \"WARC/1\"");
            }
            return;
        }
        pages.check(name, beginning, kind == RecordKind.LINES);
    }

    /** Whether a file is WARC, packed or not, whatever its name; one that cannot be read is none. */
    public static boolean isWarc(InputText input) {
        if (input.file().isEmpty()) {
            return false;
        }
        try (InputStream in =
                Compression.unpacked(Files.newInputStream(input.file().get()), input.name())) {
            return FileKind.isWarc(in.readNBytes(Compression.LOOKED_AT));
        } catch (IOException e) {
            // Whoever reads it will tell.
            return false;
        }
    }

    /** How the file is compressed. */
    public Compression compression() {
        return compression;
    }

    /** Bytes of the file that have been read so far, as they lie there. */
    public long bytesRead() {
        return packed.getCount();
    }

    @Override
    public Optional<Piece> next() throws IOException, CliException {
        if (mark.isPresent()) {
            Optional<Piece> first = mark;
            mark = Optional.empty();
            return first;
        }
        return pieces.next();
    }

    @Override
    public void close() throws IOException {
        pieces.close();
        packed.close();
    }
}
