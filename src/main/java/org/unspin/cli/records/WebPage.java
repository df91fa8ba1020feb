package org.unspin.cli.records;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.Warcinfo;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.ProgramVersion;
import org.unspin.cli.input.Encoding;
import org.unspin.page.Page;

/**
 * A page of the web. It becomes a record of type {@code conversion}: its main text, restored.
 *
 * @param number of the record in the file, from 1
 * @param body as the server sent it, but for its compression
 * @param html whether it is HTML; else it is plain text
 * @param charset as the server said
 * @param origin where it came from
 */
record WebPage(long number, byte[] body, boolean html, Optional<Charset> charset, Origin origin) implements Piece {
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTHING = new byte[0];

    /**
     * Where a page came from.
     *
     * @param url of the page
     * @param id of the record that holds it
     * @param date when it was got
     */
    record Origin(String url, URI id, Instant date) {}

    @Override
    public String place() {
        return place(number, origin.url());
    }

    private static String place(long number, String url) {
        return "record " + number + " (" + url + ")";
    }

    @Override
    public byte[] bytes() {
        return NOTHING;
    }

    @Override
    public long size() {
        return body.length;
    }

    @Override
    public TextRecord read() throws BadRecordException {
        String source = source();
        return new Read(html ? Page.html(source).text() : source, origin);
    }

    /** As the server said, if that can be; else as the page says. */
    private String source() throws BadRecordException {
        if (charset.isPresent()) {
            try {
                return Encoding.named(charset.get(), body).decode("", body);
            } catch (CliException e) {
                // Many servers say the same of all their pages.
            }
        }
        try {
            return Encoding.of(body).decode("", body);
        } catch (CliException e) {
            throw new BadRecordException("its encoding cannot be told");
        }
    }

    /** A page that cannot be read. */
    static Piece bad(long number, String url, String reason) {
        return new Piece() {
            @Override
            public long number() {
                return number;
            }

            @Override
            public String place() {
                return WebPage.place(number, url);
            }

            @Override
            public byte[] bytes() {
                return NOTHING;
            }

            @Override
            public TextRecord read() throws BadRecordException {
                throw new BadRecordException(reason);
            }
        };
    }

    /** What a file of such records begins with. */
    static Piece head(String name, WarcRecord first) {
        Warcinfo info = new Warcinfo.Builder()
                .recordId(id(first.id() + " restored"))
                .date(first.date())
                .fields(Map.of(
                        "software", List.of("Unspin " + ProgramVersion.name()),
                        "format", List.of("WARC File Format 1.0"),
                        "description", List.of("main text of the pages of " + name + ", restored")))
                .build();
        try {
            byte[] fields = info.body().stream().readAllBytes();
            return Piece.untouched(0, Bytes.concat(info.serializeHeader(), fields, END));
        } catch (IOException e) {
            throw new UncheckedIOException("what is in memory cannot fail to be read", e);
        }
    }

    /** The same run makes the same records. */
    private static UUID id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }

    private record Read(String text, Origin origin) implements TextRecord {
        @Override
        public List<Slot> texts() {
            return text.isBlank() ? List.of() : List.of(new Slot("", text));
        }

        @Override
        public String url() {
            return origin.url();
        }

        @Override
        public byte[] written(List<Answer> answers) {
            if (answers.isEmpty()) {
                return NOTHING;
            }
            byte[] bytes = answers.get(0).restoration().text().getBytes(StandardCharsets.UTF_8);
            WarcConversion conversion = new WarcConversion.Builder()
                    .recordId(id(origin.id() + " restored"))
                    .date(origin.date())
                    .setHeader("WARC-Target-URI", origin.url())
                    .refersTo(origin.id())
                    .body(MediaType.parse("text/plain; charset=utf-8"), bytes)
                    .build();
            return Bytes.concat(conversion.serializeHeader(), bytes, END);
        }
    }
}
