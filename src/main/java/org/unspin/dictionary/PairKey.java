package org.unspin.dictionary;

import org.unspin.text.Phrases;

/**
 * What makes two pairs the same: the garbled form and the original, whatever their case and the kind of apostrophe.
 *
 * @param garbled the garbled form, folded
 * @param original the original, folded
 */
public record PairKey(String garbled, String original) implements Comparable<PairKey> {
    /** Folds both. */
    public PairKey {
        garbled = Phrases.fold(garbled);
        original = Phrases.fold(original);
    }

    /** The pair the other way round. A dictionary that has both has a cycle. */
    public PairKey reversed() {
        return new PairKey(original, garbled);
    }

    @Override
    public int compareTo(PairKey other) {
        int byGarbled = garbled.compareTo(other.garbled);
        return byGarbled != 0 ? byGarbled : original.compareTo(other.original);
    }

    /** For messages. */
    @Override
    public String toString() {
        return garbled + " -> " + original;
    }
}
