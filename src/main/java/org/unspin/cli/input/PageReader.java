package org.unspin.cli.input;

import java.io.IOException;
import java.util.Optional;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Session;
import org.unspin.cli.packed.Compression;

/** Reads texts as they come: in whatever encoding, as HTML, Markdown or plain text. */
public final class PageReader {
    private final Session session;
    private final PageOptions options;

    public PageReader(Session session, PageOptions options) {
        this.session = session;
        this.options = options;
    }

    /**
     * Reads a text.
     *
     * @throws CliException if its encoding cannot be told or a byte is wrong
     * @throws IOException if it cannot be read at all
     */
    public PageFile read(InputText input) throws CliException, IOException {
        Optional<FileStamp> stamp =
                input.file().isPresent() ? Optional.of(FileStamp.of(input.file().get())) : Optional.empty();
        byte[] packed = input.bytes(session);
        Compression compression = Compression.of(packed);
        byte[] bytes = Compression.unpack(packed, input.name());
        options.check(input.name(), bytes, true);
        Encoding encoding = options.encoding(bytes);
        return new PageFile(
                input,
                encoding,
                options.page(input.name(), encoding.decode(input.name(), bytes)),
                stamp.map(from -> FileVersion.of(from, packed)),
                compression);
    }
}
