package org.unspin.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unspin.cli.Cli;

class GlobOptionsTest {
    private static final List<String> FILES =
            List.of("a.txt", "b.md", "drafts/a.txt", "news/2021/a.txt", "news/2022/b.md", "news/drafts/c.txt");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeFiles() throws IOException {
        for (String file : FILES) {
            Cli.write(folder.resolve("in").resolve(file), file + "\n");
        }
    }

    private List<String> read(String... options) {
        List<Object> args = new ArrayList<>(List.of("restore"));
        args.addAll(List.of(options));
        args.add(folder.resolve("in"));
        // names stand above the texts of a folder, and blank lines between them
        return Cli.run(args.toArray())
                .out()
                .lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("==> "))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "*.md, b.md news/2022/b.md",
        "a.*, a.txt drafts/a.txt news/2021/a.txt",
        "news/**, news/2021/a.txt news/2022/b.md news/drafts/c.txt",
        "news/*/a.txt, news/2021/a.txt",
        "**/a.txt, a.txt drafts/a.txt news/2021/a.txt",
        "/a.txt, a.txt",
        "./a.txt, a.txt",
        "/drafts, drafts/a.txt",
        "drafts, drafts/a.txt news/drafts/c.txt",
        "drafts/, drafts/a.txt news/drafts/c.txt",
        "news/202?/*, news/2021/a.txt news/2022/b.md",
        "{b.md;c.txt}, b.md news/2022/b.md news/drafts/c.txt",
    })
    void includeTakesWhatTheGlobSaysAndExcludeAllElse(String glob, String expected) {
        List<String> chosen = List.of(expected.split(" "));
        String written = glob.replace(';', ',');
        assertThat(read("--include", written)).containsExactlyElementsOf(chosen);
        List<String> others =
                FILES.stream().filter(file -> !chosen.contains(file)).toList();
        assertThat(read("--exclude", written)).containsExactlyElementsOf(others);
    }

    @Test
    void globsAddUpAndExcludingWins() {
        assertThat(read("--include", "*.md", "--include", "c.txt", "--exclude", "2022"))
                .containsExactly("b.md", "news/drafts/c.txt");
        assertThat(read("--exclude", "*.md", "--exclude=drafts")).containsExactly("a.txt", "news/2021/a.txt");
    }

    @Test
    void filesThatAreNamedAreReadAllTheSame() {
        Path file = folder.resolve("in/b.md");
        assertThat(Cli.run("restore", "--exclude", "*.md", file).out()).isEqualTo("b.md\n");
    }

    @Test
    void saysSoWhereNothingIsLeft() {
        Cli.Result result = Cli.run("restore", "--include", "*.text", folder.resolve("in"));
        assertThat(result.told())
                .isEqualTo("unspin: " + folder.resolve("in")
                        + ": no text files in this directory among those that --include and --exclude choose\n");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void aGlobThatIsNoneIsRefusedInOneLine() {
        for (String glob : List.of("[a", "{a", "", "/")) {
            Cli.Result result = Cli.run("restore", "--include", glob, folder.resolve("in"));
            assertThat(result.told())
                    .startsWith("unspin: --include " + glob + ": not a glob (")
                    .hasLineCount(1);
            assertThat(result.code()).isEqualTo(2);
        }
    }

    @Test
    void everyCommandThatReadsFoldersKnowsThem() {
        assertThat(Cli.run("diagnose", "--include", "*.md", folder.resolve("in"))
                        .out())
                .hasLineCount(2)
                .contains("b.md");
        assertThat(Cli.run("explain", "--exclude", "*.txt", folder.resolve("in"))
                        .out())
                .hasLineCount(2)
                .contains("b.md");
    }
}
