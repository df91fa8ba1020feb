package org.unspin.lm.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.lm.ngram.Vocabulary;

/** What is written and read again says what the estimates say. */
class WrittenModelTest {
    private static final int ORDER = 5;
    /** So many bits that next to nothing is lost: one stranger in 16 million is taken for an n-gram. */
    private static final ModelWriter.Bits FINE = new ModelWriter.Bits(14, 12, 24);
    /** As shipped. */
    private static final ModelWriter.Bits COARSE = new ModelWriter.Bits(6, 4, 12);

    @TempDir
    private static Path directory;

    private static TestCorpus.Steps steps;
    private static NgramModel whole;
    private static NgramModel pruned;
    private static NgramModel coarse;
    private static NgramModel coarsePruned;

    @BeforeAll
    static void train() throws IOException {
        Path file = TestCorpus.write(directory.resolve("corpus.txt"), TestCorpus.sentences(600, 1));
        steps = TestCorpus.Steps.of(file, ORDER);
        BitSet[] half = new EntropyPruner(steps.full()).keep(60_000, new double[] {0, 0, 20, 20, 20, 15});
        whole = steps.model(steps.all(), FINE, directory.resolve("whole.bin"));
        pruned = steps.model(half, FINE, directory.resolve("pruned.bin"));
        coarse = steps.model(steps.all(), COARSE, directory.resolve("coarse.bin"));
        coarsePruned = steps.model(half, COARSE, directory.resolve("coarse-pruned.bin"));
    }

    /** Sentences of the grammar, and some that are no sentences at all. */
    private static List<char[]> sentences() {
        List<char[]> out = new ArrayList<>();
        Random random = new Random(11);
        for (String sentence : TestCorpus.sentences(150, 9)) {
            List<String> words = TestCorpus.words(sentence);
            char[] numbers = new char[words.size() + 2];
            numbers[0] = Vocabulary.BEGIN;
            for (int i = 0; i < words.size(); i++) {
                // every third sentence in no order
                String word = out.size() % 3 == 0 ? words.get(random.nextInt(words.size())) : words.get(i);
                numbers[i + 1] = (char) steps.vocabulary().id(word, 0, word.length());
            }
            numbers[words.size() + 1] = Vocabulary.END;
            out.add(numbers);
        }
        return out;
    }

    private static double sumAfter(NgramModel model, char[] words, int length) {
        long[] state = new long[model.stateSize()];
        long[] next = new long[model.stateSize()];
        model.begin(state, 0);
        for (int i = 1; i < length; i++) {
            model.score(state, 0, words[i], state, 0);
        }
        double sum = 0;
        for (int word = Vocabulary.UNKNOWN; word < model.vocabulary().size(); word++) {
            if (word != Vocabulary.BEGIN) {
                float score = model.score(state, 0, word, next, 0);
                assertThat(score).isFinite();
                sum += Math.exp(score);
            }
        }
        return sum;
    }

    @Test
    void scoresWordByWordWhatTheEstimatesGiveWithTheFullContext() {
        long[] state = new long[whole.stateSize()];
        for (char[] sentence : sentences()) {
            whole.begin(state, 0);
            for (int i = 1; i < sentence.length; i++) {
                double expected = Math.log(steps.full().probability(sentence, 0, i, sentence[i]));
                assertThat((double) whole.score(state, 0, sentence[i], state, 0))
                        .isCloseTo(expected, within(0.02));
            }
        }
    }

    @Test
    void staysCloseToTheEstimatesWithFewBits() {
        double expected = 0;
        double actual = 0;
        long[] state = new long[coarse.stateSize()];
        for (char[] sentence : sentences()) {
            coarse.begin(state, 0);
            for (int i = 1; i < sentence.length; i++) {
                expected += Math.log(steps.full().probability(sentence, 0, i, sentence[i]));
                actual += coarse.score(state, 0, sentence[i], state, 0);
            }
        }
        assertThat(actual).isCloseTo(expected, within(Math.abs(expected) * 0.02));
    }

