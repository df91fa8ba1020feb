package org.unspin.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.lm.ngram.Vocabulary;
import org.unspin.lm.train.TestCorpus;
import org.unspin.lm.train.Trainer;

class OpenNlpLanguageModelTest {
    @TempDir
    private static Path directory;

    private static NgramModel model;
    private static OpenNlpLanguageModel wrapped;

    @BeforeAll
    static void train() throws IOException {
        Path corpus = TestCorpus.write(directory.resolve("corpus.txt"), TestCorpus.sentences(600, 1));
        Path output = directory.resolve("model.bin");
        new Trainer(new Trainer.Settings(4, 1000, 2, 0.1), line -> {}).train(List.of(corpus), List.of(), output);
        model = NgramModel.read(output);
        wrapped = OpenNlpLanguageModel.read(output);
    }

    @Test
    void multipliesTheProbabilitiesOfTheTokensInSequence() {
        String[] tokens = {"The", "mayor", "opened", "the", "1987", "zorgblat"};
        long[] state = new long[model.stateSize()];
        model.begin(state, 0);
        double product = 1;
        for (String token : tokens) {
            int word = model.wordId(token, 0, token.length());
            product *=
                    Math.exp(model.score(state, 0, word, state, 0) + model.formScore(word, token, 0, token.length()));
        }
        opennlp.tools.languagemodel.LanguageModel theirs = wrapped;
        assertThat(theirs.calculateProbability(tokens))
                .isCloseTo(product, within(product * 1e-5))
                .isPositive();
    }

    @Test
    void countsTheEndOfTheSentenceWhereItIsGiven() {
        String[] open = {"the", "mayor", "opened", "the", "bridge", "."};
        String[] closed = {"<s>", "the", "mayor", "opened", "the", "bridge", ".", "</s>"};
        assertThat(wrapped.calculateProbability(closed))
                .isLessThanOrEqualTo(wrapped.calculateProbability(open))
                .isGreaterThan(wrapped.calculateProbability(open) * 0.8);
        assertThat(wrapped.calculateProbability("the", "mayor", "</s>"))
                .isLessThan(wrapped.calculateProbability("the", "mayor") * 0.2);
    }

    @Test
    void givesNoTokensProbabilityOne() {
        assertThat(wrapped.calculateProbability()).isEqualTo(1);
        assertThat(wrapped.calculateProbability("<s>")).isEqualTo(1);
    }

    @Test
    void fallsWithEveryToken() {
        String[] tokens = {"the", "mayor", "opened", "the", "new", "bridge", "on", "Monday", "."};
        double last = 1;
        for (int n = 1; n <= tokens.length; n++) {
            double probability = wrapped.calculateProbability(Arrays.copyOf(tokens, n));
            assertThat(probability).isBetween(0.0, last);
            last = probability;
        }
        assertThat(last).isPositive();
    }

    @Test
    void neverFindsASequenceImpossible() {
        assertThat(wrapped.calculateProbability("zorgblat", "", "\uD83D", "Zorgblat", "???"))
                .isPositive();
    }

    @Test
    void hasAFiniteLogarithmForTextsOfAnyLength() {
        String[] tokens = new String[10_000];
        Arrays.fill(tokens, "bridge");
        assertThat(wrapped.calculateProbability(tokens)).isZero();
        assertThat(wrapped.logProbability(tokens)).isFinite().isLessThan(-10_000);
        assertThat(wrapped.logProbability("the", "mayor"))
                .isCloseTo(Math.log(wrapped.calculateProbability("the", "mayor")), within(1e-9));
    }

    @Test
    void predictsTheWordThatMakesTheLikeliestSequence() {
        for (String begin :
                List.of("", "the", "the new", "the mayor opened the", "zorgblat", "for 35,000", "the mayor 's")) {
            String[] tokens =
                    Splitter.on(' ').omitEmptyStrings().splitToList(begin).toArray(new String[0]);
            String[] predicted = wrapped.predictNextTokens(tokens);
            assertThat(predicted).hasSize(1);
            long[] state = new long[model.stateSize()];
            model.begin(state, 0);
            for (String token : tokens) {
                model.score(state, 0, model.wordId(token, 0, token.length()), state, 0);
            }
            long[] next = new long[model.stateSize()];
            float best = model.score(state, 0, model.wordId(predicted[0], 0, predicted[0].length()), next, 0);
            for (int w = Vocabulary.FIRST_WORD; w < model.vocabulary().size(); w++) {
                assertThat(model.score(state, 0, w, next, 0)).isLessThanOrEqualTo(best);
            }
        }
        assertThat(wrapped.predictNextTokens("for", "35,000")).containsExactly("euros");
        assertThat(wrapped.predictNextTokens()).containsExactly("the");
    }

    @Test
    void refusesNullForAToken() {
        assertThatThrownBy(() -> wrapped.calculateProbability("the", null)).isInstanceOf(NullPointerException.class);
    }
}
