package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.Unspin;
import org.unspin.cli.input.LineAndColumn;
import org.unspin.page.Page;

/** {@code unspin explain} of HTML and Markdown. */
class ExplainPageTest {
    @TempDir
    private Path folder = Path.of("");

    private Path page() throws IOException {
        return Cli.write(folder.resolve("page.html"), SpunPage.html());
    }

    @Test
    void explainsTheMainTextWithTheLinesOfTheFile() throws IOException {
        Cli.Result result = Cli.run("explain", page());
        int corrections = Unspin.english()
                .restore(Page.html(SpunPage.html()).text())
                .corrections()
                .size();
        int sentence = SpunPage.html().indexOf("The harbour municipality of Skarholm");
        String line = LineAndColumn.of(SpunPage.html(), sentence);

        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .startsWith(
                        folder.resolve("page.html") + ": " + corrections + " corrections; the spinner swapped about ")
                .contains("[connected -> on] Saturday")
                .doesNotContain("<em>", "&quot;", "Home", "All rights", "the file keeps it");
        String before = result.out().substring(0, result.out().indexOf("[connected -> on] Saturday"));
        assertThat(before.substring(before.lastIndexOf("line ")))
                .startsWith("line " + line.substring(0, line.indexOf(':')) + "\n");
    }

    @Test
    void aPlaceIsThatOfTheFile() throws IOException {
        Path file = page();
        int at = SpunPage.html().indexOf("task");
        String where = LineAndColumn.of(SpunPage.html(), at);
        ObjectMapper mapper = new ObjectMapper();
        JsonNode byWord = mapper.readTree(
                Cli.run("explain", "--json", "--word", "task", file).out());

        assertThat(byWord.get("start").asInt()).isEqualTo(at);
        assertThat(byWord.get("end").asInt()).isEqualTo(at + 4);
        assertThat(byWord.get("original").asText()).isEqualTo("task");
        assertThat(mapper.readTree(
                        Cli.run("explain", "--json", "--at", where, file).out()))
                .isEqualTo(byWord);
        assertThat(mapper.readTree(
                        Cli.run("explain", "--json", "--offset", at + 1, file).out()))
                .isEqualTo(byWord);
        assertThat(Cli.run("explain", "--offset", at, file).out())
                .startsWith(file + " " + where + "\n")
                .contains("\"task\" was changed to \"project\"");
    }

    @Test
    void otherPlacesOfAWordAreThoseOfTheFileToo() {
        String source = "<body><article><p>Nobody &amp; <b>nobody</b> knew.</p>\n<p>Nor did nobody.</p></article>";
        assertThat(Cli.piped(source, "explain", "-", "--word", "nobody").out())
                .startsWith("- 1:19\n")
                .contains("stands at 1:35, 2:12; ask with --at.");
    }

    @Test
    void whereThereIsMarkupNothingIsExplained() throws IOException {
        Path file = page();
        int comment = SpunPage.html().indexOf("connected -->");
        for (int at : new int[] {
            SpunPage.html().indexOf("astatine</a>"), comment, SpunPage.html().indexOf("<em>") + 1
        }) {
            Cli.Result result = Cli.run("explain", "--offset", at, file);
            assertThat(result.err())
                    .startsWith("unspin: " + file + ": what stands at " + LineAndColumn.of(SpunPage.html(), at)
                            + " is markup, or not in the main text");
            assertThat(result.out()).isEmpty();
            assertThat(result.code()).isEqualTo(2);
        }
        Cli.Result asText = Cli.run("explain", "--input-format", "text", "--offset", comment, file);
        assertThat(asText.err()).isEmpty();
        assertThat(asText.out()).startsWith(file + " " + LineAndColumn.of(SpunPage.html(), comment) + "\n");
    }

    @Test
    void saysThatMarkupInAWordIsInTheWayOfAChange() throws IOException {
        String source = SpunPage.html().replaceFirst("connected Saturday", "connec<b>ted</b> Saturday");
        Path file = Cli.write(folder.resolve("bold.html"), source);

        assertThat(flat(Cli.run("explain", file).out()))
                .contains("; the file keeps it as it is, because a change would damage the markup in it");
        assertThat(flat(Cli.run("explain", "--offset", source.indexOf("connec<b>"), file)
                        .out()))
                .contains(
                        "\"connected\" was changed to \"on\"",
                        "But the file keeps it, because a change would damage the markup");
    }

    @Test
    void readsMarkdownInAnEncodingThatIsNamed() throws IOException {
        String text = Cli.spun().replaceFirst(Pattern.quote("task"), "**task**") + "\nTarnö stays.\n";
        Path file = Files.write(folder.resolve("a.md"), text.getBytes(Charset.forName("windows-1252")));
        Cli.Result result = Cli.run("explain", "--encoding", "windows-1252", file, "--word", "task");

        assertThat(result.out())
                .startsWith(file + " " + LineAndColumn.of(text, text.indexOf("task")) + "\n")
                .contains("the [task] for");
        assertThat(Cli.run("explain", "--encoding", "UTF-8", file, "--word", "task")
                        .code())
                .isEqualTo(2);
    }

    private static String flat(String text) {
        return text.replace("\n", " ").replaceAll(" +", " ");
    }
}
