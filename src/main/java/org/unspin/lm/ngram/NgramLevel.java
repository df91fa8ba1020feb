package org.unspin.lm.ngram;

/** All n-grams of one order: a table that gives each its codes, and what the codes stand for. Immutable. */
public final class NgramLevel {
    private static final long WORD_MIX = 0x9E3779B97F4A7C15L;

    private final FingerprintTable table;
    private final float[] scores;
    private final float[] backoffs;
    private final int scoreBits;
    private final int size;

    /**
     * @param scores logarithms of probabilities by code; its length is a power of two
     * @param backoffs logarithms of back-off weights by code, code 0 being 0 ("nothing follows"); one entry where the
     *     order is the highest
     */
    NgramLevel(FingerprintTable table, float[] scores, float[] backoffs, int size) {
        this.table = table;
        this.scores = scores;
        this.backoffs = backoffs;
        this.scoreBits = Integer.numberOfTrailingZeros(scores.length);
        this.size = size;
    }

    int size() {
        return size;
    }

    /** The codes of the n-gram of the last {@code words} words of a context and a word, or -1. */
    int find(long context, int words, int word) {
        return table.get(key(context, words, word));
    }

    float score(int value) {
        return scores[value & (scores.length - 1)];
    }

    float backoff(int value) {
        return backoffs[value >>> scoreBits];
    }

    /** The key of an n-gram: exact up to four words, a 64-bit mix for five. */
    public static long key(long context, int words, int word) {
        long last = words == 4 ? context : context & ((1L << (16 * words)) - 1);
        return words == 4 ? (last ^ (word * WORD_MIX)) * 0xD6E8FEB86659FD93L + word : last << 16 | word;
    }
}
