package org.unspin.learn.withoutoriginals;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;

/**
 * What a word form is taken to stand for.
 *
 * @param garbled the word form
 * @param kept the share of its uses that stand for themselves
 * @param open the share of its uses that nothing explains
 * @param originals what the others may stand for
 * @param shares the shares of its uses, one for each of the originals
 */
record Guess(String garbled, double kept, double open, List<String> originals, ImmutableDoubleArray shares) {
    /** Checks that there are as many shares as originals. */
    Guess {
        originals = List.copyOf(originals);
        if (originals.size() != shares.length()) {
            throw new IllegalArgumentException(originals.size() + " originals and " + shares.length() + " shares");
        }
    }
}
