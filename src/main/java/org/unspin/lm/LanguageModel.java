package org.unspin.lm;

/**
 * Scores a path through a sentence word by word. This is the one thing the decoder asks of a model, so that another
 * (stronger, slower, trained on other text) can take the place of the n-gram model that is shipped.
 *
 * <pre>{@code
 * long[] state = new long[model.stateSize()];
 * model.begin(state, 0);
 * double logProbability = 0;
 * for (String word : new String[] {"people", "have", "to", "walk"}) {
 *     logProbability += model.score(state, 0, model.wordId(word, 0, word.length()), state, 0);
 * }
 * }</pre>
 *
 * <p>The state of a path is a block of {@link #stateSize()} longs in an array of the caller's, so that thousands of paths
 * cost no objects. Two paths whose blocks agree in the first {@link #keySize()} longs have the same future and may be
 * merged. Implementations are immutable and thread-safe.
 */
public interface LanguageModel {
    /** Longs in a state block, at least 1. */
    int stateSize();

    /** Longs at the start of a state block that tell states apart, at least 1 and at most {@link #stateSize()}. */
    int keySize();

    /** Writes the state before the first word of a sentence to {@code states[at ...]}. */
    void begin(long[] states, int at);

    /**
     * The natural logarithm of the probability of a word after a path.
     *
     * @param from array that holds the path's state at index {@code fromAt}
     * @param word an id from {@link #wordId} or {@link #endOfSentence}
     * @param to array that receives the state of the longer path at {@code toAt}; may be {@code from} itself, and the
     *     same place in it
     * @return a finite number, at most 0
     */
    float score(long[] from, int fromAt, int word, long[] to, int toAt);

    /** The natural logarithm of the probability of a word without any context. */
    float wordScore(int word);

    /** The id of the word {@code text[start, end)}; words that the model does not know share ids by shape. */
    int wordId(CharSequence text, int start, int end);

    /**
     * The natural logarithm of the share of a word among those that share its id: 0 for a known word, well below
     * for an unknown one. Add it to {@link #score} to compare a known word with an unknown one.
     */
    float formScore(int word, CharSequence text, int start, int end);

    /** The id that ends a sentence. */
    int endOfSentence();

    /** Whether the model knows {@code word} itself and not only its shape. */
    default boolean knows(String word) {
        return formScore(wordId(word, 0, word.length()), word, 0, word.length()) == 0;
    }
}
