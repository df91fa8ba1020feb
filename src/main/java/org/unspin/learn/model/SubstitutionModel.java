package org.unspin.learn.model;

import java.util.Map;

/**
 * P(garbled | original) for a spinner that draws its words at random: which words it may write for an original, and how
 * often it writes each. Implementations are immutable and thread-safe.
 */
public interface SubstitutionModel {
    /**
     * What the spinner may write for a word.
     *
     * @param original a word as it stands in a text, in lower case
     * @return {@code P(garbled | original)} by garbled form, none of them {@code original}; together at most 1, the
     *     rest being the share of occurrences that are left alone; empty for words that the spinner never replaces
     */
    Map<String, Double> chances(String original);

    /** Where the garbled forms come from, for the heading of a dictionary. */
    String origin();
}
