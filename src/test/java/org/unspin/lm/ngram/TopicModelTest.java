package org.unspin.lm.ngram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unspin.binary.ContainerFiles;
import org.unspin.lm.ModelFormatException;
import org.unspin.lm.train.TestCorpus;
import org.unspin.lm.train.Trainer;

class TopicModelTest {
    @TempDir
    private static Path directory;

    private static NgramModel ngrams;
    private static TopicModel topics;
    private static byte[] good;

    @BeforeAll
    static void train() throws IOException {
        // paragraphs on one of two topics, with words in common: more than are too common to tell a topic
        Random random = new Random(8);
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < 6000; i++) {
            StringBuilder paragraph = new StringBuilder();
            for (int k = 0; k < 40; k++) {
                String kind = k % 2 == 0 ? "common" : i % 2 == 0 ? "sea" : "law";
                int number = (int) (130 * Math.pow(random.nextDouble(), kind.equals("common") ? 1.1 : 1.0));
                paragraph.append(kind).append(letters(number)).append(' ');
            }
            paragraphs.add(paragraph.toString());
        }
        Path corpus = TestCorpus.write(directory.resolve("corpus.txt"), paragraphs);
        Path output = directory.resolve("model.bin");
        new Trainer(new Trainer.Settings(2, 1000, 2, 0.2), line -> {}).train(List.of(corpus), List.of(), output);
        ngrams = NgramModel.read(output);
        topics = TopicModel.read(directory.resolve("model-topics.bin"));
        good = Files.readAllBytes(directory.resolve("model-topics.bin"));
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    /** The known words that begin so. */
    private static int[] words(String kind) {
        return IntStream.range(Vocabulary.FIRST_WORD, ngrams.vocabulary().size())
                .filter(word ->
                        topics.knows(word) && ngrams.vocabulary().word(word).startsWith(kind))
                .toArray();
    }

    private static void assertRefused(byte[] bytes) throws IOException {
        Path file = Files.write(directory.resolve("damaged.bin"), bytes);
        assertThatThrownBy(() -> TopicModel.read(file))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining("restore the file from where you had it, or train it anew");
    }

    @Test
    void expectsWordsOfATopicAmongTheirKind() {
        int[] sea = words("sea");
        int[] law = words("law");
        assertThat(sea).hasSizeGreaterThan(40);
        assertThat(law).hasSizeGreaterThan(40);
        int[] sum = new int[topics.dimensions()];
        for (int i = 0; i < 10; i++) {
            topics.add(sea[i], sum);
        }
        double own = Arrays.stream(sea)
                .skip(10)
                .mapToDouble(word -> topics.score(word, sum, 10))
                .average()
                .orElseThrow();
        double other = Arrays.stream(law)
                .mapToDouble(word -> topics.score(word, sum, 10))
                .average()
                .orElseThrow();
        assertThat(own).isGreaterThan(other + 1);
    }

    @Test
    void saysNothingWhereNothingStandsBy() {
        assertThat(topics.score(words("sea")[0], new int[topics.dimensions()], 0))
                .isZero();
    }

    @Test
    void scoresTheSameWhateverTheOrderOfWhatStandsBy() {
        int[] words = words("law");
        int[] sum = new int[topics.dimensions()];
        int[] reverse = new int[topics.dimensions()];
        for (int i = 0; i < 20; i++) {
            topics.add(words[i], sum);
            topics.add(words[19 - i], reverse);
        }
        assertThat(sum).isEqualTo(reverse);
        assertThat(topics.score(words[21], sum, 20)).isFinite().isNotZero();
    }

    @Test
    void fitsTheVocabularyItWasTrainedWithAndNoOther() {
        assertThat(topics.fits(ngrams.vocabulary())).isTrue();
        assertThat(topics.fits(new Vocabulary(List.of("some", "other", "words"))))
                .isFalse();
        assertThat(topics.knows(Vocabulary.UNKNOWN)).isFalse();
        assertThat(topics.knows(ngrams.vocabulary().size())).isFalse();
    }

    @Test
    void refusesDamagedFiles() throws IOException {
        assertRefused(new byte[0]);
        assertRefused(new byte[100]);
        Random random = new Random(1);
        for (int i = 0; i < 400; i++) {
            assertRefused(Arrays.copyOf(good, i < 200 ? i : random.nextInt(good.length)));
            byte[] bytes = good.clone();
            bytes[i < 200 ? i : random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            assertRefused(bytes);
        }
        assertRefused(Arrays.copyOf(good, good.length + 1));
        assertRefused(ContainerFiles.with(good, 24, 1L << 30));
        assertRefused(Files.readAllBytes(directory.resolve("model.bin")));
    }

    @ParameterizedTest
    @CsvSource({
        "4, -1",
        "4, 100000", // the first word
        "8, -1",
        "8, 5",
        "8, 2147483647", // words
        "12, 0",
        "12, -48",
        "12, 2147483647", // dimensions
        "16, 0x7FC00000", // the scale
    })
    void refusesWhatIsInconsistentThoughTheCheckSumIsRight(int at, String value) throws IOException {
        int place = ContainerFiles.sectionAt(good, TopicModel.MODEL) + at;
        assertRefused(ContainerFiles.signed(ContainerFiles.with(good, place, Integer.decode(value))));
    }
}
