package org.unspin.opennlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.lm.ngram.Vocabulary;

/**
 * The language model of this library as one of Apache OpenNLP, in place of OpenNLP's own
 * {@link opennlp.tools.languagemodel.NGramLanguageModel}: smoothed, so that no sequence is impossible, in a fraction of
 * the memory, and in microseconds.
 *
 * <pre>{@code
 * OpenNlpLanguageModel model = OpenNlpLanguageModel.english();
 * }</pre>
 *
 * <p>The tokens are read as the beginning of a sentence; the end of the sentence counts only where the token
 * {@value #END} stands at the end. A leading {@value #BEGIN} is allowed and says nothing new. Tokens are looked up
 * whatever their case, and are best divided as this library divides them: "don't" is one token, the possessive "'s" a token
 * of its own. A token that the model does not know is scored by its shape and a share of the probability of all such tokens.
 *
 * <p>Immutable and thread-safe.
 */
public final class OpenNlpLanguageModel implements opennlp.tools.languagemodel.LanguageModel {
    /** The token that stands for the beginning of a sentence. */
    public static final String BEGIN = "<s>";
    /** The token that stands for the end of a sentence. */
    public static final String END = "</s>";

    private final NgramModel model;

    OpenNlpLanguageModel(NgramModel model) {
        this.model = model;
    }

    /**
     * The English model that comes with the library. Each call reads it anew, which takes a fraction of a second and some
     * 30 MB: keep what you get.
     *
     * @return the model
     * @throws UncheckedIOException if it cannot be read, because the library's jar is damaged
     */
    public static OpenNlpLanguageModel english() {
        try {
            return new OpenNlpLanguageModel(NgramModel.english());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A model from a file that {@code unspin train} has written.
     *
     * @param file where the model is
     * @return the model
     * @throws org.unspin.lm.ModelFormatException if the file is no language model, or damaged
     * @throws IOException if the file is missing or unreadable
     */
    public static OpenNlpLanguageModel read(Path file) throws IOException {
        return new OpenNlpLanguageModel(NgramModel.read(file));
    }

    /**
     * The probability of a sequence of tokens: the product of the probability of each after those before it.
     *
     * @param tokens the first tokens of a sentence, or all of it
     * @return a number from 0 to 1; 1 for no tokens at all. Some hundred tokens are too improbable for a {@code double}
     *     and give 0: use {@link #logProbability} for texts
     */
    @Override
    public double calculateProbability(String... tokens) {
        return Math.exp(logProbability(tokens));
    }

    /**
     * The natural logarithm of {@link #calculateProbability}, finite for texts of any length.
     *
     * @param tokens the first tokens of a sentence, or all of it
     * @return a finite number, at most 0
     */
    public double logProbability(String... tokens) {
        return walk(tokens, new long[model.stateSize()]);
    }

    /**
     * The word that is most likely to follow. Only words that the model lists are predicted, in lower case, never the end
     * of the sentence; of equally likely ones the commonest. Asks the model once for every word of its vocabulary, which
     * takes some milliseconds.
     *
     * @param tokens the first tokens of a sentence; none for its first word
     * @return one token; none if the model lists no words
     */
    @Override
    public String[] predictNextTokens(String... tokens) {
        long[] state = new long[model.stateSize()];
        walk(tokens, state);
        long[] next = new long[state.length];
        int best = Vocabulary.NONE;
        float bestScore = Float.NEGATIVE_INFINITY;
        for (int word = Vocabulary.FIRST_WORD; word < model.vocabulary().size(); word++) {
            float score = model.score(state, 0, word, next, 0);
            if (score > bestScore) {
                bestScore = score;
                best = word;
            }
        }
        return best == Vocabulary.NONE
                ? new String[0]
                : new String[] {model.vocabulary().word(best)};
    }

    /** Moves {@code state} to the end of the tokens; returns the logarithm of their probability. */
    private double walk(String[] tokens, long[] state) {
        model.begin(state, 0);
        double sum = 0;
        for (int i = 0; i < tokens.length; i++) {
            String token = tokens[i];
            if (i == 0 && token.equals(BEGIN)) {
                continue;
            }
            if (i == tokens.length - 1 && token.equals(END)) {
                sum += model.score(state, 0, model.endOfSentence(), state, 0);
            } else {
                int word = model.wordId(token, 0, token.length());
                sum += model.score(state, 0, word, state, 0) + model.formScore(word, token, 0, token.length());
            }
        }
        return Math.min(0, sum);
    }
}
