package org.unspin.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.Unspin;
import org.unspin.lm.LanguageModel;
import org.unspin.lm.ModelFormatException;
import org.unspin.opennlp.OpenNlpLanguageModel;

/** Asking a language model, and taking another one. */
final class ModelExample {
    /** A model of one's own: every word that it knows is as likely as any other, wherever it stands. */
    private record WordList(List<String> words) implements LanguageModel {
        @Override
        public int stateSize() {
            return 1;
        }

        @Override
        public int keySize() {
            return 1;
        }

        @Override
        public void begin(long[] states, int at) {
            states[at] = 0;
        }

        @Override
        public float score(long[] from, int fromAt, int word, long[] to, int toAt) {
            to[toAt] = 0;
            return wordScore(word);
        }

        @Override
        public float wordScore(int word) {
            return (float) -Math.log(words.size() + 2);
        }

        @Override
        public int wordId(CharSequence text, int start, int end) {
            // One more for all unknown words, and one for the end of a sentence.
            int at = words.indexOf(text.subSequence(start, end).toString());
            return at < 0 ? words.size() : at;
        }

        @Override
        public float formScore(int word, CharSequence text, int start, int end) {
            return word == words.size() ? -10 : 0;
        }

        @Override
        public int endOfSentence() {
            return words.size() + 1;
        }
    }

    @Test
    void scoreASentenceWordByWord() {
        LanguageModel model = new WordList(List.of("people", "have", "to", "walk"));
        long[] state = new long[model.stateSize()];
        model.begin(state, 0);
        double logProbability = 0;
        for (String word : new String[] {"people", "have", "to", "walk"}) {
            logProbability += model.score(state, 0, model.wordId(word, 0, word.length()), state, 0);
        }

        assertThat(logProbability).isCloseTo(4 * -Math.log(6), within(1e-6));
        assertThat(model.knows("walk")).isTrue();
        assertThat(model.knows("perambulate")).isFalse();
    }

    @Test
    void giveItToOpenNlp() {
        OpenNlpLanguageModel model = OpenNlpLanguageModel.english();
        boolean likelier = model.calculateProbability("in", "the", "rain")
                > model.calculateProbability("successful", "the", "rain");

        assertThat(likelier).isTrue();
    }

    @Test
    void restoreWithAModelThatWasTrained() {
        Path file = Path.of("src/main/resources/org/unspin/lm/english.bin");
        Unspin unspin = Unspin.builder().languageModel(file).build();

        assertThat(unspin.restore(Texts.SPUN).text()).isEqualTo(Texts.RESTORED);
    }

    @Test
    void restoreWithAModelOfOnesOwn() {
        Unspin unspin = Unspin.builder()
                .languageModel(new WordList(List.of("the", "new", "market")))
                .build();

        assertThat(unspin.restore(Texts.SPUN).original()).isEqualTo(Texts.SPUN);
    }

    @Test
    void tellThatAFileIsNoModel(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "no model at all");

        assertThatThrownBy(() -> OpenNlpLanguageModel.read(file))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("notes.txt");
    }
}
