package org.unspin.cli.restore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.Restoration;
import org.unspin.Unspin;
import org.unspin.cli.Cli;
import org.unspin.cli.Main;
import org.unspin.cli.console.Terminals;

class RestoreCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    private Path article() throws IOException {
        return Cli.write(folder.resolve("article.txt"), Cli.spun());
    }

    @Test
    void printsTheRestoredTextAndNothingElse() throws IOException {
        Cli.Result result = Cli.run("restore", article());
        assertThat(result.out())
                .isEqualTo(Cli.restored())
                .isNotEqualTo(Cli.spun())
                .contains("Skarholm on Saturday");
        assertThat(result.told()).isEmpty();
        assertThat(result.code()).isZero();
    }

    @Test
    void readsStandardInput() {
        assertThat(Cli.piped(Cli.spun(), "restore", "-").out()).isEqualTo(Cli.restored());
        assertThat(Cli.piped(Cli.spun(), "restore").out()).isEqualTo(Cli.restored());
    }

    @Test
    void doesNotWaitForAPersonToType() {
        Cli.Result result = Cli.seen("restore");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.told()).isEqualTo("unspin: no input: name files or directories, or '-' for standard input\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r", "no line feed", "\u05e9\u05dc\u05d5\u05dd", "\ud83d\ude00 \u2028"})
    void givesTextThatWasNotSpunBackByteForByte(String text) {
        Cli.Result result = Cli.piped(text, "restore", "-");
        assertThat(result.bytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(result.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void keepsTheEncodingAndItsByteOrderMark(String name) throws IOException {
        Charset charset = Charset.forName(name);
        byte[] mark = "\ufeff".getBytes(charset);
        Path file = Files.write(
                folder.resolve("marked.txt"), Bytes.concat(mark, Cli.spun().getBytes(charset)));
        assertThat(Cli.run("restore", file).bytes())
                .isEqualTo(Bytes.concat(mark, Cli.restored().getBytes(charset)));
    }

    @Test
    void namesTheByteThatIsNotUtf8AndDoesTheOtherFiles() throws IOException {
        Path bad = Files.write(folder.resolve("bad.txt"), new byte[] {'a', 'b', (byte) 0xff, 0});
        Cli.Result result = Cli.run("restore", bad, article());
        assertThat(result.told())
                .isEqualTo("unspin: " + bad + ": not text, for it has a NUL byte (at 3); if it is UTF-16"
                        + " without a byte order mark, say --encoding UTF-16LE or UTF-16BE\n");
        assertThat(result.out()).isEqualTo(Cli.restored());
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void namesFilesThatAreNotThereAndDoesTheOthers() throws IOException {
        Path missing = folder.resolve("missing.txt");
        Cli.Result result = Cli.run("restore", missing, article(), missing);
        String line = "unspin: " + missing + ": no such file or directory\n";
        assertThat(result.told()).isEqualTo(line + line);
        assertThat(result.out()).isEqualTo(Cli.restored());
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void jsonIsAnObjectALineForEachText() throws IOException {
        Path second = Cli.write(folder.resolve("second.txt"), "Nothing here was spun.\n");
        String[] lines = Cli.run("restore", "--json", article(), second).out().split("\n");
        assertThat(lines).hasSize(2);
        JsonNode first = JSON.readTree(lines[0]);
        Restoration expected = Unspin.english().restore(Cli.spun());
        assertThat(first.path("format").asText()).isEqualTo("unspin-plan");
        assertThat(first.path("file").asText()).isEqualTo(article().toString());
        assertThat(first.path("text").asText()).isEqualTo(expected.text());
        assertThat(first.path("swapRate").asDouble()).isEqualTo(expected.swapRate());
        assertThat(first.path("corrections")).hasSize(expected.corrections().size());
        assertThat(JSON.readTree(lines[1]).path("text").asText()).isEqualTo("Nothing here was spun.\n");
    }

    @Test
    void linesAreDocumentsOfTheirOwn() throws IOException {
        Path file = Cli.write(folder.resolve("lines.txt"), Cli.spun().replace("\n", "\r\n"));
        StringBuilder expected = new StringBuilder();
        for (String line : Cli.spun().split("\n", -1)) {
            expected.append(expected.length() == 0 ? "" : "\r\n")
                    .append(Unspin.english().restore(line).text());
        }
        assertThat(Cli.run("restore", "--lines", file).out()).isEqualTo(expected.toString());
        String[] json = Cli.run("restore", "--lines", "--json", file).out().split("\n");
        long lines = Cli.spun().lines().count();
        assertThat(json).hasSize((int) lines);
        JsonNode third = JSON.readTree(json[2]);
        assertThat(third.path("line").asInt()).isEqualTo(3);
        assertThat(third.path("text").asText())
                .isEqualTo(expected.toString().lines().toList().get(2));
    }

    @Test
    void confidenceStandsInBracketsAfterEachReplacement() throws IOException {
        String out = Cli.run("restore", "--confidence", article()).out();
        assertThat(out).containsPattern("Skarholm \\[on [01]\\.\\d\\d] Saturday");
        assertThat(Cli.run("restore", "--confidence", "--color", "always", article())
                        .out())
                .contains("[\u001b[1;32mon\u001b[0m \u001b[");
    }

    @Test
    void diffHasTheChangedLinesAndNoColoursInAPipe() throws IOException {
        Path file = article();
        String diff = Cli.run("restore", "--diff", file).out();
        assertThat(diff)
                .startsWith("--- a" + file + "\n+++ b" + file + "\n@@ -")
                .contains("\n-The harbour municipality of Skarholm connected", "\n+The harbour town of Skarholm on")
                .doesNotContain("\u001b");
        assertThat(Cli.piped("Nothing here.", "restore", "--diff", "-").out()).isEmpty();
    }

    @Test
    void diffIsColouredWordByWordOnATerminal() {
        byte[] spun = Cli.spun().getBytes(StandardCharsets.UTF_8);
        Terminals person = Terminals.all(true);
        String diff = Cli.run(spun, person, Map.of(), "restore", "--diff", "-").out();
        assertThat(diff).contains("\u001b[31;9mconnected\u001b[0m Saturday", "\u001b[1;32mon\u001b[0m Saturday");
        assertThat(Cli.plain(diff))
                .isEqualTo(Cli.piped(Cli.spun(), "restore", "--diff", "-").out());
        Map<String, String> noColour = Map.of("NO_COLOR", "1");
        assertThat(Cli.run(spun, person, noColour, "restore", "--diff", "-").out())
                .doesNotContain("\u001b");
        assertThat(Cli.run(spun, person, Map.of("TERM", "dumb"), "restore", "--diff", "-")
                        .out())
                .doesNotContain("\u001b");
        assertThat(Cli.run(spun, person, Map.of(), "restore", "--color", "never", "--diff", "-")
                        .out())
                .doesNotContain("\u001b");
        assertThat(Cli.run(spun, person, noColour, "restore", "--color=always", "--diff", "-")
                        .out())
                .contains("\u001b");
    }

    @Test
    void optionsThatContradictEachOtherAreRefused() throws IOException {
        Path file = article();
        assertThat(Cli.run("restore", "--json", "--diff", file).told()).contains("choose one");
        assertThat(Cli.run("restore", "--in-place", "--output", folder, file).told())
                .contains("choose one");
        assertThat(Cli.run("restore", "--apply", "p.json", "--preset", "cautious", file)
                        .told())
                .contains("only --min-confidence goes with it");
        assertThat(Cli.run("restore", "--apply", "p.json", "--lines", file).code())
                .isEqualTo(2);
        assertThat(Cli.run("restore", "--plan", "p.json", file, file).told()).contains("2 are named; name one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nonsense",
                "--preset=wild",
                "--min-confidence=7",
                "--min-confidence=x",
                "--min-confidence",
                "--without=",
                "--protect= ",
                "--without-family=none",
                "--color=blue"
            })
    void wrongOptionsAreAnsweredInOneLine(String option) throws IOException {
        Cli.Result result = Cli.run("restore", article(), option);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.told()).startsWith("unspin: ").hasLineCount(1).doesNotContain("Exception", "\tat ");
    }

    @Test
    void debugPrintsTheTrace() throws IOException {
        assertThat(Cli.run("restore", "--debug", "--without-family=none", article())
                        .told())
                .startsWith("unspin: no family \"none\"")
                .contains("\tat org.unspin.");
    }

    @Test
    void aReaderThatHasGoneEndsItSilently() throws IOException {
        PrintStream gone = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                },
                false,
                StandardCharsets.UTF_8);
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        Path file = article();
        int code = Main.run(
                new String[] {
                    "restore",
                    file.toString(),
                    file.toString(),
                    folder.resolve("never").toString()
                },
                java.io.InputStream.nullInputStream(),
                gone,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        assertThat(code).isEqualTo(141);
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("pipe", "Exception");
    }

    @Test
    void anArgumentOfAnAtSignIsAFile() throws IOException {
        Path odd = Cli.write(folder.resolve("@odd.txt"), "Fine.\n");
        assertThat(Cli.run("restore", odd).out()).isEqualTo("Fine.\n");
        assertThat(Cli.run("restore", "@none.txt").told()).isEqualTo("unspin: @none.txt: no such file or directory\n");
    }
}
