package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No command writes over what it reads, whatever the input is called. */
class OverwriteTest {
    private static final String DICTIONARY = "#! name: house\nbus\tcoach\n";

    @TempDir
    private Path folder = Path.of("");

    private Path text = Path.of("");
    private Path link = Path.of("");

    @BeforeEach
    void write() throws IOException {
        text = Cli.write(folder.resolve("a.txt"), Cli.spun());
        link = Files.createSymbolicLink(folder.resolve("link"), Path.of("."));
    }

    private void refused(Object... args) throws IOException {
        refusedBecause("would overwrite an input", args);
    }

    private void refusedBecause(String why, Object... args) throws IOException {
        Map<String, String> before = FolderRuns.contents(folder);
        Cli.Result result = Cli.run(args);
        assertThat(result.told()).startsWith("unspin: ").contains(why).hasLineCount(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(2);
        assertThat(FolderRuns.contents(folder)).isEqualTo(before);
    }

    @Test
    void restoreDoesNotWriteItsPlanOrReportOverTheText() throws IOException {
        refused("restore", "--plan", text, text);
        refused("restore", "--html", text, text);
        refused("restore", "--plan", link.resolve("a.txt"), text);
        refused("restore", "--html", text, link.resolve("a.txt"));
        Path other = Files.createSymbolicLink(folder.resolve("other.txt"), text);
        refused("restore", "--html", other, text);
        refused("restore", "--in-place", "--html", text, text);
    }

    @Test
    void restoreDoesNotWriteOverItsDictionaryOrPlan() throws IOException {
        Path dictionary = Cli.write(folder.resolve("house.tsv"), DICTIONARY);
        refused("restore", "--dictionary", dictionary, "--html", dictionary, text);
        Cli.write(folder.resolve("in/house.tsv"), Cli.spun());
        refused("restore", "--dictionary", dictionary, "--output", folder, folder.resolve("in/house.tsv"));
        Path plan = folder.resolve("p.json");
        assertThat(Cli.run("restore", "--plan", plan, text).code()).isZero();
        refused("restore", "--apply", plan, "--plan", plan, text);
    }

    @Test
    void twoOutputsAreTwoFiles() throws IOException {
        Path file = folder.resolve("new");
        refusedBecause("are the same file", "restore", "--plan", file, "--html", link.resolve("new"), text);
        refusedBecause("are the same file", "restore", "--in-place", "--html", folder.resolve("a.txt.orig"), text);
        Path out = folder.resolve("out");
        refusedBecause("are the same file", "restore", "--output", out, "--plan", out.resolve("a.txt"), text);
    }

    @Test
    void learnDoesNotWriteOverPages() throws IOException {
        refused("learn", "--spun", text, "--originals", text, "--name", "x", "--output", text);
        refused("learn", "--spun", folder, "--name", "x", "--output", link.resolve("a.txt"));
        refused("learn", "--spun", text, "--name", "x", "--output", folder.resolve("x"), "--state", text);
    }

    @Test
    void trainingDoesNotWriteOverTexts() throws IOException {
        refused("train", "--output", text, text);
        Path record = Cli.write(folder.resolve("m.bin.txt"), Cli.gold());
        refused("train", "--output", folder.resolve("m.bin"), record);
        refused("train", "--output", folder.resolve("m.bin"), "--held-out", record, text);
        refused("train-detector", "--output", link.resolve("a.txt"), text);
        refused("train-detector", "--output", text, "--hard", folder, folder.resolve("m.bin.txt"));
    }

    @Test
    void dictionaryCommandsDoNotWriteOverDictionaries() throws IOException {
        Path dictionary = Cli.write(folder.resolve("house.tsv"), DICTIONARY);
        Path second = Cli.write(folder.resolve("second.tsv"), DICTIONARY);
        refused("dictionary", "merge", dictionary, second, "-o", link.resolve("second.tsv"));
        refused("dictionary", "infer", "--known", dictionary, "--frequencies", text, "--output", text);
        refused("dictionary", "infer", "--known", dictionary, "--frequencies", text, "--output", dictionary);
        refused("dictionary", "phrases", text, "--known", dictionary, "--output", dictionary);
        refused("dictionary", "phrases", text, "--known", dictionary, "--clean", second, "--output", second);
        refused("dictionary", "review", dictionary, "--text", text, "-o", text);
        Cli.write(folder.resolve("house.tsv.review"), "");
        refused("dictionary", "review", dictionary, "--apply", "-o", dictionary);
        refusedBecause(
                "are the same file", "dictionary", "review", dictionary, "--apply", "-o", dictionary + ".review");
    }
}
