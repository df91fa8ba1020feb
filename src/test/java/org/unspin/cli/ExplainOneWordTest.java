package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.Correction;
import org.unspin.Unspin;
import org.unspin.cli.console.Layout;
import org.unspin.text.Rounding;

/** {@code unspin explain} of one word. */
class ExplainOneWordTest {
    @TempDir
    private Path folder = Path.of("");

    private static Correction correction(String word) {
        return Unspin.english().restore(Cli.spun()).corrections().stream()
                .filter(c -> c.original().equals(word))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsWhyAWordWasChangedAndWhatWouldHaveKeptIt() {
        Correction task = correction("task");
        Cli.Result result = Cli.piped(Cli.spun(), "explain", "-", "--word", "task");

        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .startsWith("- 8:61\n")
                .containsSubsequence(
                        "worked connected the [task] for much",
                        "\"task\" was changed to \"project\", " + Rounding.twoDigits(task.confidence())
                                + " sure; 0.43 is required. The newswire",
                        "Was it spun?",
                        "The newswire spinner swapped about ",
                        "What may have stood there",
                        "as spun restored  spinner    topic  repeats      sum     sure\n",
                        "  project  ",
                        "  task (as it is)     +0.0     +0.0     +0.0     +0.0     +0.0     +0.0     ",
                        "nats",
                        "What would have changed the decision\n",
                        "  \"task\"     " + Rounding.twoDigits(task.confidence()) + "  with --min-confidence above 0.",
                        "if the newswire spinner had swapped less than ",
                        "What would have made no difference\n");
        assertThat(result.out().lines())
                .allSatisfy(line -> assertThat(Layout.width(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void findsTheSamePlaceByWordLineAndOffset() throws IOException {
        int offset = Cli.spun().indexOf("task") + 2;
        Path file = Cli.write(folder.resolve("a.txt"), Cli.spun());
        ObjectMapper mapper = new ObjectMapper();
        JsonNode byWord = mapper.readTree(
                Cli.run("explain", "--json", "--word", "TASK", file).out());
        JsonNode byLine = mapper.readTree(
                Cli.run("explain", file, "--at", "8:63", "--json").out());
        JsonNode byOffset = mapper.readTree(Cli.run("explain", "--offset", String.valueOf(offset), file, "--json")
                .out());

        assertThat(byLine).isEqualTo(byWord);
        assertThat(byOffset).isEqualTo(byWord);
        assertThat(byWord.get("file").asText()).isEqualTo(file.toString());
        assertThat(byWord.get("original").asText()).isEqualTo("task");
        assertThat(byWord.get("confidence").asDouble())
                .isEqualTo(correction("task").confidence());
    }

    @Test
    void namesTheOtherPlacesOfAWord() {
        String text = "\uD83D\uDE42 Nobody knows.\nAnd nobody cares, nobody.\n";
        Cli.Result result = Cli.piped(text, "explain", "-", "--word", "nobody");

        assertThat(result.out())
                .startsWith("- 1:3\n")
                .contains("left alone", "The same word stands at 2:5, 2:19; ask with --at.");
        assertThat(Cli.piped(text, "explain", "-", "--at", "1:3").out()).startsWith("- 1:3\n");
    }

    @Test
    void saysWhatIsWrongWithAPlace() throws IOException {
        assertMisuse("the word \"zeppelin\" is not in the text", "--word", "zeppelin");
        assertMisuse("-: there is no line 99; the last is 17", "--at", "99:1");
        assertMisuse("-: line 3 has 19 characters; there is no column 20", "--at", "3:20");
        assertMisuse("--at needs a line and a column, both from 1, as in 8:12; not 8", "--at", "8");
        assertMisuse("--at needs a line and a column", "--at", "0:1");
        assertMisuse("there is no offset 99999; the text has", "--offset", "99999");
        assertMisuse("-: there is no word at 1:9", "--offset", "8");
        assertMisuse("--json needs one word to explain", "--json");
        assertMisuse("mutually exclusive", "--word", "task", "--at", "8:61");
        Path file = Cli.write(folder.resolve("a.txt"), "One.\n");
        assertThat(Cli.run("explain", file, file, "--word", "One").err())
                .contains("only one text can be searched for a word, but there are 2");
    }

    private static void assertMisuse(String message, Object... options) {
        Object[] arguments = new Object[options.length + 2];
        arguments[0] = "explain";
        arguments[1] = "-";
        System.arraycopy(options, 0, arguments, 2, options.length);
        Cli.Result result = Cli.piped(Cli.spun(), arguments);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().toLowerCase(Locale.ROOT)).contains(message.toLowerCase(Locale.ROOT));
    }
}
