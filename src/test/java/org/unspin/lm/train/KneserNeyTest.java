package org.unspin.lm.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.lm.ngram.Vocabulary;

class KneserNeyTest {
    private static final int ORDER = 5;

    @TempDir
    private static Path directory;

    private static TestCorpus.Steps steps;
    private static KneserNey model;

    @BeforeAll
    static void train() throws IOException {
        Path file = TestCorpus.write(directory.resolve("corpus.txt"), TestCorpus.sentences(600, 1));
        steps = TestCorpus.Steps.of(file, ORDER);
        model = steps.full();
    }

    private static char word(String word) {
        return (char) steps.vocabulary().id(word, 0, word.length());
    }

    private static char[] words(String... words) {
        char[] out = new char[words.length];
        for (int i = 0; i < words.length; i++) {
            out[i] = words[i].equals("<s>") ? Vocabulary.BEGIN : word(words[i]);
        }
        return out;
    }

    private static double probability(char[] context, char word) {
        return model.probability(context, 0, context.length, word);
    }

    private static double sum(char[] context) {
        double sum = 0;
        for (char w = Vocabulary.UNKNOWN; w < steps.vocabulary().size(); w++) {
            if (w != Vocabulary.BEGIN) {
                double p = probability(context, w);
                assertThat(p).isBetween(0.0, 1.0);
                sum += p;
            }
        }
        return sum;
    }

    @Test
    void probabilitiesSumToOneAfterEveryContextOfTheText() {
        char[] text = steps.text();
        Random random = new Random(2);
        for (int i = 0; i < 400; i++) {
            int from = random.nextInt(text.length - ORDER);
            int length = 0;
            while (length < ORDER - 1
                    && text[from + length] != Vocabulary.NONE
                    && text[from + length] != Vocabulary.END) {
                length++;
            }
            char[] context = Arrays.copyOfRange(text, from, from + length);
            assertThat(sum(context)).as("context %s", context).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void probabilitiesSumToOneAfterContextsThatNeverOccurred() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            char[] context = new char[random.nextInt(ORDER)];
            for (int k = 0; k < context.length; k++) {
                context[k] = (char) (Vocabulary.FIRST_WORD
                        + random.nextInt(steps.vocabulary().size() - Vocabulary.FIRST_WORD));
            }
            assertThat(sum(context)).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void backsOffToTheShorterContextWhereTheLongerNeverOccurred() {
        char council = word("council");
        assertThat(probability(words("euros", "the"), council)).isEqualTo(probability(words("the"), council));
        assertThat(probability(words("euros", "zorgblat", "the"), council))
                .isEqualTo(probability(words("the"), council));
        // the context occurred, the word did not follow it: its share of what is left over
        char[] context = words("the", "council");
        char never = word("euros");
        int node = model.trie.childOf(1, context[0], context[1]);
        assertThat(model.trie.childOf(2, node, never)).isNegative();
        assertThat(probability(context, never))
                .isCloseTo(model.backoff[2][node] * probability(words("council"), never), within(1e-12));
    }

    @Test
    void prefersWordsThatFollowManyOthers() {
        // "euros" is about as frequent as some nouns but follows one thing only
        char[] nothing = {};
        assertThat(probability(nothing, word("euros"))).isLessThan(probability(nothing, word("museum")));
        assertThat(count(word("euros"))).isGreaterThan(count(word("museum")));
    }

    private static int count(char word) {
        return model.trie.count[1][word];
    }

    @Test
    void countsEveryNgramOfTheText() {
        List<String> found = new ArrayList<>();
        char[] text = steps.text();
        for (String[] ngram : new String[][] {
            {"the", "council"},
            {"<s>", "the"},
            {"the", "new", "mayor"},
            {"the", "council", "'s"},
            {"<s>", "the", "council"}
        }) {
            char[] words = words(ngram);
            int expected = 0;
            for (int i = 0; i + words.length <= text.length; i++) {
                expected += Arrays.equals(text, i, i + words.length, words, 0, words.length) ? 1 : 0;
            }
            int node = words[0];
            for (int n = 1; n < words.length; n++) {
                node = model.trie.childOf(n, node, words[n]);
            }
            assertThat(model.trie.count[words.length][node])
                    .as(String.join(" ", ngram))
                    .isEqualTo(expected);
            found.add(String.join(" ", ngram));
        }
        assertThat(found).hasSize(5);
    }

    @Test
    void tellsItsDiscounts() {
        assertThat(model.discounts()).matches("(\\d: \\d\\.\\d{3} \\d\\.\\d{3} \\d\\.\\d{3}; ?){5}");
    }

    @Test
    void sumsToOneForASentenceOfOneWord() throws IOException {
        Path file = TestCorpus.write(directory.resolve("tiny.txt"), List.of("no no no"));
        TestCorpus.Steps tiny = TestCorpus.Steps.of(file, 3);
        char no = (char) tiny.vocabulary().id("no", 0, 2);
        for (char[] context : new char[][] {{}, {Vocabulary.BEGIN}, {no}, {Vocabulary.BEGIN, no}, {no, no}}) {
            double sum = 0;
            for (char w = Vocabulary.UNKNOWN; w < tiny.vocabulary().size(); w++) {
                sum += w == Vocabulary.BEGIN ? 0 : tiny.full().probability(context, 0, context.length, w);
            }
            assertThat(sum).isCloseTo(1, within(1e-6));
        }
    }
}
