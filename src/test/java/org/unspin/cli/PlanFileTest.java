package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans that went through other hands. */
class PlanFileTest {
    @TempDir
    private Path folder = Path.of("");

    private Path text = Path.of("");
    private Path plan = Path.of("");

    @BeforeEach
    void write() throws IOException {
        text = Cli.write(folder.resolve("a.txt"), Cli.spun());
        plan = folder.resolve("p.json");
        Cli.run("restore", "--plan", plan, text);
    }

    @Test
    void mayHaveAByteOrderMark() throws IOException {
        String json = Files.readString(plan);
        Files.writeString(plan, "\ufeff" + json);
        assertThat(Cli.run("restore", "--apply", plan, text).out()).isEqualTo(Cli.restored());
        Files.writeString(plan, "\ufeff" + json, StandardCharsets.UTF_16LE);
        assertThat(Cli.run("restore", "--apply", plan, text).out()).isEqualTo(Cli.restored());
    }

    @Test
    void aWrongOriginalIsNotEchoedWhole() throws IOException {
        String json = Files.readString(plan);
        int at = json.indexOf("\"original\"");
        int from = json.indexOf('"', at + "\"original\"".length()) + 1;
        int to = json.indexOf('"', from);
        Files.writeString(plan, json.substring(0, from) + "x".repeat(100_000) + json.substring(to));
        Cli.Result result = Cli.run("restore", "--apply", plan, text);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).hasSizeLessThan(600);
    }
}
