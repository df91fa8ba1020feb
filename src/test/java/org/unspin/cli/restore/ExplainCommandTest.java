package org.unspin.cli.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.Correction;
import org.unspin.Restoration;
import org.unspin.Unspin;
import org.unspin.cli.Cli;
import org.unspin.cli.console.Terminals;

class ExplainCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void showsEachCorrectionInItsSentenceWithTheReason() {
        Cli.Result result = Cli.piped(Cli.spun(), "explain", "-");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains(
                        "\nline 8\n",
                        "[connected -> on] Saturday",
                        "the newswire spinner writes \"connected\" for \"on\"")
                .containsPattern("\\n  [01]\\.\\d\\d  on ");
        Restoration restoration = Unspin.english().restore(Cli.spun());
        assertThat(result.out())
                .startsWith("-: " + restoration.corrections().size() + " corrections; the spinner swapped about ");
        String flat = result.out().replace("\n", " ").replaceAll(" +", " ");
        for (Correction correction : restoration.corrections()) {
            assertThat(flat).contains(correction.reason().description());
        }
    }

    @Test
    void isInColourOnATerminal() {
        byte[] spun = Cli.spun().getBytes(StandardCharsets.UTF_8);
        String out =
                Cli.run(spun, Terminals.all(true), Map.of(), "explain", "-").out();
        assertThat(out).contains("\u001b[31;9mconnected\u001b[0m \u001b[1;32mon\u001b[0m");
        assertThat(Cli.run(spun, Terminals.all(true), Map.of(), "explain", "--color=never", "-")
                        .out())
                .doesNotContain("\u001b");
    }

    @Test
    void saysWhereThereIsNothingToExplain() throws IOException {
        Path file = Cli.write(folder.resolve("fine.txt"), "Nothing was spun here.\n");
        assertThat(Cli.run("explain", file).out()).isEqualTo(file + ": nothing to repair: it is not taken for spun\n");
    }

    @Test
    void doesTheOthersWhereAFileCannotBeRead() throws IOException {
        Path file = Cli.write(folder.resolve("fine.txt"), "Nothing was spun here.\n");
        Cli.Result result = Cli.run("explain", folder.resolve("none.txt"), file);
        assertThat(result.err()).contains("none.txt: no such file or directory").hasLineCount(1);
        assertThat(result.out()).startsWith(file.toString());
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void takesTheOptionsOfRestoring() {
        assertThat(Cli.piped(Cli.spun(), "explain", "--without", "connected", "-")
                        .out())
                .doesNotContain("connected ->")
                .contains("astatine -> at");
        assertThat(Cli.piped(Cli.spun(), "explain", "--preset", "wild", "-").code())
                .isEqualTo(2);
    }
}
