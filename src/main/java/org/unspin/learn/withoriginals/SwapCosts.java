package org.unspin.learn.withoriginals;

import java.util.Arrays;
import org.unspin.hash.LongIds;

/**
 * What it costs to take a spun phrase for the garbled form of an original one: less, the more often the two were seen
 * in each other's place. A table of primitives, since the aligner asks for every pair of phrases of a sentence.
 * Immutable once filled.
 */
final class SwapCosts {
    /** A swapped word, before anything was learned. */
    static final double SWAP = 1;
    /** Each word more on either side. */
    static final double WORD_MORE = 0.75;

    /** A pair that was seen once is no cheaper; each e-fold more takes off this share. */
    private static final double GAIN = 0.25;

    private static final double LEAST = 0.25;
    /** So cheap that it costs less than its parts, however often those were seen. */
    private static final float PREFERRED = 0.1f;

    private final LongIds pairs;
    /** By id of a pair. */
    private float[] shares;

    private SwapCosts(int expected) {
        pairs = new LongIds(expected);
        shares = new float[Math.max(8, expected)];
    }

    /** Costs by length only. */
    static SwapCosts unlearned() {
        return new SwapCosts(0);
    }

    /** Costs after {@code expected} pairs or so will have been counted. */
    static SwapCosts expecting(int expected) {
        return new SwapCosts(expected);
    }

    /** A key for a pair of phrases, from what {@link #extend} made of each. */
    static long key(long garbled, long original) {
        long mixed = (garbled * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(original, 31)) * 0xBF58476D1CE4E5B9L;
        mixed ^= mixed >>> 29;
        return mixed == 0 ? 1 : mixed;
    }

    /** The key of a phrase with one word more; that of no words is 1. */
    static long extend(long phrase, int word) {
        return (phrase ^ word + 1) * 0x94D049BB133111EBL;
    }

    /** The key of the tokens from {@code from} to {@code to}, which is taken from the last to the first. */
    static long phrase(PageTokens page, int from, int to) {
        long phrase = 1;
        for (int t = to - 1; t >= from; t--) {
            phrase = extend(phrase, page.id(t));
        }
        return phrase;
    }

    /** Makes a pair as cheap as so many sightings deserve. */
    void learn(long key, double count) {
        if (count <= 1) {
            return;
        }
        put(key, (float) Math.max(LEAST, 1 - GAIN * Math.log(count)));
    }

    /** Makes a pair of phrases cheaper than pairs of their parts. */
    void prefer(long key) {
        put(key, PREFERRED);
    }

    private void put(long key, float share) {
        int pair = pairs.add(key);
        if (pair == shares.length) {
            shares = Arrays.copyOf(shares, 2 * pair);
        }
        shares[pair] = share;
    }

    /** Whether a pair was seen often enough to be cheaper than others. */
    boolean isLearned(long key) {
        return pairs.contains(key);
    }

    /** The cost of a swap of {@code garbled} words for {@code original} ones. */
    double cost(long key, int garbled, int original) {
        double unlearned = SWAP + WORD_MORE * (garbled + original - 2);
        int pair = pairs.find(key);
        return pair < 0 ? unlearned : unlearned * shares[pair];
    }
}
