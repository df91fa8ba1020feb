package org.unspin.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opennlp.tools.languagemodel.NGramLanguageModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenNlpBaselineTest {
    private static final List<String> SENTENCES = List.of(
            "The council met on Monday.",
            "The council met on Friday.",
            "The mayor met the council on Monday.",
            "Nobody met the mayor.");

    private final OpenNlpBaseline model = OpenNlpBaseline.train(SENTENCES);

    private double score(String... words) {
        long[] state = new long[model.stateSize()];
        model.begin(state, 0);
        double sum = 0;
        for (String word : words) {
            sum += model.score(state, 0, model.wordId(word, 0, word.length()), state, 0);
        }
        return sum + model.score(state, 0, model.endOfSentence(), state, 0);
    }

    @Test
    void scoresAWordAsOpenNlpDoes() {
        NGramLanguageModel theirs = new NGramLanguageModel(3);
        theirs.add("<s>", "the", "council", "met", "on", "monday", ".", "</s>");
        theirs.add("<s>", "the", "council", "met", "on", "friday", ".", "</s>");
        theirs.add("<s>", "the", "mayor", "met", "the", "council", "on", "monday", ".", "</s>");
        theirs.add("<s>", "nobody", "met", "the", "mayor", ".", "</s>");
        double expected = 0;
        String[][] ngrams = {
            {"<s>", "the"},
            {"<s>", "the", "mayor"},
            {"the", "mayor", "met"},
            {"mayor", "met", "on"},
            {"met", "on", "friday"},
            {"on", "friday", "."},
            {"friday", ".", "</s>"}
        };
        for (String[] ngram : ngrams) {
            expected += Math.log(theirs.calculateProbability(ngram));
        }
        assertThat(score("The", "mayor", "met", "on", "Friday", ".")).isCloseTo(expected, within(1e-5));
    }

    @Test
    void prefersWhatItHasSeen() {
        assertThat(score("the", "council", "met", "on", "monday", "."))
                .isGreaterThan(score("the", "council", "on", "met", "monday", "."))
                .isGreaterThan(score("the", "council", "met", "astatine", "monday", "."));
    }

    @Test
    void keepsTheContractOfALanguageModel() {
        long[] state = new long[model.stateSize()];
        long[] next = new long[model.stateSize()];
        for (String first : List.of("the", "monday", "zorgblat", "")) {
            model.begin(state, 0);
            model.score(state, 0, model.wordId(first, 0, first.length()), state, 0);
            for (String second : List.of("council", "the", "zorgblat", ".")) {
                float score = model.score(state, 0, model.wordId(second, 0, second.length()), next, 0);
                assertThat(score).isFinite().isLessThanOrEqualTo(0);
            }
            assertThat(model.score(state, 0, model.endOfSentence(), next, 0))
                    .isFinite()
                    .isLessThanOrEqualTo(0);
        }
        assertThat(model.knows("Council")).isTrue();
        assertThat(model.knows("zorgblat")).isFalse();
        assertThat(model.wordScore(model.wordId("the", 0, 3)))
                .isGreaterThan(model.wordScore(model.wordId("zorgblat", 0, 8)));
    }

    @Test
    void mergesPathsThatEndInTheSameTwoWords() {
        long[] one = new long[1];
        long[] other = new long[1];
        model.begin(one, 0);
        model.begin(other, 0);
        for (String word : List.of("the", "council", "met", "on")) {
            model.score(one, 0, model.wordId(word, 0, word.length()), one, 0);
        }
        for (String word : List.of("nobody", "met", "on")) {
            model.score(other, 0, model.wordId(word, 0, word.length()), other, 0);
        }
        assertThat(one).isEqualTo(other);
    }

    @Test
    void readsAsManySentencesOfAFileAsItIsTold(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("corpus.txt");
        Files.writeString(file, String.join(" ", SENTENCES) + "\n" + String.join("\n", SENTENCES));
        assertThat(OpenNlpBaseline.train(file, 3).knows("nobody")).isFalse();
        assertThat(OpenNlpBaseline.train(file, 4).knows("nobody")).isTrue();
    }
}
