package org.unspin.cli.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.cli.Cli;
import org.unspin.lm.ngram.NgramModel;

class TrainCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path corpus() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append("The ship number ")
                    .append(i % 7)
                    .append(" left on day ")
                    .append(i % 31)
                    .append(", and the crew ")
                    .append(i % 3 == 0 ? "slept" : "sang")
                    .append(" at night.\n");
        }
        return Cli.write(folder.resolve("corpus.txt"), text + Cli.gold());
    }

    @Test
    void writesAModelThatRestoringCanUse() throws IOException {
        Path model = folder.resolve("house.bin");
        Path heldOut = Cli.write(folder.resolve("held-out.txt"), "The crew sang at night.\n");
        Cli.Result result = Cli.run(
                "train",
                corpus(),
                "--output",
                model,
                "--held-out",
                heldOut,
                "--order",
                3,
                "--least-count",
                1,
                "--megabytes",
                "0.5");
        assertThat(result.code()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("reading " + folder.resolve("corpus.txt"), "writing " + model);
        assertThat(folder.resolve("house.bin.txt")).content().contains("corpus.txt", "perplexity  held-out.txt");
        assertThat(NgramModel.read(model).order()).isEqualTo(3);
        Cli.Result restored = Cli.piped("Fine.\n", "restore", "--model", model, "-");
        assertThat(restored.out()).isEqualTo("Fine.\n");
        assertThat(restored.code()).isZero();
    }

    @Test
    void looksAtAllFilesBeforeItBegins() throws IOException {
        Path none = folder.resolve("none.txt");
        Path model = folder.resolve("x.bin");
        Cli.Result result = Cli.run("train", corpus(), none, "--output", model);
        assertThat(result.err()).isEqualTo("unspin: " + none + ": no such file or directory\n");
        assertThat(result.code()).isEqualTo(2);
        assertThat(Cli.run("train", corpus(), "--held-out", none, "--output", model)
                        .code())
                .isEqualTo(2);
        assertThat(Cli.run("train", folder, "--output", model).err()).contains("this is a directory");
        assertThat(model).doesNotExist();
    }

    @Test
    void aCorpusWithoutWordsIsAnError() throws IOException {
        Path empty = Cli.write(folder.resolve("empty.txt"), "");
        Cli.Result result = Cli.run("train", empty, "--output", folder.resolve("x.bin"));
        assertThat(result.err()).contains("unspin: ", "no words");
        assertThat(result.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--order=9", "--words=5", "--megabytes=0", "--megabytes=x", "--nonsense"})
    void settingsOutOfRangeAreRefused(String option) throws IOException {
        Cli.Result result = Cli.run("train", corpus(), "--output", folder.resolve("x.bin"), option);
        assertThat(result.err()).startsWith("unspin: ").hasLineCount(1);
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void needsCorpusAndOutput() throws IOException {
        assertThat(Cli.run("train").err()).contains("'--output=FILE', 'CORPUS'");
        assertThat(Cli.run("train", corpus()).err()).contains("'--output=FILE'");
    }
}
