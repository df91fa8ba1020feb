package org.unspin.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.Alternative;
import org.unspin.Correction;
import org.unspin.Reason;
import org.unspin.Restoration;
import org.unspin.Unspin;
import org.unspin.cli.Cli;
import org.unspin.cli.SpunPage;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Session;
import org.unspin.cli.console.Terminals;
import org.unspin.dictionary.Source;
import picocli.CommandLine;

/** Pages from files, and what {@code diagnose} says of them. */
class PageReaderTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void restoresAPageByteForByteButForTheWords(String charset) throws Exception {
        String declared = SpunPage.html().replace("charset=\"utf-8\"", "charset=\"" + charset + "\"");
        String expected = SpunPage.restored().replace("charset=\"utf-8\"", "charset=\"" + charset + "\"");
        byte[] bytes = declared.replace("&ouml;", "ö").getBytes(Charset.forName(charset));
        PageFile page = read("page.html", bytes);

        assertThat(page.text()).startsWith("Skarholm Ferry").doesNotContain("Home", "rights", "var tin", "red");
        byte[] restored = page.bytes(page.inSource(Unspin.english().restore(page.text())));
        assertThat(new String(restored, Charset.forName(charset))).isEqualTo(expected.replace("&ouml;", "ö"));
    }

    @Test
    void whatLatin1CannotExpressIsAReferenceInHtml() throws Exception {
        PageFile page = read("page.html", "<p>Caf\u00e9 tin".getBytes(WINDOWS), "--encoding", "ISO-8859-1");
        byte[] bytes = page.bytes(page.inSource(swap(page.text(), "tin", "it’s")));
        assertThat(bytes).isEqualTo("<p>Caf\u00e9 it&#x2019;s".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatLatin1CannotExpressIsAnErrorInPlainText() throws Exception {
        PageFile page = read("page.txt", "Caf\u00e9 tin".getBytes(WINDOWS), "--encoding", "latin1");
        Restoration restoration = page.inSource(swap(page.text(), "tin", "it’s"));
        assertThatThrownBy(() -> page.bytes(restoration))
                .isInstanceOf(CliException.class)
                .hasMessageContainingAll("page.txt: \"’\" cannot be written in ISO-8859-1", "UTF-8");
    }

    @Test
    void optionsSayEncodingAndFormat() throws Exception {
        byte[] bytes = "<p>It\u00a4s".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read("a.txt", bytes, "--encoding", "ISO-8859-15", "--input-format", "html")
                        .text())
                .isEqualTo("It€s");
        assertThat(read("a.html", "<p>It".getBytes(WINDOWS), "--input-format", "text")
                        .text())
                .isEqualTo("<p>It");
        assertThat(read("a.txt", "*It*".getBytes(WINDOWS), "--input-format", "markdown")
                        .text())
                .isEqualTo("It");
    }

    @Test
    void anUnknownEncodingIsNamed() {
        assertThatThrownBy(() -> read("a.txt", new byte[] {'a'}, "--encoding", "klingon-1"))
                .isInstanceOf(CliException.class)
                .hasMessageStartingWith("--encoding: there is no encoding \"klingon-1\"");
    }

    @Test
    void diagnosesThePageAndGivesOffsetsOfTheFile() throws IOException {
        Path file = Cli.write(folder.resolve("page.html"), SpunPage.html());
        Cli.Result result = Cli.run("diagnose", "--json", "--passages", file);
        JsonNode json = new ObjectMapper().readTree(result.out());

        assertThat(result.code()).isZero();
        assertThat(json.path("spun").asBoolean()).isTrue();
        assertThat(json.path("spans").size()).isGreaterThan(20);
        for (JsonNode span : json.path("spans")) {
            String word =
                    SpunPage.html().substring(span.get(0).asInt(), span.get(1).asInt());
            assertThat(Cli.spun()).contains(word);
        }
        JsonNode first = json.path("paragraphs").get(0);
        assertThat(SpunPage.html()
                        .substring(
                                first.path("start").asInt(), first.path("end").asInt()))
                .isEqualTo("Skarholm Ferry Company Launches Its First Electric Boat");
    }

    @Test
    void whatSurroundsAnArticleDoesNotMakeItSpun() throws IOException {
        String clean =
                SpunPage.html().replace(">Home astatine<", ">" + Cli.spun().replace("\n", " ") + "<");
        String page = clean.substring(0, clean.indexOf("<article>")) + "<article><p>" + Cli.gold() + "</article>";
        assertThat(Cli.run("diagnose", Cli.write(folder.resolve("page.html"), page))
                        .code())
                .isEqualTo(1);
        assertThat(Cli.run("diagnose", "--input-format", "text", folder.resolve("page.html"))
                        .code())
                .isZero();
    }

    @Test
    void diagnosesPagesOfAFolderInAnyEncoding() throws IOException {
        Files.write(
                folder.resolve("a.htm"), SpunPage.html().replace("&quot;", "“").getBytes(WINDOWS));
        Cli.write(folder.resolve("b.md"), "# Head\n\n" + Cli.spun());
        Files.write(folder.resolve("c.txt"), Cli.gold().getBytes(StandardCharsets.UTF_16LE));
        assertThat(Cli.run("diagnose", "--list", folder.resolve("a.htm"), folder.resolve("b.md"))
                        .out())
                .isEqualTo(folder.resolve("a.htm") + "\n" + folder.resolve("b.md") + "\n");
        assertThat(Cli.run("diagnose", "--encoding", "UTF-16LE", folder.resolve("c.txt"))
                        .out())
                .contains(": clean (");
    }

    @Test
    void linesAreReadInTheEncodingThatIsNamed() throws IOException {
        Path file = Files.write(
                folder.resolve("posts.txt"),
                (Cli.gold().replace("\n", " ") + "\n" + Cli.spun().replace("\n", " ")).getBytes(WINDOWS));
        assertThat(Cli.run("diagnose", "--lines", "--list", file).out()).isEqualTo(file + ":2\n");
        assertThat(Cli.run("diagnose", "--lines", "--list", "--encoding", "windows-1252", file)
                        .out())
                .isEqualTo(file + ":2\n");
    }

    private PageFile read(String name, byte[] bytes, String... options) throws CliException, IOException {
        PageOptions chosen = new PageOptions();
        new CommandLine(new Command(chosen))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(options);
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        Session session =
                new Session(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, Terminals.all(false), Map.of());
        Path file = Files.write(folder.resolve(name), bytes);
        return new PageReader(session, chosen).read(org.unspin.cli.input.InputText.of(file));
    }

    /** Something that has the options. */
    private static final class Command {
        @CommandLine.Mixin
        @SuppressWarnings("UnusedVariable") // picocli fills it
        private final PageOptions options;

        Command(PageOptions options) {
            this.options = options;
        }
    }

    private static Restoration swap(String text, String word, String replacement) {
        int at = text.indexOf(word);
        Reason reason = new Reason(Reason.Kind.SWAP, "house", word, replacement, Source.OBSERVED);
        return Restoration.of(
                text,
                List.of(new Correction(at, at + word.length(), word, replacement, 0.9, List.<Alternative>of(), reason)),
                0.5);
    }
}
