package org.unspin.lm.ngram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.lm.train.TestCorpus;
import org.unspin.lm.train.Trainer;

class NgramModelTest {
    @TempDir
    private static Path directory;

    private static NgramModel model;

    @BeforeAll
    static void train() throws IOException {
        Path corpus = TestCorpus.write(directory.resolve("corpus.txt"), TestCorpus.sentences(600, 1));
        Path output = directory.resolve("model.bin");
        new Trainer(new Trainer.Settings(5, 1000, 2, 0.1), line -> {}).train(List.of(corpus), List.of(), output);
        model = NgramModel.read(output);
    }

    private static int id(String word) {
        return model.wordId(word, 0, word.length());
    }

    private static float form(String word) {
        return model.formScore(id(word), word, 0, word.length());
    }

    private static double score(String... words) {
        long[] state = new long[model.stateSize()];
        model.begin(state, 0);
        double sum = 0;
        for (String word : words) {
            sum += model.score(state, 0, id(word), state, 0);
        }
        return sum + model.score(state, 0, model.endOfSentence(), state, 0);
    }

    @Test
    void prefersSentencesOfTheLanguageItHasSeen() {
        double right = score("the", "mayor", "opened", "the", "new", "bridge", ".");
        assertThat(right)
                .isGreaterThan(score("the", "mayor", "opened", "new", "the", "bridge", "."))
                .isGreaterThan(score("the", "mayor", "bridge", "the", "new", "opened", "."))
                .isGreaterThan(score("the", "mayor", "opened", "the", "new", "zorgblat", "."));
    }

    @Test
    void takesTheLimitsOfASentenceIntoAccount() {
        long[] state = new long[model.stateSize()];
        model.begin(state, 0);
        long[] next = new long[model.stateSize()];
        float first = model.score(state, 0, id("the"), next, 0);
        assertThat(first).isGreaterThan(model.score(state, 0, id("bridge"), next, 0) + 2);
        assertThat(model.score(state, 0, model.endOfSentence(), next, 0)).isLessThan(-4);
        // after the full stop nothing but the end
        model.begin(state, 0);
        for (String word : new String[] {"the", "mayor", "opened", "the", "bridge", "."}) {
            model.score(state, 0, id(word), state, 0);
        }
        assertThat(Math.exp(model.score(state, 0, model.endOfSentence(), next, 0)))
                .isGreaterThan(0.9);
    }

    @Test
    void neverExpectsTheBeginningOfASentence() {
        assertThat(model.wordScore(Vocabulary.BEGIN)).isLessThan(-15);
    }

    @Test
    void forgetsWhatCannotMatter() {
        long[] one = new long[model.stateSize()];
        long[] other = new long[model.stateSize()];
        model.begin(one, 0);
        model.begin(other, 0);
        for (String word : new String[] {"euros", "euros", "zorgblat", "the", "mayor"}) {
            model.score(one, 0, id(word), one, 0);
        }
        for (String word : new String[] {"monday", "zorgblat", "the", "mayor"}) {
            model.score(other, 0, id(word), other, 0);
        }
        assertThat(one[0]).isEqualTo(other[0]);
    }

    @Test
    void scoresAWordAloneWhereNoContextIsKnown() {
        long[] state = new long[model.stateSize()];
        long[] next = new long[model.stateSize()];
        for (String last : new String[] {"zorgblat", "euros"}) {
            model.begin(state, 0);
            model.score(state, 0, id(last), state, 0);
            long[] empty = new long[model.stateSize()];
            assertThat(model.score(empty, 0, id("bridge"), next, 0)).isEqualTo(model.wordScore(id("bridge")));
        }
    }

    @Test
    void writesStatesWhereItIsTold() {
        long[] states = new long[model.stateSize() * 4];
        Arrays.fill(states, 7);
        int size = model.stateSize();
        model.begin(states, size);
        float apart = model.score(states, size, id("the"), states, 2 * size);
        assertThat(states[0]).isEqualTo(7);
        assertThat(states[3 * size]).isEqualTo(7);
        assertThat(model.score(states, size, id("the"), states, size)).isEqualTo(apart);
        assertThat(Arrays.copyOfRange(states, size, 2 * size))
                .isEqualTo(Arrays.copyOfRange(states, 2 * size, 3 * size));
        assertThat(model.keySize()).isBetween(1, model.stateSize());
    }

