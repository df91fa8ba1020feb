package org.unspin.lm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.lm.ngram.TopicModel;
import org.unspin.opennlp.OpenNlpLanguageModel;

/** The models that come with the library. */
class EnglishModelTest {
    private static NgramModel model;
    private static TopicModel topics;

    @BeforeAll
    static void read() throws IOException {
        model = NgramModel.english();
        topics = TopicModel.english();
    }

    private static double score(String sentence) {
        long[] state = new long[model.stateSize()];
        model.begin(state, 0);
        double sum = 0;
        for (String word : Splitter.on(' ').split(sentence)) {
            int id = model.wordId(word, 0, word.length());
            float score = model.score(state, 0, id, state, 0);
            assertThat(score).isFinite().isLessThanOrEqualTo(0);
            sum += score + model.formScore(id, word, 0, word.length());
        }
        return sum + model.score(state, 0, model.endOfSentence(), state, 0);
    }

    @Test
    void holdsTheCommonWordsOfEnglish() {
        assertThat(model.order()).isEqualTo(5);
        assertThat(model.vocabulary().size()).isGreaterThan(50_000);
        assertThat(model.ngrams(3)).isGreaterThan(1_000_000);
        for (String word : List.of("the", "mission", "don't", "'s", "U.S.", "officials", ",", "\"", "2020")) {
            assertThat(model.knows(word)).as(word).isTrue();
        }
        assertThat(model.knows("zorgblat")).isFalse();
    }

    @Test
    void prefersEnglishToItsGarbledForm() {
        assertThat(score("The council said on Monday that it would not pay ."))
                .isGreaterThan(score("The council said connected Monday that it would not wage ."));
        assertThat(score("They will meet at the office next week ."))
                .isGreaterThan(score("They volition meet astatine the bureau adjacent week ."));
    }

    @Test
    void predictsWhatFollows() {
        assertThat(OpenNlpLanguageModel.english().predictNextTokens("He", "was", "born", "in", "the", "United"))
                .containsExactly("states");
    }

    @Test
    void hasTopicsForItsOwnWords() {
        assertThat(topics.fits(model.vocabulary())).isTrue();
        int law = model.wordId("lawyer", 0, 6);
        int phone = model.wordId("smartphone", 0, 10);
        int[] sum = new int[topics.dimensions()];
        for (String word : List.of("court", "judge", "trial", "jury")) {
            topics.add(model.wordId(word, 0, word.length()), sum);
        }
        assertThat(topics.score(law, sum, 4)).isGreaterThan(topics.score(phone, sum, 4));
    }
}
