package org.unspin.cli.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.unspin.cli.console.CliException;

/**
 * What a web crawler brought, in WARC: the text of the pages that it got, and texts that somebody has taken from pages already. Images,
 * requests, failures and whatever else is in such a file are passed over.
 */
final class WebPages implements Pieces {
    /** No page that people read is longer. */
    private static final int LONGEST = 1 << 26;

    private static final int OK = 200;
    private static final int REDIRECTED = 300;

    private final WarcReader reader;
    private final String name;
    private long number;
    /** What was read and not looked into yet. */
    private Optional<WarcRecord> pending = Optional.empty();

    /**
     * The pages of a stream.
     *
     * @param in what is in the file, unpacked
     * @param name what messages call the file
     */
    WebPages(InputStream in, String name) throws IOException {
        this.name = name;
        this.reader = new WarcReader(in);
    }

    @Override
    public Optional<Piece> next() throws IOException, CliException {
        if (number == 0) {
            pending = record();
            return pending.map(first -> WebPage.head(name, first));
        }
        Optional<WarcRecord> record = pending.isPresent() ? pending : record();
        pending = Optional.empty();
        while (record.isPresent()) {
            Optional<Piece> page = record.get() instanceof WarcTargetRecord target ? page(target) : Optional.empty();
            if (page.isPresent()) {
                return page;
            }
            record = record();
        }
        return Optional.empty();
    }

    private Optional<WarcRecord> record() throws IOException, CliException {
        try {
            Optional<WarcRecord> record = reader.next();
            number++;
            return record;
        } catch (ParsingException e) {
            throw new CliException(name + ": not WARC after record " + number + " (" + e.getMessage() + ")");
        }
    }

    /** The page in a record, if there is one. */
    private Optional<Piece> page(WarcTargetRecord record) {
        try {
            if (record instanceof WarcResponse response && isHttp(response.contentType())) {
                HttpResponse http = response.http();
                boolean good = http.status() >= OK && http.status() < REDIRECTED;
                return good ? page(record, http.contentType(), http.bodyDecoded()) : Optional.empty();
            }
            return record instanceof WarcResource || record instanceof WarcConversion
                    ? page(record, record.contentType(), record.body())
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | NoSuchElementException e) {
            return Optional.of(WebPage.bad(number, record.target(), "cannot be read: " + e.getMessage()));
        }
    }

    private static boolean isHttp(MediaType type) {
        return type.type().equals("application") && type.subtype().equals("http");
    }

    private Optional<Piece> page(WarcTargetRecord record, MediaType type, MessageBody body) throws IOException {
        String subtype = type.subtype().toLowerCase(Locale.ROOT);
        boolean html = subtype.equals("html") || subtype.equals("xhtml+xml");
        boolean plain =
                subtype.equals("plain") && type.type().toLowerCase(Locale.ROOT).equals("text");
        if (!html && !plain) {
            return Optional.empty();
        }
        byte[] bytes = body.stream().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            return Optional.of(WebPage.bad(number, record.target(), "longer than " + (LONGEST >> 20) + " MB"));
        }
        return Optional.of(new WebPage(
                number, bytes, html, charset(type), new WebPage.Origin(record.target(), record.id(), record.date())));
    }

    private static Optional<Charset> charset(MediaType type) {
        String named = type.parameters().getOrDefault("charset", "");
        try {
            return named.isBlank() ? Optional.empty() : Optional.of(Charset.forName(named.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // The page itself may tell.
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
