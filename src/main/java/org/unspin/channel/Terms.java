package org.unspin.channel;

import java.util.Arrays;
import org.unspin.dictionary.compiled.CompiledDictionary;

/**
 * The terms of art that composing families garble, as sequences of the language model's words: two sets of 64-bit hashes, of whole
 * terms and of their beginnings. That two share a hash is rare and harmless. Immutable.
 */
public final class Terms {
    private static final long START = 0x51ED270B9F1F4A35L;

    private final HashSet whole = new HashSet();
    private final HashSet beginnings = new HashSet();
    private int longest;

    /** Collects the originals of several words; asks the channel only for these. */
    Terms(CompiledDictionary dictionary, Channel channel) {
        for (int c = 0; c < dictionary.pairCount(); c++) {
            int length = channel.wordsTo(c) - channel.wordsFrom(c);
            if (length > 1 && dictionary.habits(dictionary.family(c)).composes()) {
                long hash = START;
                for (int i = channel.wordsFrom(c); i < channel.wordsTo(c); i++) {
                    hash = after(hash, channel.wordAt(i));
                    beginnings.add(hash);
                }
                whole.add(hash);
                longest = Math.max(longest, length);
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

    /** Open-addressed; 0 stands for an empty slot. */
    private static final class HashSet {
        private long[] slots = new long[1024];
        private int size;

        void add(long hash) {
            int slot = slot(hash);
            if (slots[slot] != hash) {
                slots[slot] = hash;
                if (++size * 2 > slots.length) {
                    long[] old = slots;
                    slots = new long[old.length * 2];
                    Arrays.stream(old).filter(h -> h != 0).forEach(h -> slots[slot(h)] = h);
                }
            }
        }

        boolean contains(long hash) {
            return slots[slot(hash)] == hash;
        }

        private int slot(long hash) {
            int mask = slots.length - 1;
            int slot = (int) (hash >>> 32) & mask;
            while (slots[slot] != 0 && slots[slot] != hash) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }
    }
}
