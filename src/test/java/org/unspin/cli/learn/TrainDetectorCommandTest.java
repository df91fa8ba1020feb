package org.unspin.cli.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.MaxentModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.cli.Cli;

class TrainDetectorCommandTest {
    private static final Path ARTICLES = Path.of("src/test/resources/articles");

    /** A few texts are enough to see that it works. */
    private static final int MOST = 12;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesADetectorThatCanBeRead() throws IOException {
        Path model = folder.resolve("detector.bin");
        Path hard = Cli.write(folder.resolve("hard/cases.json"), "[{\"original\": \"Beryllium is a metal.\"}]");
        Cli.write(folder.resolve("hard/note.txt"), "Nobelium was named later.\n");
        Files.createSymbolicLink(folder.resolve("hard/self"), Path.of("."));
        Files.createSymbolicLink(folder.resolve("hard/away.json"), Cli.write(folder.resolve("no.json"), "no JSON"));
        Cli.Result result =
                Cli.run("train-detector", "--output", model, "--seed", 2, "--hard", hard.getParent(), honest());

        assertThat(result.err()).isEqualTo("unspin: 1 link leads out of " + hard.getParent() + " and was left out\n");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .startsWith(model + ": from ")
                .contains(" honest paragraphs and ")
                .hasLineCount(1);
        byte[] bytes = Files.readAllBytes(model);
        MaxentModel read = new GenericModelReader(
                        new BinaryFileDataReader(new DataInputStream(new ByteArrayInputStream(bytes))))
                .getModel();
        assertThat(read.getNumOutcomes()).isEqualTo(2);
        assertThat(read.getIndex("spun")).isNotNegative();
    }

    @Test
    void shortTextsAreNotEnough() throws IOException {
        Path few = Cli.write(folder.resolve("few.txt"), "Too short to learn from.\n");
        Path model = folder.resolve("detector.bin");
        Cli.Result result = Cli.run("train-detector", "--output", model, few);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("unspin: no paragraph of 30 words or more in [" + few
                        + "]; give honest texts, one paragraph a line\n");
        assertThat(model).doesNotExist();
    }

    @Test
    void aCaseWithoutAnOriginalIsRefused() throws IOException {
        Path hard = Cli.write(folder.resolve("cases.json"), "[{\"label\": \"nothing\"}]");
        Cli.Result result = Cli.run("train-detector", "--output", folder.resolve("d.bin"), "--hard", hard, honest());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("unspin: " + hard + ": an object without a member 'original'; give every text one\n");
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        Path none = folder.resolve("none.txt");

        assertThat(Cli.run("train-detector", "--output", folder.resolve("d.bin"), none)
                        .err())
                .isEqualTo("unspin: " + none + ": no such file or directory\n");
        assertThat(Cli.run("train-detector", honest()).err()).contains("--output");
        assertThat(Cli.run("train-detector", "--output", folder.resolve("d.bin"))
                        .code())
                .isEqualTo(2);
    }

    /** The articles as one paragraph a line; two paragraphs are joined, so that they are long enough. */
    private Path honest() throws IOException {
        List<String> lines = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(ARTICLES, "*.txt")) {
            for (Path file : files) {
                List<String> paragraphs = Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .toList();
                for (int i = 1; i + 1 < paragraphs.size() && lines.size() < MOST; i += 2) {
                    lines.add(paragraphs.get(i) + " " + paragraphs.get(i + 1));
                }
            }
        }
        lines.sort(null);
        return Cli.write(folder.resolve("honest.txt"), String.join("\n", lines) + "\n");
    }
}
