package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standard input goes wherever a file does. */
class StandardInputTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void commandsThatReadTextsReadItToo() throws IOException {
        assertThat(Cli.piped(Cli.spun(), "restore").out()).isEqualTo(Cli.restored());
        assertThat(Cli.piped(Cli.spun(), "restore", "--format", "text", "-").out())
                .isEqualTo(Cli.restored());
        assertThat(Cli.piped(Cli.spun(), "diagnose", "-").out()).startsWith("-: spun (");
        assertThat(Cli.piped(Cli.spun(), "explain", "-").out()).startsWith("-: ");
        Path other = Cli.write(folder.resolve("a.txt"), "First.\n");
        assertThat(Cli.piped("Second.\n", "restore", other, "-", other).out()).isEqualTo("First.\nSecond.\nFirst.\n");
    }

    @Test
    void linesOfItAreDocuments() {
        String lines = "An honest line.\n" + Cli.spun().replace('\n', ' ') + "\n";
        assertThat(Cli.piped(lines, "restore", "--lines", "--format=json", "-").out())
                .hasLineCount(2);
        assertThat(Cli.piped(lines, "diagnose", "--lines", "--list", "-").out()).isEqualTo("-:2\n");
    }

    @Test
    void oneOfTheTextsToCompareMayComeFromIt() throws IOException {
        Path spun = Cli.write(folder.resolve("spun.txt"), Cli.spun());
        Path gold = Cli.write(folder.resolve("gold.txt"), Cli.gold());
        Path system = Cli.write(folder.resolve("system.txt"), Cli.restored());
        String scores = Cli.run("evaluate", spun, gold, system).out();
        assertThat(Cli.piped(Cli.restored(), "evaluate", spun, gold, "-").out()).isEqualTo(scores);
        assertThat(Cli.piped(Cli.spun(), "evaluate", "-", gold).out()).endsWith(scores.substring(scores.indexOf(' ')));
        assertThat(Cli.piped("", "evaluate", "-", "-").err())
                .contains("only once")
                .hasLineCount(1);
    }

    @Test
    void aDictionaryCanBeCheckedOnItsWay() {
        assertThat(Cli.piped("#! name: house\nlovisa\tastrid\n", "dictionary", "check", "-")
                        .err())
                .isEmpty();
        assertThat(Cli.piped("lonely\n", "dictionary", "check", "-").out()).contains("-:1: ");
    }
}
