package org.unspin.cli.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.cli.Cli;
import org.unspin.dictionary.SubstitutionDictionary;

class LearnCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path spun = Path.of("");
    private Path originals = Path.of("");
    private Path output = Path.of("");

    @BeforeEach
    void pages() throws IOException {
        spun = folder.resolve("spun");
        originals = folder.resolve("originals");
        output = folder.resolve("house.tsv");
        List<Path> articles;
        try (Stream<Path> found = Files.list(Path.of("src/test/resources/articles"))) {
            articles = found.sorted().toList();
        }
        for (int i = 0; i < articles.size(); i++) {
            String text = Files.readString(articles.get(i));
            Cli.write(originals.resolve("source-" + (articles.size() - i) + ".txt"), text);
            Cli.write(spun.resolve("page-" + i + ".txt"), spin(text));
        }
        Cli.write(spun.resolve("blank.txt"), "\n");
    }

    private static String spin(String text) {
        return text.replace(" said ", " yodelled ")
                .replace(" people ", " walruses ")
                .replace(" year ", " yardstick ")
                .replace(" is ", " exists ")
                .replace(" has ", " hath ")
                .replace(" will ", " volition ")
                .replace(" more than ", " upwards of ");
    }

    private Cli.Result learn(Object... more) {
        Object[] args = Stream.concat(
                        Stream.of("learn", "--spun", spun, "--originals", originals, "--output", output),
                        Stream.of(more))
                .toArray();
        return Cli.run(args);
    }

    @Test
    void readsPagesOfHtml() throws IOException {
        assertThat(learn("--name", "house").code()).isZero();
        String fromText = Files.readString(output);
        try (Stream<Path> files = Files.list(spun)) {
            for (Path file : files.toList()) {
                String page = "<body><nav><a href=a>walruses</a></nav><article><p>"
                        + Files.readString(file).replace("&", "&amp;").replace("\n\n", "</p>\n<p>") + "</p></article>";
                String name = String.valueOf(file.getFileName()).replace(".txt", ".html");
                Files.writeString(spun.resolve(name), page);
                Files.delete(file);
            }
        }
        assertThat(learn("--name", "house").code()).isZero();
        assertThat(Files.readString(output).replace(".html", ".txt")).isEqualTo(fromText);
    }

    @Test
    void writesADictionaryThatRestoringCanUse() throws IOException {
        Cli.Result result = learn("--name", "house");
        assertThat(result.err()).isEqualTo("unspin: skipped 1 of 13 spun pages: 1 (no text, or only a few words)\n");
        assertThat(result.out()).startsWith(output + ": ").endsWith(" words)\n").contains("12 of 13 spun pages");
        assertThat(result.code()).isZero();
        SubstitutionDictionary learned = SubstitutionDictionary.read(output);
        assertThat(learned.name()).isEqualTo("house");
        assertThat(learned.entries())
                .extracting(entry ->
                        entry.garbled() + "=" + entry.substitutions().get(0).original())
                .contains("yodelled=said", "walruses=people", "yardstick=year", "upwards of=more than");
        assertThat(Files.readString(output)).contains("\tlearned; count:", "; first:page-", "; confidence:0.9");
        assertThat(Cli.run("dictionary", "check", output).err()).doesNotContain("duplicate", "unsorted", "identity");
    }

    @Test
    void learnsFromTheFilesThatAreChosen() throws IOException {
        String text = Files.readString(originals.resolve("source-1.txt"));
        Cli.write(spun.resolve("drafts/page-0.txt"), spin(text));
        Cli.write(spun.resolve("notes.md"), spin(text));
        Cli.write(originals.resolve("drafts/source-1.txt"), text);
        Object[] chosen = {"--name", "house", "--include", "*.txt", "--exclude", "drafts", "--exclude=blank*"};

        Cli.Result result = learn(chosen);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("12 of 12 spun pages");
        assertThat(learn("--name", "house").out()).contains(" of 15 spun pages");
        assertThat(Cli.run("learn", "--spun", spun, "--output", output, "--name", "x", "--include", "*.html")
                        .err())
                .contains(spun + ": no text files in this directory among those that --include and --exclude choose");
    }

    @Test
    void listsWhatItSkippedWhereAsked() {
        assertThat(learn("--name", "house", "--verbose").err())
                .startsWith("unspin: skipped the spun page blank.txt: no text, or only a few words\n");
    }

    @Test
    void drawsABarOnATerminal() throws IOException {
        for (int i = 0; i < 20; i++) {
            Cli.write(spun.resolve("blank-" + i + ".txt"), "\n");
        }
        Cli.Result result =
                Cli.seen("learn", "--spun", spun, "--originals", originals, "--output", output, "--name", "house");
        assertThat(result.err()).contains("reading", "learning");
        assertThat(result.code()).isZero();
    }

    @Test
    void theSamePagesOnBothSidesTeachNothing() {
        Cli.Result result =
                Cli.run("learn", "--spun", originals, "--originals", originals, "--output", output, "--name", "x");
        assertThat(result.err())
                .contains("12 (not spun: no word differs from the original)", "nothing was learned, and " + output);
        assertThat(result.code()).isEqualTo(2);
        assertThat(output).doesNotExist();
    }

    @Test
    void withoutOriginalsTheSpunPagesAreDeciphered() throws IOException {
        Cli.Result result = Cli.run("learn", "--spun", spun, "--output", output, "--name", "house");
        assertThat(result.err()).isEqualTo("unspin: skipped 1 of the pages: too short\n");
        assertThat(result.code()).isZero();
        assertThat(SubstitutionDictionary.read(output).name()).isEqualTo("house");
    }

    @Test
    void aFolderThatIsNotThereIsAnError() {
        Path none = folder.resolve("none");
        Cli.Result result =
                Cli.run("learn", "--spun", spun, "--originals", none, "--output", output, "--name", "house");
        assertThat(result.err()).isEqualTo("unspin: " + none + ": no such file or directory\n");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void aFileThatCannotBeReadIsToldAndTheOthersAreUsed() throws IOException {
        // UTF-16, cut off in the middle of a character
        Files.write(spun.resolve("cut.txt"), new byte[] {(byte) 0xfe, (byte) 0xff, 0, 'a', 0});
        Cli.Result result = learn("--name", "house");
        assertThat(result.err().toLowerCase(Locale.ROOT)).contains("cut.txt");
        assertThat(output).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--name=No Name", "--min-confidence=2", "--least-count=0", "--threads=0", "--nonsense"})
    void badSettingsAreRefused(String option) {
        Cli.Result result = option.startsWith("--name") ? learn(option) : learn("--name", "house", option);
        assertThat(result.err()).startsWith("unspin: ");
        assertThat(result.code()).isEqualTo(2);
        assertThat(output).doesNotExist();
    }
}
