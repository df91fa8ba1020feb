package org.unspin.lm.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import org.unspin.lm.ngram.NgramModel;

class TrainerTest {
    private static final Trainer.Settings SMALL = TestCorpus.settings(4, 0.05);

    @TempDir
    private Path directory;

    private Path corpus;
    private Path heldOut;
    private Path output;

    @BeforeEach
    void write() throws IOException {
        corpus = TestCorpus.write(directory.resolve("corpus.txt"), TestCorpus.sentences(400, 1));
        heldOut = TestCorpus.write(directory.resolve("heldout.txt"), TestCorpus.sentences(50, 2));
        output = Files.createDirectory(directory.resolve("out")).resolve("model.bin");
    }

    private void train() throws IOException {
        new Trainer(SMALL, line -> {}).train(List.of(corpus), List.of(heldOut), output);
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(output.getParent())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void givesTheSameBytesTwice() throws IOException {
        train();
        byte[] first = Files.readAllBytes(output);
        byte[] record = Files.readAllBytes(output.resolveSibling("model.bin.txt"));
        train();
        assertThat(Files.readAllBytes(output)).isEqualTo(first);
        assertThat(Files.readAllBytes(output.resolveSibling("model.bin.txt"))).isEqualTo(record);
        assertThat(first.length).isLessThanOrEqualTo(50_000);
    }

    @Test
    void readsPackedTextAsPlainText() throws IOException {
        train();
        byte[] plain = Files.readAllBytes(output);
        Path packed = directory.resolve("corpus.txt.xz");
        try (OutputStream out = new XZOutputStream(Files.newOutputStream(packed), new LZMA2Options(0))) {
            Files.copy(corpus, out);
        }
        new Trainer(SMALL, line -> {}).train(List.of(packed), List.of(), output);
        assertThat(Files.readAllBytes(output)).isEqualTo(plain);
    }

    @Test
    void recordsHowTheModelWasMade() throws IOException {
        List<String> progress = new ArrayList<>();
        new Trainer(SMALL, progress::add).train(List.of(corpus), List.of(heldOut), output);
        String record = Files.readString(output.resolveSibling("model.bin.txt"));
        NgramModel model = NgramModel.read(output);
        assertThat(record)
                .contains("corpus.txt")
                .contains("sha256 " + Hashing.sha256().hashBytes(Files.readAllBytes(corpus)))
                .contains("--order 4 --words 1000 --least-count 2 --megabytes 0.05")
                .contains(String.format(
                        Locale.ROOT, "vocabulary  %,d\n", model.vocabulary().size()))
                .contains(String.format(Locale.ROOT, "%,d bytes", Files.size(output)))
                .contains(" bits an n-gram")
                .containsPattern("perplexity  heldout.txt  \\d+\\.\\d\\d, of the full model \\d+\\.\\d\\d");
        for (int n = 2; n <= 4; n++) {
            assertThat(record)
                    .containsPattern(String.format(Locale.ROOT, "%d-grams     %,d of [\\d,]+", n, model.ngrams(n)));
        }
        assertThat(progress)
                .hasSizeGreaterThan(3)
                .contains("reading " + corpus)
                .last()
                .isEqualTo(record);
    }

    @Test
    void leavesNothingButItsFiles() throws IOException {
        train();
        assertThat(written()).contains("model.bin", "model.bin.txt").allMatch(name -> name.startsWith("model"));
    }

    @Test
    void leavesNothingBehindWhereverItIsInterrupted() throws IOException {
        List<String> steps = new ArrayList<>();
        new Trainer(SMALL, steps::add).train(List.of(corpus), List.of(heldOut), output);
        List<String> complete = written();
        try (Stream<Path> files = Files.list(output.getParent())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertThat(steps).hasSizeGreaterThan(4);
        for (String step : steps.subList(0, steps.size() - 1)) {
            Trainer trainer = new Trainer(SMALL, line -> {
                if (line.equals(step)) {
                    throw new CancellationException();
                }
            });
            assertThatThrownBy(() -> trainer.train(List.of(corpus), List.of(heldOut), output))
                    .isInstanceOf(CancellationException.class);
            assertThat(written()).as("after %s", step).isEmpty();
        }
        train();
        assertThat(written()).isEqualTo(complete);
    }

    @Test
    void leavesTheModelThatWasThereWhereItFails() throws IOException {
        train();
        byte[] before = Files.readAllBytes(output);
        List<String> files = written();
        Files.write(corpus, List.of(), StandardCharsets.UTF_8);
        assertThatThrownBy(this::train).isInstanceOf(IOException.class).hasMessageContaining("no words");
        assertThat(Files.readAllBytes(output)).isEqualTo(before);
        assertThat(written()).isEqualTo(files);
    }

    @Test
    void namesTheFileThatCannotBeRead() throws IOException {
        Trainer trainer = new Trainer(SMALL, line -> {});
        Path missing = directory.resolve("missing.txt");
        assertThatThrownBy(() -> trainer.train(List.of(missing), List.of(), output))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("missing.txt");
        assertThatThrownBy(() -> trainer.train(List.of(corpus), List.of(missing), output))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("missing.txt");
        assertThatThrownBy(() -> trainer.train(List.of(directory), List.of(), output))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(directory.getFileName().toString());
        Path foreign = Files.writeString(directory.resolve("foreign.xz"), "not packed at all, just some text");
        assertThatThrownBy(() -> trainer.train(List.of(foreign), List.of(), output))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("foreign.xz");
        Path cut = directory.resolve("cut.xz");
        try (OutputStream out = new XZOutputStream(Files.newOutputStream(cut), new LZMA2Options(0))) {
            Files.copy(corpus, out);
        }
        byte[] packed = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(packed, packed.length / 2));
        assertThatThrownBy(() -> trainer.train(List.of(cut), List.of(), output))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut.xz");
        assertThat(written()).isEmpty();
    }

    @Test
    void saysAtOnceWhereItCannotWrite() {
        List<String> progress = new ArrayList<>();
        Trainer trainer = new Trainer(SMALL, progress::add);
        assertThatThrownBy(() -> trainer.train(List.of(corpus), List.of(), directory.resolve("none/model.bin")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none")
                .hasMessageContaining("directory that exists");
        assertThatThrownBy(() -> trainer.train(List.of(corpus), List.of(), output.getParent()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("out");
        assertThat(progress).isEmpty();
    }

    @Test
    void refusesASizeThatDoesNotHoldTheVocabulary() throws IOException {
        Trainer trainer = new Trainer(TestCorpus.settings(3, 0.001), line -> {});
        assertThatThrownBy(() -> trainer.train(List.of(corpus), List.of(), output))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("0.001")
                .hasMessageContaining("allow more");
        assertThat(written()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1000, 1, 1, order",
        "6, 1000, 1, 1, order",
        "5, 99, 1, 1, words",
        "5, 65536, 1, 1, words",
        "5, 1000, 0, 1, least count",
        "5, 1000, -4, 1, least count",
        "5, 1000, 1000001, 1, least count",
        "5, 1000, 1, 0, megabytes",
        "5, 1000, 1, -1, megabytes",
        "5, 1000, 1, NaN, megabytes",
        "5, 1000, 1, 1000.1, megabytes",
        "5, 1000, 1, Infinity, megabytes",
    })
    void refusesSettingsOutOfRange(int order, int words, int leastCount, double megabytes, String named) {
        assertThatThrownBy(() -> new Trainer.Settings(order, words, leastCount, megabytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named + " must be");
    }

    @ParameterizedTest
    @CsvSource({"2, 100, 1, 0.001", "5, 65535, 1000000, 1000"})
    void takesSettingsAtTheEndsOfTheirRanges(int order, int words, int leastCount, double megabytes) {
        assertThat(new Trainer.Settings(order, words, leastCount, megabytes).order())
                .isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "4", "5"})
    void trainsModelsOfEveryOrder(int order) throws IOException {
        new Trainer(TestCorpus.settings(order, 0.1), line -> {}).train(List.of(corpus), List.of(), output);
        NgramModel model = NgramModel.read(output);
        assertThat(model.order()).isEqualTo(order);
        assertThat(model.ngrams(order)).isPositive();
    }
}
