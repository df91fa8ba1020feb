package org.unspin.cli.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.Diagnosis;
import org.unspin.Unspin;
import org.unspin.cli.Cli;
import org.unspin.cli.console.Terminals;

class DiagnoseCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    private Path spun = Path.of("");
    private Path clean = Path.of("");

    @BeforeEach
    void writeTexts() throws IOException {
        spun = Cli.write(folder.resolve("texts/spun.txt"), Cli.spun());
        clean = Cli.write(folder.resolve("texts/clean.txt"), Cli.gold());
    }

    @Test
    void exitCodesAreThoseOfGrep() {
        assertThat(Cli.run("diagnose", spun).code()).isZero();
        assertThat(Cli.run("diagnose", clean).code()).isEqualTo(1);
        assertThat(Cli.run("diagnose", clean, spun).code()).isZero();
        assertThat(Cli.run("diagnose", folder.resolve("none.txt")).code()).isEqualTo(2);
        assertThat(Cli.run("diagnose", spun, folder.resolve("none.txt")).code()).isEqualTo(2);
    }

    @Test
    void saysALineForEveryText() {
        Cli.Result result = Cli.run("diagnose", spun, clean);

        assertThat(result.out().lines()).hasSize(3);
        assertThat(result.out())
                .startsWith(spun + ": spun (")
                .contains(
                        " % of the words swapped, by newswire\n  given away by ",
                        " (for ", ")\n" + clean + ": clean (");
        assertThat(result.told()).isEmpty();
    }

    @Test
    void changesNothing() throws IOException {
        Cli.run("diagnose", folder);

        assertThat(Files.readString(spun)).isEqualTo(Cli.spun());
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrder(spun, clean);
        }
    }

    @Test
    void readsTheTextFilesOfADirectory() throws IOException {
        Files.write(folder.resolve("texts/picture.png"), new byte[] {1, 0, 2, 0, 3});
        Cli.Result result = Cli.run("diagnose", "--list", folder);

        assertThat(result.out()).isEqualTo(spun + "\n");
        assertThat(result.told()).contains("1 file of 3 skipped: not plain text");
        assertThat(result.code()).isZero();
    }

    @Test
    void readsStandardInput() {
        assertThat(Cli.piped(Cli.spun(), "diagnose").code()).isZero();
        assertThat(Cli.piped(Cli.gold(), "diagnose", "-").code()).isEqualTo(1);
        assertThat(Cli.piped("", "diagnose", "-").code()).isEqualTo(1);
        assertThat(Cli.piped(Cli.spun(), "diagnose", "--list", "-").out()).hasLineCount(1);
    }

    @Test
    void doesNotWaitForAPersonToType() {
        Cli.Result result = Cli.seen("diagnose");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.told()).startsWith("unspin: no input: ");
    }

    @Test
    void listPrintsTheNamesOfSpunTextsOnly() {
        assertThat(Cli.run("diagnose", "--list", clean, spun, clean).out()).isEqualTo(spun + "\n");
        assertThat(Cli.run("diagnose", "-l", clean).out()).isEmpty();
        assertThat(Cli.run("diagnose", "-l", clean).code()).isEqualTo(1);
    }

    @Test
    void quietPrintsNothing() {
        for (String option : new String[] {"--quiet", "-q"}) {
            assertThat(Cli.run("diagnose", option, spun))
                    .satisfies(
                            result -> assertThat(result.out() + result.told()).isEmpty())
                    .satisfies(result -> assertThat(result.code()).isZero());
            assertThat(Cli.run("diagnose", option, clean).code()).isEqualTo(1);
        }
    }

    @Test
    void jsonIsAnObjectALineForEachText() throws IOException {
        String[] lines = Cli.run("diagnose", "--json", spun, clean).out().split("\n");
        Diagnosis expected = Unspin.english().diagnose(Cli.spun());

        assertThat(lines).hasSize(2);
        JsonNode first = JSON.readTree(lines[0]);
        assertThat(first.path("id").asText()).isEqualTo(spun.toString());
        assertThat(first.path("verdict").asText()).isEqualTo("spun");
        assertThat(first.path("words")).hasSize(10);
        assertThat(first.path("confidence").asDouble()).isCloseTo(expected.confidence(), within(1e-4));
        assertThat(first.path("swappedShare").asDouble()).isCloseTo(expected.swappedShare(), within(1e-4));
        assertThat(first.path("families").path(0).path("name").asText()).isEqualTo("newswire");
        assertThat(first.path("spans")).hasSameSizeAs(expected.spans());
        assertThat(first.has("paragraphs")).isFalse();
        JsonNode second = JSON.readTree(lines[1]);
        assertThat(second.path("spun").asBoolean(true)).isFalse();
        assertThat(second.path("spans")).isEmpty();
    }

    @Test
    void passagesAreToldWhereTheyAreAskedFor() throws IOException {
        Path page = Cli.write(folder.resolve("page.txt"), Cli.gold() + "\n" + Cli.spun());
        Diagnosis expected = Unspin.english().diagnose(Files.readString(page));
        String out = Cli.run("diagnose", "--passages", page).out();
        JsonNode json =
                JSON.readTree(Cli.run("diagnose", "--json", "--passages", page).out());

        assertThat(out.lines().filter(line -> line.startsWith("  paragraph "))).hasSameSizeAs(expected.paragraphs());
        assertThat(out)
                .contains(
                        "\n  paragraph 1: too short",
                        ": clean (",
                        "spun (",
                        " % swapped, by newswire\n    given away by ");
        assertThat(json.path("paragraphs")).hasSameSizeAs(expected.paragraphs());
        assertThat(json.path("sentences")).hasSameSizeAs(expected.sentences());
    }

    @Test
    void twoWaysToTellTheSameAreRefused() {
        for (String[] options : new String[][] {{"--json", "--list"}, {"-l", "-q"}, {"--json", "--quiet"}}) {
            Cli.Result result = Cli.run("diagnose", options[0], options[1], spun);
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.told())
                    .isEqualTo("unspin: --json, --list and --quiet are three ways to say the same;" + " choose one\n");
        }
    }

    @Test
    void wrongBytesAreNamedAndTheOtherFilesAreRead() throws IOException {
        Path bad = Files.write(folder.resolve("bad.txt"), new byte[] {'a', 'b', (byte) 0xff, 0});
        Cli.Result result = Cli.run("diagnose", "--list", bad, spun);

        assertThat(result.told())
                .isEqualTo("unspin: " + bad + ": not text, for it has a NUL byte (at 3); if it is UTF-16"
                        + " without a byte order mark, say --encoding UTF-16LE or UTF-16BE\n");
        assertThat(result.out()).isEqualTo(spun + "\n");
        assertThat(result.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheText(String charset) throws IOException {
        Path marked = Files.write(folder.resolve("marked.txt"), ("\ufeff" + Cli.spun()).getBytes(charset));

        assertThat(Cli.run("diagnose", "--json", marked).out().replace("marked", "spun"))
                .isEqualTo(Cli.run("diagnose", "--json", plain()).out());
    }

    private Path plain() throws IOException {
        return Cli.write(folder.resolve("spun.txt"), Cli.spun());
    }

    @Test
    void namesAreBoldOnATerminalOnly() {
        byte[] in = Cli.spun().getBytes(StandardCharsets.UTF_8);
        String seen =
                Cli.run(in, Terminals.all(true), Map.of(), "diagnose", spun).out();

        assertThat(seen).contains("\u001b[1m");
        assertThat(Cli.plain(seen)).isEqualTo(Cli.run("diagnose", spun).out());
        assertThat(Cli.run("diagnose", "--color=always", spun).out()).contains("\u001b[1m");
    }

    @Test
    void helpSaysWhatTheExitCodesMean() {
        Cli.Result result = Cli.run("diagnose", "--help");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("Exit codes, as those of grep:", "--passages", "--lines", "--family");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hello.                                              | too short
            We worked connected the task for six years.         | too short
            ...                                                 | empty
            ''                                                  | empty
            """)
    void whatCannotBeToldIsNotCalledClean(String text, String verdict) {
        Cli.Result result = Cli.piped(text, "diagnose", "-");

        assertThat(result.out()).endsWith(": " + verdict + "\n");
        assertThat(result.code()).isEqualTo(1);
    }
}