    @Test
    void neverScoresAboveNought() {
        long[] state = new long[model.stateSize()];
        long[] next = new long[model.stateSize()];
        for (String sentence : TestCorpus.sentences(100, 4)) {
            model.begin(state, 0);
            for (String word : TestCorpus.words(sentence)) {
                for (int w = Vocabulary.UNKNOWN; w < model.vocabulary().size(); w++) {
                    assertThat(model.score(state, 0, w, next, 0)).isFinite().isLessThanOrEqualTo(0);
                }
                model.score(state, 0, id(word), state, 0);
            }
        }
    }

    @Test
    void knowsWordsWhateverTheirCaseAndNothingElse() {
        assertThat(model.knows("council")).isTrue();
        assertThat(model.knows("Council")).isTrue();
        assertThat(model.knows("'s")).isTrue();
        assertThat(model.knows("zorgblat")).isFalse();
        assertThat(model.knows("")).isFalse();
        assertThat(model.knows("1066")).isFalse();
    }

    @Test
    void sharesTheProbabilityOfAClassOrShapeAmongItsForms() {
        assertThat(form("council")).isZero();
        assertThat(form("COUNCIL")).isZero();
        assertThat(form("--")).isLessThanOrEqualTo(0);
        assertThat(form("zorgblat")).isLessThan(-2);
        assertThat(form("Zorgblat")).isLessThan(-2);
        assertThat(id("Zorgblat")).isNotEqualTo(id("zorgblat"));
        // a year among the numbers of four digits: one of 10^4, but 0 stands for itself
        assertThat(model.vocabulary().word(id("1987"))).isEqualTo("0000");
        assertThat((double) form("1987")).isCloseTo(-4 * Math.log(10), within(1e-4));
        assertThat((double) form("1900")).isCloseTo(-2 * Math.log(10), within(1e-4));
        assertThat((double) form("35,000")).isCloseTo(-2 * Math.log(10), within(1e-4));
    }

    @Test
    void sharesTheShapesThatBeginWithALetterToo() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 10; i < 60; i++) {
            lines.add("They closed the B" + i + " near the bridge.");
        }
        Path corpus = TestCorpus.write(directory.resolve("roads.txt"), lines);
        Path output = directory.resolve("roads.bin");
        new Trainer(new Trainer.Settings(3, 1000, 2, 0.1), line -> {}).train(List.of(corpus), List.of(), output);
        NgramModel roads = NgramModel.read(output);
        assertThat(roads.vocabulary().word(roads.wordId("B99", 0, 3))).isEqualTo("b00");
        assertThat((double) roads.formScore(roads.wordId("B99", 0, 3), "B99", 0, 3))
                .isCloseTo(-2 * Math.log(10), within(1e-4));
        assertThat(roads.knows("B99")).isFalse();
    }

    @Test
    void measuresPerplexity() {
        List<int[]> seen = numbers(TestCorpus.sentences(100, 1));
        double perplexity = model.perplexity(seen);
        double sum = 0;
        int words = 0;
        long[] state = new long[model.stateSize()];
        for (int[] sentence : seen) {
            model.begin(state, 0);
            for (int word : sentence) {
                sum += model.score(state, 0, word, state, 0);
            }
            sum += model.score(state, 0, model.endOfSentence(), state, 0);
            words += sentence.length + 1;
        }
        assertThat(perplexity).isCloseTo(Math.exp(-sum / words), within(1e-9)).isBetween(2.0, 30.0);
        assertThat(model.perplexity(List.of())).isEqualTo(1);
    }

    private static List<int[]> numbers(List<String> sentences) {
        List<int[]> out = new ArrayList<>();
        for (String sentence : sentences) {
            out.add(TestCorpus.words(sentence).stream()
                    .mapToInt(NgramModelTest::id)
                    .toArray());
        }
        return out;
    }

    @Test
    void answersManyThreadsAtOnceAsItAnswersOne() throws Exception {
        List<int[]> sentences = numbers(TestCorpus.sentences(500, 3));
        double alone = model.perplexity(sentences);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Double>> tasks = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                tasks.add(() -> model.perplexity(sentences));
            }
            for (Future<Double> together : threads.invokeAll(tasks)) {
                assertThat(together.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
