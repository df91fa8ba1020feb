package org.unspin.decode;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.unspin.lm.LanguageModel;

/**
 * A language model small enough to calculate with by hand: one probability for each pair of words. Word 0 is any word that is
 * not listed, word 1 begins and word 2 ends a sentence. The rows need not sum to 1: the decoder does not care.
 */
public final class TableModel implements LanguageModel {
    static final int UNKNOWN = 0;
    static final int BEGIN = 1;
    static final int END = 2;
    public static final float FORM_OF_UNKNOWN = -2;

    private final Map<String, Integer> ids = new HashMap<>();
    private final double[][] probability;
    private final double[] general;
    private long questions;

    /** All words are as likely as {@code probability}, after any word and by themselves. */
    public TableModel(double probability, String... words) {
        for (String word : words) {
            ids.putIfAbsent(word, ids.size() + 3);
        }
        int size = ids.size() + 3;
        this.probability = new double[size][size];
        this.general = new double[size];
        for (int i = 0; i < size; i++) {
            java.util.Arrays.fill(this.probability[i], probability);
        }
        java.util.Arrays.fill(general, probability);
    }

    /** Random probabilities, none far from any other so that the decoder's beam drops nothing. */
    public static TableModel random(long seed, List<String> words) {
        TableModel model = new TableModel(1, words.toArray(String[]::new));
        Random random = new Random(seed);
        for (double[] row : model.probability) {
            for (int i = 0; i < row.length; i++) {
                row[i] = 0.2 + 0.8 * random.nextDouble();
            }
        }
        for (int i = 0; i < model.general.length; i++) {
            model.general[i] = 0.01 + 0.2 * random.nextDouble();
        }
        return model;
    }

    /** Sets the probability of {@code word} after {@code before}; an empty string stands for the limit of the sentence. */
    public TableModel set(String before, String word, double value) {
        probability[before.isEmpty() ? BEGIN : id(before)][word.isEmpty() ? END : id(word)] = value;
        return this;
    }

    /** Sets the probability of a word by itself. */
    public TableModel setGeneral(String word, double value) {
        general[id(word)] = value;
        return this;
    }

    double probability(int before, int word) {
        return probability[before][word];
    }

    /** How often a score in context was asked for. */
    public long questions() {
        return questions;
    }

    public int id(String word) {
        return ids.getOrDefault(word.toLowerCase(Locale.ROOT), UNKNOWN);
    }

    @Override
    public int stateSize() {
        return 2;
    }

    @Override
    public int keySize() {
        return 1;
    }

    @Override
    public void begin(long[] states, int at) {
        states[at] = BEGIN;
        states[at + 1] = 0;
    }

    /** The second long counts words: it differs between paths that may be merged all the same. */
    @Override
    public float score(long[] from, int fromAt, int word, long[] to, int toAt) {
        questions++;
        float score = (float) Math.log(probability[(int) from[fromAt]][word]);
        to[toAt + 1] = from[fromAt + 1] + 1;
        to[toAt] = word;
        return score;
    }

    @Override
    public float wordScore(int word) {
        return (float) Math.log(general[word]);
    }

    @Override
    public int wordId(CharSequence text, int start, int end) {
        return id(text.subSequence(start, end).toString());
    }

    @Override
    public float formScore(int word, CharSequence text, int start, int end) {
        return word == UNKNOWN ? FORM_OF_UNKNOWN : 0;
    }

    @Override
    public int endOfSentence() {
        return END;
    }
}
