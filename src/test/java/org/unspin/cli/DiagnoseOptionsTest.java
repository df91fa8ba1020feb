package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --lines}, and the options that say which spinners are looked for. */
class DiagnoseOptionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    private static String spunLine() {
        return Cli.spun().replace('\n', ' ').strip();
    }

    private static String cleanLine() {
        return Cli.gold().replace('\n', ' ').strip();
    }

    private Path lines() throws IOException {
        return Cli.write(folder.resolve("posts.txt"), cleanLine() + "\n" + spunLine() + "\n\n" + spunLine());
    }

    @Test
    void everyLineIsADocumentWithItsNumberForAnId() throws IOException {
        Path file = lines();
        Cli.Result result = Cli.run("diagnose", "--lines", "--json", file);
        String[] out = result.out().split("\n");

        assertThat(out).hasSize(4);
        for (int i = 0; i < 4; i++) {
            JsonNode json = JSON.readTree(out[i]);
            assertThat(json.path("id").isIntegralNumber()).isTrue();
            assertThat(json.path("id").asInt()).isEqualTo(i + 1);
            assertThat(json.path("file").asText()).isEqualTo(file.toString());
            assertThat(json.path("spun").asBoolean()).isEqualTo(i == 1 || i == 3);
        }
        assertThat(result.code()).isZero();
    }

    @Test
    void linesTellNothingAboutOneAnother() throws IOException {
        Path file = Cli.write(folder.resolve("posts.txt"), (spunLine() + "\n").repeat(3) + cleanLine() + "\n");
        JsonNode last = JSON.readTree(Cli.run("diagnose", "--lines", "--json", file)
                .out()
                .lines()
                .toList()
                .get(3));
        JsonNode alone = JSON.readTree(
                Cli.piped(cleanLine(), "diagnose", "--lines", "--json", "-").out());

        assertThat(last.path("spun").asBoolean(true)).isFalse();
        assertThat(last.path("confidence")).isEqualTo(alone.path("confidence"));
    }

    @Test
    void listNamesFileAndLine() throws IOException {
        Path file = lines();

        assertThat(Cli.run("diagnose", "--lines", "--list", file).out()).isEqualTo(file + ":2\n" + file + ":4\n");
        assertThat(Cli.run("diagnose", "--lines", file).out())
                .hasLineCount(6)
                .startsWith(file + ":1: clean (")
                .contains("\n" + file + ":2: spun (");
    }

    @Test
    void quietStopsAtTheFirstSpunLine() throws IOException {
        assertThat(Cli.run("diagnose", "--lines", "--quiet", lines()).code()).isZero();
        assertThat(Cli.piped(cleanLine() + "\n" + cleanLine(), "diagnose", "--lines", "-q", "-")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkAreNoPartOfALine() throws IOException {
        String text = spunLine() + "\r\n" + cleanLine() + "\r\n";
        Path plain = Cli.write(folder.resolve("a/posts.txt"), text.replace("\r", ""));
        Path marked = Cli.write(folder.resolve("b/posts.txt"), "\ufeff" + text);

        assertThat(Cli.run("diagnose", "--lines", "--json", marked).out().replace("/b/posts", "/a/posts"))
                .isEqualTo(Cli.run("diagnose", "--lines", "--json", plain).out());
    }

    @Test
    void aWrongByteIsNamedWithTheLineAndTheOtherFilesAreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((spunLine() + "\n" + cleanLine() + "\n").repeat(400).getBytes(StandardCharsets.UTF_8));
        bytes.write(0xff);
        Path bad = Files.write(folder.resolve("bad.txt"), bytes.toByteArray());
        Path good = lines();
        Cli.Result result = Cli.run("diagnose", "--lines", "--list", bad, good);

        assertThat(result.told())
                .startsWith("unspin: " + bad + ": line 801: not UTF-8; say what it is")
                .endsWith("with --encoding, e.g. --encoding windows-1252\n")
                .hasLineCount(1);
        assertThat(result.out()).startsWith(bad + ":1\n").endsWith(good + ":4\n");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void onlyTheFamilyThatIsAskedForIsLookedFor() {
        Cli.Result known = Cli.piped(Cli.spun(), "diagnose", "--family", "newswire", "-");
        Cli.Result other = Cli.piped(Cli.spun(), "diagnose", "--family=entrance", "--family=tortured", "-");

        assertThat(known.out()).contains("by newswire\n");
        assertThat(other.out()).doesNotContain("newswire");
    }

    @Test
    void onlyTheFamilyThatIsAskedForIsRestored() {
        assertThat(Cli.piped(Cli.spun(), "restore", "--family", "newswire", "-").out())
                .contains("Skarholm on Saturday");
        assertThat(Cli.piped(Cli.spun(), "restore", "--family", "nolonger", "-").out())
                .contains("Skarholm connected Saturday");
    }

    @Test
    void aFamilyThatIsNotThereIsAnsweredInOneLine() {
        for (String command : new String[] {"diagnose", "restore"}) {
            Cli.Result result = Cli.piped(Cli.spun(), command, "--family", "daily", "-");
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(result.told())
                    .startsWith("unspin: no family \"daily\"")
                    .contains("newswire")
                    .hasLineCount(1);
        }
    }

    @Test
    void anOwnDictionaryIsNamedForWhatItExplains() throws IOException {
        Path own = Cli.write(
                folder.resolve("own.tsv"),
                "#! name: own\nconnected\ton:80\nastatine\tat:80\nvolition\twill:80\nberyllium\tbe:80\n");
        Cli.Result result = Cli.piped(Cli.spun(), "diagnose", "--without-family", "newswire", "--dictionary", own, "-");

        assertThat(result.out()).contains("own");
        assertThat(result.code()).isZero();
    }
}
