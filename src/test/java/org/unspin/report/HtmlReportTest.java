package org.unspin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.CharMatcher;
import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.unspin.Restoration;
import org.unspin.view.View;

/** What is in the file, without a browser. */
final class HtmlReportTest {
    private static final String HOSTILE = "</script><script>alert(1)</script><!-- \u2028\u202e\u0000\ud800 & 'a' \"b\"";

    private static String report(String title, String name, Restoration restoration) throws IOException {
        StringWriter out = new StringWriter();
        try (HtmlReport report = HtmlReport.to(out, title)) {
            report.add(name, Reports.CLEAN, restoration);
        }
        return out.toString();
    }

    private static JsonNode document(Element packed) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(packed.data());
        return new ObjectMapper().readTree(new GZIPInputStream(new ByteArrayInputStream(bytes)));
    }

    @Test
    void holdsTextPlanAndDiagnosis() throws IOException {
        Document page = Jsoup.parse(report("Title", "a.txt", Reports.restoration()));
        JsonNode document = document(page.selectFirst("script.unspin-document"));
        assertThat(document.get("name").asText()).isEqualTo("a.txt");
        assertThat(document.get("text").asText()).isEqualTo(Reports.TEXT);
        assertThat(JsonPlan.apply(document.get("plan").toString(), Reports.TEXT).corrections())
                .isEqualTo(Reports.restoration().corrections());
        assertThat(document.get("diagnosis").get("spun").asBoolean()).isFalse();
        assertThat(page.selectFirst("script.unspin-entry").data())
                .isEqualTo(
                        "{\"name\":\"a.txt\",\"verdict\":\"clean\",\"spun\":false,\"confidence\":0.999,\"spunProbability\":0.001,"
                                + "\"swappedShare\":0.0,\"families\":[],\"corrections\":9}");
    }

    @Test
    void countsTheSwapsOfAllDocumentsTheMostFrequentFirst() throws IOException {
        StringWriter out = new StringWriter();
        try (HtmlReport report = HtmlReport.to(out, "")) {
            report.add("a", Reports.diagnosis(), Reports.restoration());
            report.add(
                    "b",
                    Reports.diagnosis(),
                    Reports.restoration().accept(c -> c.replacement().equals("will")));
        }
        assertThat(Jsoup.parse(out.toString())
                        .selectFirst("script.unspin-swaps")
                        .data())
                .startsWith("[{\"original\":\"volition\",\"suggestion\":\"will\",\"family\":\"newswire\",\"count\":2},"
                        + "{\"original\":\"an\",\"suggestion\":\"a\",\"family\":\"agreement\",\"count\":1}");
    }

    @Test
    void policyAllowsNothingButItsOwnScriptAndStyle() throws IOException {
        Document page = Jsoup.parse(report("", "", Reports.restoration()));
        String policy = page.selectFirst("meta[http-equiv]").attr("content");
        assertThat(policy)
                .startsWith("default-src 'none'; script-src 'sha256-")
                .contains(digest(page.selectFirst("script:not([type])").data()))
                .contains(digest(page.selectFirst("style").data()))
                .doesNotContain("unsafe", "http", "*");
        assertThat(page.select("[src], link[href^=http], [style], [onclick]")).isEmpty();
    }

    private static String digest(String content) {
        return Base64.getEncoder()
                .encodeToString(Hashing.sha256()
                        .hashString(content, StandardCharsets.UTF_8)
                        .asBytes());
    }

    @Test
    void hostileTextNamesAndTitlesCannotBreakOut() throws IOException {
        String usual = report("t", "n", Restoration.of("x", List.of(), 0));
        String hostile = report(HOSTILE, HOSTILE, Restoration.of(HOSTILE, List.of(), 0));
        Document page = Jsoup.parse(hostile);
        assertThat(page.select("script")).hasSameSizeAs(Jsoup.parse(usual).select("script"));
        assertThat(document(page.selectFirst("script.unspin-document"))
                        .get("text")
                        .asText())
                .isEqualTo(HOSTILE);
        for (String kind : List.of("unspin-report", "unspin-entry")) {
            String data = page.selectFirst("script." + kind).data();
            assertThat(data).doesNotContain("<", ">", "&");
            JsonNode json = new ObjectMapper().readTree(data);
            assertThat(json.path("title").asText(json.path("name").asText())).isEqualTo(HOSTILE);
        }
    }

    @Property(tries = 50)
    void isAsciiAndGivesEveryTextBack(@ForAll @StringLength(max = 80) String text) throws IOException {
        String html = report(text, text, Restoration.of(text, List.of(), 0));
        assertThat(CharMatcher.ascii().matchesAllOf(html)).isTrue();
        assertThat(document(Jsoup.parse(html).selectFirst("script.unspin-document"))
                        .get("text")
                        .asText())
                .isEqualTo(text);
    }

    @Test
    void documentsAreWrittenAtOnce() throws IOException {
        StringWriter out = new StringWriter();
        try (HtmlReport report = HtmlReport.to(out, "")) {
            report.add("first", Reports.CLEAN, Reports.restoration());
            int length = out.getBuffer().length();
            report.add("second", Reports.CLEAN, Reports.restoration());
            assertThat(out.getBuffer().length()).isGreaterThan(length);
            assertThat(out.toString()).contains("\"first\"", "\"second\"");
        }
    }

    @Test
    void refusesTheDiagnosisOfALongerText() throws IOException {
        HtmlReport report = HtmlReport.to(new StringWriter(), "");
        assertThatThrownBy(() -> report.add("a.txt", Reports.diagnosis(), Restoration.of("short", List.of(), 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a.txt")
                .hasMessageContaining("5 characters");
    }

    @Test
    void closesTheWriterOnceEvenIfItFails() throws IOException {
        int[] closed = new int[1];
        Writer full = new StringWriter() {
            @Override
            public void write(String text) {
                if (text.startsWith("</script>\n</body>")) {
                    throw new java.io.UncheckedIOException(new IOException("disk full"));
                }
            }

            @Override
            public void close() {
                closed[0]++;
            }
        };
        HtmlReport report = HtmlReport.to(full, "");
        assertThatThrownBy(report::close).hasMessageContaining("disk full");
        report.close();
        assertThat(closed[0]).isOne();
    }

    @Test
    void scriptsAndStylesAreAsciiAndCannotEndTheirElement() throws IOException {
        assertThat(View.script())
                .contains("UnspinView")
                .doesNotContain("</script", "<!--", "innerHTML", "\r", "\ufffd");
        assertThat(View.style()).contains(".unspin").doesNotContain("</style", "url(", "@import", "\r", "\ufffd");
    }
}
