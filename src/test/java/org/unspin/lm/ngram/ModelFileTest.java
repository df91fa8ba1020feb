package org.unspin.lm.ngram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** The good file with 4 bytes replaced. */
    private static byte[] with(int at, int value) {
        byte[] bytes = good.clone();
        ByteBuffer.wrap(bytes).putInt(at, value);
        return bytes;
    }

    /** As above, and the check sum made right again. */
    private static byte[] signed(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, ModelFile.PREFIX, bytes.length - ModelFile.PREFIX);
        ByteBuffer.wrap(bytes).putLong(16, crc.getValue());
        return bytes;
    }

    @Test
    void readsWhatTheTrainerWrote() throws IOException {
        assertThat(read(good).order()).isEqualTo(4);
        assertThat(read(good).vocabulary().size()).isGreaterThan(60);
    }

    @Test
    void readsFromStreamsThatGiveAFewBytesAtATimeAndDoNotKnowTheirLength() throws IOException {
        InputStream slow = new InputStream() {
            private int at;

            @Override
            public int read() {
                return at < good.length ? good[at++] & 0xFF : -1;
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                if (at == good.length) {
                    return -1;
                }
                int n = Math.min(Math.min(7, length), good.length - at);
                System.arraycopy(good, at, to, offset, n);
                at += n;
                return n;
            }
        };
        assertThat(ModelFile.read("slow", slow).order()).isEqualTo(4);
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
            assertRefused(
                    Arrays.copyOf(good, length), length < ModelFile.PREFIX ? "not a language model" : "cut short");
        }
        assertRefused(Arrays.copyOf(good, good.length - 1), "cut short: " + (good.length - 1) + " of " + good.length);
    }

    @Test
    void refusesFilesWithAnyByteFlipped() {
        Random random = new Random(2);
        for (int i = 0; i < 1500; i++) {
            byte[] bytes = good.clone();
            int at = i < 300 ? i : random.nextInt(bytes.length);
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
    void refusesOtherVersions() {
        assertRefused(with(8, 2), "version 2, this library reads version 1");
        assertRefused(with(8, 0), "version 0");
    }

    @Test
    void refusesLengthsThatCannotBeWithoutTakingTheMemory() {
        assertRefused(with(12, Integer.MAX_VALUE), "impossible length " + Integer.MAX_VALUE);
        assertRefused(with(12, -1), "impossible length -1");
        // possible, but not there: more than these tests may have
        assertRefused(with(12, 1 << 30), "cut short: " + good.length + " of " + ((1 << 30) + ModelFile.PREFIX));
        byte[] head = Arrays.copyOf(with(12, 1 << 30), ModelFile.PREFIX);
        assertRefused(head, "cut short: 24 of");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0, 6",
        "0, -1", // order
        "4, -1",
        "4, 2147483647",
        "4, 65536",
        "4, 1",
        "4, 0x7FFFFFFA", // words
        "8, -1",
        "8, 2147483647",
        "8, 3", // bytes of the vocabulary
        "12, 0x7FC00000",
        "12, 0x7F800000", // a score that is no number
        "44, 0",
        "44, -2147483648",
        "44, 3",
        "44, 1073741824", // segment length
        "48, 0",
        "48, -1",
        "48, 2147483647",
        "48, 1000000", // segments
        "52, -5", // keys
        "56, 0",
        "56, -1",
        "56, 0x11040C00",
        "56, 0x06100C00",
        "56, 0x06040300",
        "56, 0x06041900", // bits
    })
    void refusesWhatIsInconsistentThoughTheCheckSumIsRight(int at, String value) {
        assertRefused(signed(with(ModelFile.PREFIX + at, Integer.decode(value))), "inconsistent (");
    }

    @Test
    void refusesBytesThatBelongToNothing() {
        byte[] longer = Arrays.copyOf(good, good.length + 8);
        ByteBuffer.wrap(longer).putInt(12, longer.length - ModelFile.PREFIX);
        assertRefused(signed(longer), "8 bytes too many");
    }

    @Test
    void neverFailsLaterIfItReadsAFileAtAll() {
        Random random = new Random(4);
        int read = 0;
        for (int i = 0; i < 600; i++) {
            byte[] bytes = good.clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                // half of the time where the structure is
                int at = random.nextBoolean() ? random.nextInt(100) : random.nextInt(bytes.length - ModelFile.PREFIX);
                bytes[ModelFile.PREFIX + at] = (byte) random.nextInt(256);
            }
            NgramModel model;
            try {
                model = read(signed(bytes));
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
        Path damaged = Files.write(directory.resolve("damaged.bin"), with(100, 77));
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
