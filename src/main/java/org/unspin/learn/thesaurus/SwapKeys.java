package org.unspin.learn.thesaurus;

import java.util.Set;

/** Which words a spinner replaces. Implementations are thread-safe. */
public interface SwapKeys {
    /** How likely, 0 to 1, the spinner replaces {@code word} (lower case) that a replacement has put in. */
    double probability(String word);

    /** How likely, 0 to 1, the spinner replaces {@code word} (lower case) of the author's text. */
    double originalProbability(String word);

    /** Words that are known to be replaced; empty where only their frequency tells. */
    Set<String> known();
}
