package org.unspin.lm.ngram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unspin.binary.ContainerFiles;
import org.unspin.lm.ModelFormatException;
import org.unspin.lm.train.TestCorpus;
import org.unspin.lm.train.Trainer;

class ModelFileTest {
    @TempDir
    private static Path directory;

    private static byte[] good;

    @BeforeAll
    static void train() throws IOException {
        Path corpus = TestCorpus.write(directory.resolve("corpus.txt"), TestCorpus.sentences(300, 1));
        Path output = directory.resolve("good.bin");
        new Trainer(new Trainer.Settings(4, 1000, 2, 0.05), line -> {}).train(List.of(corpus), List.of(), output);
        good = Files.readAllBytes(output);
    }

    private static NgramModel read(byte[] bytes) throws IOException {
        return ModelFile.read("some/model.bin", new ByteArrayInputStream(bytes));
    }

    /** Refused with the file's name, what is wrong and what to do, and nothing else. */
    private static void assertRefused(byte[] bytes, String problem) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageStartingWith("some/model.bin: ")
                .hasMessageContaining(problem)
                .hasMessageContaining("restore the file from where you had it, or train it anew");
    }

    @Test
    void readsWhatTheTrainerWrote() throws IOException {
        assertThat(read(good).order()).isEqualTo(4);
        assertThat(read(good).vocabulary().size()).isGreaterThan(60);
    }

    @Test
    void refusesTheEmptyFile() {
        assertRefused(new byte[0], "not a language model of Unspin");
    }

    @Test
    void refusesFilesCutShortAnywhere() {
        Random random = new Random(1);
        for (int i = 0; i < 700; i++) {
            int length = i < 400 ? i : random.nextInt(good.length);
            assertRefused(Arrays.copyOf(good, length), length < 8 ? "not a language model" : "cut short");
        }
        assertRefused(Arrays.copyOf(good, good.length - 1), "cut short: " + (good.length - 1) + " of " + good.length);
    }

    @Test
    void refusesFilesWithAnyByteFlipped() {
        Random random = new Random(2);
        for (int i = 0; i < 1500; i++) {
            byte[] bytes = good.clone();
            int at = i < 500 ? i : random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            assertRefused(bytes, at < 8 ? "not a language model" : "");
        }
    }

    @Test
    void refusesForeignFiles() throws IOException {
        assertRefused("The council met on Monday, and nobody was surprised.".getBytes(StandardCharsets.UTF_8), "not a");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(good);
        }
        assertRefused(packed.toByteArray(), "not a language model of Unspin");
        byte[] noise = new byte[100_000];
        new Random(3).nextBytes(noise);
        assertRefused(noise, "not a language model of Unspin");
    }

    @Test
    void refusesOtherVersionsAndOtherKinds() throws IOException {
        assertRefused(ContainerFiles.with(good, 16, 2), "language model of version 2, this library reads version 1");
        assertRefused(ContainerFiles.with(good, 16, 0), "version 0");
        assertRefused(Files.readAllBytes(directory.resolve("good-topics.bin")), "not a language model");
    }

    @ParameterizedTest
    @CsvSource({
        "model, 0, 0",
        "model, 0, 6",
        "model, 0, -1", // order
        "model, 0, 5", // an order that has no sections
        "model, 0, 3", // sections that belong to no order
        "model, 4, -1",
        "model, 4, 2147483647",
        "model, 4, 65536",
        "model, 4, 1",
        "model, 4, 0x7FFFFFFA", // words
        "model, 8, -1",
        "model, 8, 2147483647",
        "model, 8, 3", // number of class scores
        "model, 12, 0x7FC00000",
        "model, 12, 0x7F800000", // a score that is no number
        "scores, 0, 7",
        "back-offs, 0, 0", // number of scores
        "scores, 40, 0x7F800000",
        "codes 2, 8, 0",
        "codes 2, 8, -2147483648",
        "codes 2, 8, 3",
        "codes 2, 8, 1073741824", // segment length
        "codes 3, 12, 0",
        "codes 3, 12, -1",
        "codes 3, 12, 2147483647",
        "codes 3, 12, 1000000", // segments
        "codes 4, 16, -5", // keys
        "codes 2, 20, 0",
        "codes 2, 20, -1",
        "codes 2, 20, 17",
        "codes 2, 24, 16",
        "codes 2, 28, 3",
        "codes 2, 28, 25", // bits
    })
    void refusesWhatIsInconsistentThoughTheCheckSumIsRight(String section, int at, String value) {
        int place = ContainerFiles.sectionAt(good, section) + at;
        assertRefused(ContainerFiles.signed(ContainerFiles.with(good, place, Integer.decode(value))), "inconsistent (");
    }

    @Test
    void refusesBytesThatBelongToNothing() {
        byte[] longer = Arrays.copyOf(good, good.length + 8);
        assertRefused(longer, "goes on after its " + good.length + " bytes");
        assertRefused(ContainerFiles.signed(longer), "inconsistent (");
    }

    @Test
    void neverFailsLaterIfItReadsAFileAtAll() {
        Random random = new Random(4);
        int read = 0;
        for (int i = 0; i < 600; i++) {
            byte[] bytes = good.clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                // half of the time where the structure is
                int at =
                        random.nextBoolean() ? structure(random) : random.nextInt(bytes.length - ContainerFiles.HEADER);
                bytes[ContainerFiles.HEADER + at] = (byte) random.nextInt(256);
            }
            NgramModel model;
            try {
                model = read(ContainerFiles.signed(bytes));
            } catch (ModelFormatException e) {
                assertThat(e).hasMessageStartingWith("some/model.bin: inconsistent (");
                continue;
            } catch (IOException e) {
                fail("not the right kind", e);
                return;
            }
            read++;
            use(model);
        }
        assertThat(read).isBetween(100, 550);
    }

    /** A place in the table of sections, in what is said of the model or in what is said of an order. */
    private static int structure(Random random) {
        int[] begin = {
            ContainerFiles.HEADER,
            ContainerFiles.sectionAt(good, ModelFile.MODEL),
            ContainerFiles.sectionAt(good, ModelFile.codes(3))
        };
        return begin[random.nextInt(begin.length)] + random.nextInt(40) - ContainerFiles.HEADER;
    }

    private static void use(NgramModel model) {
        long[] state = new long[model.stateSize()];
        model.begin(state, 0);
        for (String word :
                new String[] {"the", "new", "mayor", "zorgblat", "1987", "35,000", "--", ".", "Amery", "'s"}) {
            int number = model.wordId(word, 0, word.length());
            assertThat(model.score(state, 0, number, state, 0)).isNotNaN();
            assertThat(model.formScore(number, word, 0, word.length())).isNotNaN();
            assertThat(model.vocabulary().word(number)).isNotNull();
        }
        int characters = 0;
        for (int w = 0; w < model.vocabulary().size(); w++) {
            characters += model.vocabulary().word(w).length();
        }
        assertThat(characters).isPositive();
    }

    @Test
    void namesTheFileThatItReads() throws IOException {
        Path damaged = Files.write(directory.resolve("damaged.bin"), ContainerFiles.with(good, 600, 77));
        assertThatThrownBy(() -> NgramModel.read(damaged))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageStartingWith(damaged + ": damaged");
        assertThatThrownBy(() -> NgramModel.read(directory.resolve("missing.bin")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("missing.bin");
        assertThatThrownBy(() -> NgramModel.read(directory))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageStartingWith(directory + ": is a directory");
    }
}
