package org.unspin.cli.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.cli.Cli;

class DictionaryPhrasesCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path known() throws IOException {
        return Cli.write(folder.resolve("known.tsv"), "#! name: gusts\nbreeze\twind:20\tunverified\n");
    }

    @Test
    void makesADictionaryThatPassesTheCheck() throws IOException {
        Path list = Cli.write(folder.resolve("list.tsv"), "breeze plant\twind mill (WM)\t40\nstone bread\t???\t3\n");
        Path known = known();
        Path clean = Cli.write(folder.resolve("clean.txt"), "The wind mill stands still.\n");
        Path review = Cli.write(folder.resolve("review.tsv"), "weight\tbreeze plant\twind mill\t9\tseen less\n");
        Path made = folder.resolve("made.tsv");
        Cli.Result result = Cli.run(
                "dictionary", "phrases", list, "--known", known, "--clean", clean, "--review", review, "-o", made);
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .startsWith(made + ": 1 phrases (0 of them honest elsewhere), 0 words\n")
                .contains("left out: 1 lines whose original cannot be told");
        assertThat(Files.readString(made))
                .startsWith("#! name: gusts\n")
                .contains("\nbreeze plant\twind mill:9\tobserved; papers:40\n")
                .doesNotContain("\nbreeze\t");
        assertThat(Cli.run("dictionary", "check", made).out()).contains("no problems");
    }

    @Test
    void leavesNothingBehindWhereTheListIsBad() throws IOException {
        Path list = Cli.write(folder.resolve("list.tsv"), "breeze plant\twind mill\n");
        Path made = folder.resolve("made.tsv");
        Cli.Result result = Cli.run("dictionary", "phrases", list, "--known", known(), "-o", made);
        assertThat(result.err()).startsWith("unspin: " + list + ":1: ");
        assertThat(result.code()).isEqualTo(2);
        assertThat(made).doesNotExist();
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        Path none = folder.resolve("none.tsv");
        assertThat(Cli.run("dictionary", "phrases", none, "--known", known(), "-o", folder.resolve("made.tsv"))
                        .err())
                .isEqualTo("unspin: " + none + ": no such file or directory\n");
    }
}
