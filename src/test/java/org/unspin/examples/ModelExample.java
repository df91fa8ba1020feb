package org.unspin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.unspin.Unspin;
import org.unspin.lm.LanguageModel;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.opennlp.OpenNlpLanguageModel;

/** Asking a language model, and taking another one. */
final class ModelExample {
    @Test
    void scoreASentenceWordByWord() throws IOException {
        LanguageModel model = NgramModel.english();
        long[] state = new long[model.stateSize()];
        model.begin(state, 0);
        double logProbability = 0;
        for (String word : new String[] {"people", "have", "to", "walk"}) {
            logProbability += model.score(state, 0, model.wordId(word, 0, word.length()), state, 0);
        }

        assertThat(logProbability).isNegative().isGreaterThan(-40);
        assertThat(model.knows("walk")).isTrue();
    }

    @Test
    void giveItToOpenNlp() throws IOException {
        OpenNlpLanguageModel model = new OpenNlpLanguageModel(NgramModel.english());
        boolean likelier = model.calculateProbability("in", "the", "rain")
                > model.calculateProbability("successful", "the", "rain");

        assertThat(likelier).isTrue();
    }

    @Test
    void restoreWithAModelOfOnesOwn() throws IOException {
        Path file = Path.of("src/main/resources/org/unspin/lm/english.bin");
        Unspin unspin = Unspin.builder().languageModel(NgramModel.read(file)).build();

        assertThat(unspin.restore(Texts.SPUN).text()).isEqualTo(Texts.RESTORED);
    }
}
