package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.cli.console.Layout;
import org.unspin.cli.console.Terminals;

class MainTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void withoutArgumentsShowsBeforeAfterAndWhy() {
        Cli.Result result = Cli.run();
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .containsSubsequence(
                        "BEFORE",
                        "Skarholm connected Saturday",
                        "AFTER",
                        "Skarholm on Saturday",
                        "WHY",
                        "garbled",
                        "restored",
                        "sure",
                        " \u2192 ",
                        "newswire, ",
                        "Swap rate",
                        " % of the words",
                        "Time",
                        "words put back in ",
                        "Next",
                        "unspin restore article.txt",
                        "unspin --help")
                .doesNotContain("\u001b");
        assertThat(result.out().lines())
                .hasSizeLessThanOrEqualTo(75)
                .allSatisfy(line -> assertThat(Layout.width(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void theDemoFitsTheTerminalAndIsInColour() {
        for (int width : new int[] {40, 60, 80, 100}) {
            String out = Cli.run(new byte[0], Terminals.all(true), Map.of("COLUMNS", String.valueOf(width)))
                    .out();
            assertThat(out).contains("\u001b[31;9mconnected\u001b[0m", "\u001b[1;32mon\u001b[0m");
            String plain = Cli.plain(out);
            String texts = plain.substring(plain.indexOf(" BEFORE"), plain.indexOf(" garbled"));
            assertThat(texts.lines())
                    .allSatisfy(line -> assertThat(Layout.width(line)).isLessThanOrEqualTo(width));
        }
        assertThat(Cli.run(new byte[0], Terminals.all(true), Map.of("NO_COLOR", "1"))
                        .out())
                .doesNotContain("\u001b");
    }

    @Test
    void theEntryForTestsTakesStreams() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                new String[] {"--version"},
                InputStream.nullInputStream(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                false);
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("unspin ").hasLineCount(1);
        assertThat(err.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void helpNamesTheCommands(String option) {
        Cli.Result result = Cli.run(option);
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("Usage: unspin", "restore", "explain", "evaluate", "dictionary", "train", "Examples:");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void helpOfACommandCanBeAskedForBothWays() {
        assertThat(Cli.run("help", "restore").out())
                .isEqualTo(Cli.run("restore", "--help").out());
    }

    @Test
    void unknownCommandsAreAnsweredWithThoseThatThereAre() {
        Cli.Result result = Cli.run("restor", "x.txt");
        assertThat(result.err())
                .isEqualTo("unspin: there is no command \"restor\" (did you mean \"restore\"?); the commands are"
                        + " restore, diagnose, explain, serve, evaluate,"
                        + " learn, dictionary, train, train-detector, schema, completion\n");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void whoForgetsTheCommandIsToldIt() throws IOException {
        Path file = Cli.write(folder.resolve("a.txt"), "A.");
        assertThat(Cli.run(file).err()).endsWith("; to restore a file: unspin restore " + file + "\n");
    }

    @Test
    void unknownOptionsAreAnsweredInOneLine() {
        Cli.Result result = Cli.run("--nonsense");
        assertThat(result.err()).isEqualTo("unspin: unknown option: '--nonsense'; see 'unspin --help'\n");
        assertThat(result.code()).isEqualTo(2);
    }
}
