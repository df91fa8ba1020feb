package org.unspin.learn.thesaurus;

import java.util.Set;

/** Which words a spinner replaces. Implementations are thread-safe. */
public interface SwapKeys {
    /** How likely, 0 to 1, the spinner is to replace {@code word} (lower case) where a replacement has put it in. */
    double probability(String word);

    /** How likely, 0 to 1, the spinner is to replace {@code word} (lower case) in the author's text. */
    double originalProbability(String word);

    /** The words that are known to be replaced; empty where only frequency tells. */
    Set<String> known();
}
