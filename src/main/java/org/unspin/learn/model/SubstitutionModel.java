package org.unspin.learn.model;

import java.util.Map;

/** How a spinner that draws its words at random makes them: where they come from, and how often it takes each. */
public interface SubstitutionModel {
    /**
     * What the spinner may write for a word.
     *
     * @param original a word as it stands in a text, in lower case
     * @return {@code P(garbled | original)} by garbled form, none of them {@code original}; together at most 1, the
     * rest
     *     being the share of occurrences that are left alone; empty for words that the spinner never replaces
     */
    Map<String, Double> chances(String original);

    /** Where the garbled forms come from, in words, for the heading of a dictionary. */
    String origin();
}
