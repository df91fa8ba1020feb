package org.unspin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.Restoration;
import org.unspin.Unspin;
import org.unspin.report.HtmlReport;
import org.unspin.report.JsonDiagnosis;
import org.unspin.report.JsonExplanation;
import org.unspin.report.JsonPlan;
import org.unspin.report.Origin;

/** Results for other programs. */
final class ReportExample {
    private final String text = Texts.SPUN;

    @Test
    void storeAPlanAndApplyItLater() {
        String plan = JsonPlan.write(Unspin.english().restore(text));
        Restoration again = JsonPlan.apply(plan, text);

        assertThat(again.text()).isEqualTo(Texts.RESTORED);
    }

    @Test
    void sayWhereATextIsFrom() {
        Unspin unspin = Unspin.english();
        Origin origin = Origin.of("posts.jsonl").line(7).field("text");
        String line = JsonPlan.line(unspin.restore(text), origin);

        assertThat(line).contains("\"file\":\"posts.jsonl\",\"line\":7,\"field\":\"text\",");
    }

    @Test
    void writeADiagnosis() {
        String line = JsonDiagnosis.line(Unspin.english().diagnose(text), "a.txt", false);

        assertThat(line)
                .startsWith("{\"format\":\"unspin-diagnosis\",\"version\":1,\"id\":\"a.txt\",\"verdict\":\"spun\",");
    }

    @Test
    void writeAnExplanation() {
        Unspin unspin = Unspin.english();
        int at = text.indexOf("volition");
        String line = JsonExplanation.line(unspin.explain(text, at, at + 8), "a.txt");

        assertThat(line).startsWith("{\"format\":\"unspin-explanation\"").contains("\"original\":\"volition\"");
    }

    @Test
    void writeAReport(@TempDir Path folder) throws IOException {
        Unspin unspin = Unspin.english();
        Path file = folder.resolve("report.html");
        try (HtmlReport report = HtmlReport.to(Files.newBufferedWriter(file), "My articles")) {
            report.add("a.txt", unspin.diagnose(text), unspin.restore(text));
        }

        assertThat(file).content().startsWith("<!doctype html>").contains("My articles");
    }
}
