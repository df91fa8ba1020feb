package org.unspin.cli;

import java.io.IOException;

/** Reads texts as they come: in whatever encoding, as HTML, Markdown or plain text. */
final class PageReader {
    private final Session session;
    private final PageOptions options;

    PageReader(Session session, PageOptions options) {
        this.session = session;
        this.options = options;
    }

    /**
     * Reads a text.
     *
     * @throws CliException if its encoding cannot be told or a byte is wrong
     * @throws IOException if it cannot be read at all
     */
    PageFile read(Source source) throws CliException, IOException {
        byte[] bytes = source.bytes(session);
        Encoding encoding = options.encoding(bytes);
        return new PageFile(source, encoding, options.page(source.name(), encoding.decode(source.name(), bytes)));
    }
}
