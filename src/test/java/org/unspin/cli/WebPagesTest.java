package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.unspin.Unspin;
import org.unspin.cli.packed.Compression;
import org.unspin.page.Page;

/** What a crawler brought: the text of the pages is restored, whatever else is in the file. */
class WebPagesTest {
    private static final Instant DATE = Instant.parse("2026-01-02T03:04:05Z");
    private static final String URL = "https://example.org/";

    @TempDir
    private Path folder = Path.of("");

    private static WarcRecord response(String path, int status, String type, byte[] body) throws IOException {
        HttpResponse http = new HttpResponse.Builder(status, "")
                .body(MediaType.parse(type), body)
                .build();
        return new WarcResponse.Builder(URI.create(URL + path))
                .date(DATE)
                .body(http)
                .build();
    }

    private Path crawl(WarcCompression compression) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), compression)) {
            writer.write(new Warcinfo.Builder()
                    .date(DATE)
                    .fields(Map.of("software", List.of("test")))
                    .build());
            writer.write(response(
                    "a", 200, "text/html; charset=utf-8", SpunPage.html().getBytes(StandardCharsets.UTF_8)));
            writer.write(response("image", 200, "image/png", new byte[] {1, 2, 3}));
            writer.write(response("gone", 404, "text/html", SpunPage.html().getBytes(StandardCharsets.UTF_8)));
            writer.write(
                    response("latin", 200, "text/html", SpunPage.html().getBytes(Charset.forName("windows-1252"))));
            writer.write(
                    response("plain", 200, "text/plain", "Nothing here was spun.".getBytes(StandardCharsets.UTF_8)));
        }
        return Files.write(folder.resolve("crawl.warc.gz"), bytes.toByteArray());
    }

    private static List<String> conversions(byte[] warc) throws IOException {
        List<String> texts = new ArrayList<>();
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(warc))) {
            for (WarcRecord record : reader) {
                if (record instanceof WarcConversion conversion) {
                    assertThat(conversion.date()).isEqualTo(DATE);
                    assertThat(conversion.refersTo()).isPresent();
                    assertThat(conversion.contentType().base()).isEqualTo(MediaType.PLAIN_TEXT);
                    texts.add(conversion.target() + " "
                            + new String(conversion.body().stream().readAllBytes(), StandardCharsets.UTF_8));
                } else {
                    assertThat(record).isInstanceOf(Warcinfo.class);
                }
            }
        }
        return texts;
    }

    private static List<String> expected() {
        String restored =
                Unspin.english().restore(Page.html(SpunPage.html()).text()).text();
        return List.of(URL + "a " + restored, URL + "latin " + restored, URL + "plain Nothing here was spun.");
    }

    @Test
    void pagesBecomeConversionsOfTheirRestoredText() throws IOException {
        Path crawl = crawl(WarcCompression.GZIP);
        Cli.Result result = Cli.run("restore", crawl);

        assertThat(conversions(result.bytes())).isEqualTo(expected());
        assertThat(result.err())
                .isEqualTo("unspin: 1 file, 3 texts, 2 changed, "
                        + 2
                                * Unspin.english()
                                        .restore(Page.html(SpunPage.html()).text())
                                        .corrections()
                                        .size() + " corrections\n");
        assertThat(Cli.run("restore", crawl).bytes()).isEqualTo(result.bytes());
    }

    @Test
    void aCopyIsPackedRecordByRecord() throws IOException {
        Path copies = folder.resolve("copies");
        assertThat(Cli.run("restore", "--output", copies, crawl(WarcCompression.GZIP))
                        .code())
                .isZero();
        byte[] copy = Files.readAllBytes(copies.resolve("crawl.warc.gz"));

        assertThat(Compression.of(copy)).isEqualTo(Compression.GZIP);
        assertThat(conversions(copy)).isEqualTo(expected());
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(copy))) {
            reader.next();
            reader.next();
            long second = reader.position();
            byte[] rest = java.util.Arrays.copyOfRange(copy, (int) second, copy.length);
            assertThat(conversions(rest)).isEqualTo(expected());
        }
        assertThat(conversions(
                        Cli.run("restore", copies.resolve("crawl.warc.gz")).bytes()))
                .isEqualTo(expected());
    }

    @Test
    void diagnosesAndPlansSayWhichPage() throws IOException {
        Path crawl = crawl(WarcCompression.NONE);

        assertThat(Cli.run("diagnose", "--list", crawl).out())
                .isEqualTo(crawl + ":" + URL + "a\n" + crawl + ":" + URL + "latin\n");
        String plan =
                Cli.run("restore", "--json", crawl).out().lines().findFirst().orElse("");
        assertThat(new ObjectMapper().readTree(plan).path("url").asText()).isEqualTo(URL + "a");
    }

    @Test
    void whatCannotBeDoneIsRefused() throws IOException {
        Path crawl = crawl(WarcCompression.GZIP);
        Path text = Cli.write(folder.resolve("a.txt"), "Fine.\n");

        assertThat(Cli.run("restore", "--in-place", crawl).err()).contains("use --output");
        assertThat(Cli.run("restore", crawl, text).err()).contains("WARC, which is not read together with other files");
        assertThat(Cli.run("restore", "--input-format", "warc", text).err()).contains("not WARC");
        assertThat(Cli.run("restore", "--lines", crawl).err()).contains("--input-format warc");
        byte[] bytes = Files.readAllBytes(crawl);
        Path cut = Files.write(folder.resolve("cut.warc.gz"), java.util.Arrays.copyOf(bytes, bytes.length - 40));
        Cli.Result result = Cli.run("restore", "--json", cut);
        assertThat(result.err()).contains("cut.warc.gz: damaged or cut off");
        assertThat(result.code()).isEqualTo(2);
    }
}
