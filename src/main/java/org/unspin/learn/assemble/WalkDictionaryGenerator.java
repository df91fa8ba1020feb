package org.unspin.learn.assemble;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.unspin.learn.thesaurus.SwapKeys;
import org.unspin.learn.thesaurus.ThesaurusWalk;
import org.unspin.learn.thesaurus.WalkStep;
import org.unspin.learn.thesaurus.WordFrequencies;

/**
 * Computes the pairs of a spinner that walks a thesaurus: what it would write for each word, by the walk that made its
 * dictionary ({@link ThesaurusWalk}). Immutable, thread-safe.
 */
final class WalkDictionaryGenerator {
    private final ThesaurusWalk walk;
    private final SwapKeys keys;

    /**
     * A pair that the walk proposes.
     *
     * @param original what the spinner replaces, a base form in lower case
     * @param step where the walk ends
     * @param weight the estimated percentage, above 0 to 100, of the original's occurrences that become that word
     */
    record Proposal(String original, WalkStep step, double weight) {}

    /** Generates from {@code walk} for what {@code keys} replaces. */
    WalkDictionaryGenerator(ThesaurusWalk walk, SwapKeys keys) {
        this.walk = walk;
        this.keys = keys;
    }

    /**
     * The proposals for all words that are known to be replaced and for the commonest {@code words} of {@code
     * frequencies}, in this order.
     *
     * @throws IllegalArgumentException if {@code words} is below 1
     */
    List<Proposal> propose(WordFrequencies frequencies, int words) {
        if (words < 1) {
            throw new IllegalArgumentException("the number of words must be 1 or more, not " + words);
        }
        Set<String> originals = new LinkedHashSet<>(keys.known());
        originals.addAll(frequencies.commonest(words));
        List<Proposal> proposals = new ArrayList<>();
        for (String original : originals) {
            double replaced = keys.originalProbability(original);
            if (replaced > 0) {
                for (WalkStep step : walk.candidates(original)) {
                    proposals.add(new Proposal(original, step, step.probability() * replaced * 100));
                }
            }
        }
        return List.copyOf(proposals);
    }
}
