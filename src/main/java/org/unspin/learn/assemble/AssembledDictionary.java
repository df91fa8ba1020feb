package org.unspin.learn.assemble;

import java.util.List;
import java.util.Map;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SubstitutionDictionary;

/**
 * A dictionary and how it was made.
 *
 * @param dictionary the computed pairs
 * @param text their file, in canonical form, with a heading that says how it was made
 * @param pairs the number of computed pairs by source
 * @param unused lines of the review file about pairs that nobody proposed; they had no effect
 */
public record AssembledDictionary(
        SubstitutionDictionary dictionary, String text, Map<Source, Integer> pairs, List<String> unused) {
    /** Copies the collections. */
    public AssembledDictionary {
        pairs = Map.copyOf(pairs);
        unused = List.copyOf(unused);
    }
}
