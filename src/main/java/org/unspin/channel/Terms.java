package org.unspin.channel;

import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.hash.LongIds;

/**
 * The terms of art that composing families garble, as sequences of the language model's words: two sets of 64-bit hashes, of whole
 * terms and of their beginnings. That two share a hash is rare and harmless. Immutable.
 */
public final class Terms {
    private static final long START = 0x51ED270B9F1F4A35L;

    private final LongIds whole = new LongIds();
    private final LongIds beginnings = new LongIds();
    private int longest;

    /** Collects the originals of several words. */
    Terms(CompiledDictionary dictionary, ChannelTables tables) {
        for (int c = 0; c < dictionary.candidateCount(); c++) {
            int from = tables.wordsFrom(dictionary.originalId(c));
            int to = tables.wordsFrom(dictionary.originalId(c) + 1);
            if (to - from > 1 && dictionary.habits(dictionary.family(c)).composes()) {
                long hash = START;
                for (int i = from; i < to; i++) {
                    hash = after(hash, tables.word(i));
                    beginnings.add(hash);
                }
                whole.add(hash);
                longest = Math.max(longest, to - from);
            }
        }
    }

    /** Whether there are any. */
    public boolean any() {
        return longest > 0;
    }

    /** What no word has been added to. */
    public static long start() {
        return START;
    }

    /** The hash of a sequence after one more word. */
    public static long after(long hash, int word) {
        long next = (hash ^ word) * 0x9E3779B97F4A7C15L;
        return next ^ next >>> 29;
    }

    /** Whether a term begins with the sequence, or is it. */
    public boolean begins(long hash) {
        return beginnings.contains(hash);
    }

    /** Whether the sequence is a term. */
    public boolean isTerm(long hash) {
        return whole.contains(hash);
    }
}