    @Test
    void probabilitiesSumToOneAfterEveryContext() {
        for (char[] sentence : sentences()) {
            for (int length = 1; length < sentence.length; length++) {
                assertThat(sumAfter(whole, sentence, length)).isCloseTo(1, within(0.005));
                assertThat(sumAfter(pruned, sentence, length)).isCloseTo(1, within(0.005));
            }
        }
    }

    @Test
    void probabilitiesSumToAboutOneWithFewBits() {
        double sum = 0;
        double sumPruned = 0;
        int contexts = 0;
        int far = 0;
        for (char[] sentence : sentences()) {
            for (int length = 1; length < sentence.length; length++) {
                double one = sumAfter(coarse, sentence, length);
                double prunedOne = sumAfter(coarsePruned, sentence, length);
                far += Math.abs(one - 1) > 0.3 || Math.abs(prunedOne - 1) > 0.3 ? 1 : 0;
                sum += one;
                sumPruned += prunedOne;
                contexts++;
            }
        }
        // one stranger in 4,096 is taken for an n-gram, and some of those for a likely one
        assertThat((double) far / contexts).isLessThan(0.05);
        assertThat(sum / contexts).isCloseTo(1, within(0.03));
        assertThat(sumPruned / contexts).isCloseTo(1, within(0.03));
    }

    @Test
    void prunesWithLittleLoss() {
        double full = 0;
        double left = 0;
        int words = 0;
        long[] state = new long[pruned.stateSize()];
        for (char[] sentence : sentences()) {
            pruned.begin(state, 0);
            for (int i = 1; i < sentence.length; i++) {
                full += Math.log(steps.full().probability(sentence, 0, i, sentence[i]));
                left += pruned.score(state, 0, sentence[i], state, 0);
                words++;
            }
        }
        assertThat(pruned.ngrams(3)).isLessThan(whole.ngrams(3)).isPositive();
        assertThat(Math.abs(full - left) / words).isLessThan(0.2);
    }

    @Test
    void hasAsManyNgramsAsWereKept() {
        for (int n = 2; n <= ORDER; n++) {
            assertThat(whole.ngrams(n)).isEqualTo(steps.full().trie.size[n]);
        }
        assertThat(whole.ngrams(1)).isEqualTo(steps.vocabulary().size() - 1);
        assertThat(whole.order()).isEqualTo(ORDER);
    }

    @Test
    void isAModelOfSingleWordsWhereEverythingIsPruned() throws IOException {
        BitSet[] none = new BitSet[ORDER + 1];
        for (int n = 2; n <= ORDER; n++) {
            none[n] = new BitSet();
        }
        NgramModel words = steps.model(none, COARSE, directory.resolve("words.bin"));
        long[] state = new long[words.stateSize()];
        for (char[] sentence : sentences()) {
            words.begin(state, 0);
            for (int i = 1; i < sentence.length; i++) {
                assertThat(words.score(state, 0, sentence[i], state, 0)).isEqualTo(words.wordScore(sentence[i]));
            }
        }
    }

    @Test
    void givesPathsThatMergeTheSameFuture() {
        // states that agree in their key agree in every score that follows, whatever led to them
        Map<Long, float[]> futures = new HashMap<>();
        long[] state = new long[pruned.stateSize()];
        long[] next = new long[pruned.stateSize()];
        int merged = 0;
        for (char[] sentence : sentences()) {
            pruned.begin(state, 0);
            for (int i = 1; i < sentence.length - 1; i++) {
                pruned.score(state, 0, sentence[i], state, 0);
                float[] future = new float[pruned.vocabulary().size()];
                for (int w = Vocabulary.END; w < future.length; w++) {
                    future[w] = pruned.score(state, 0, w, next, 0);
                }
                float[] known = futures.putIfAbsent(state[0], future);
                if (known != null) {
                    merged++;
                    assertThat(future).isEqualTo(known);
                }
            }
        }
        assertThat(merged).isGreaterThan(100);
    }
}
