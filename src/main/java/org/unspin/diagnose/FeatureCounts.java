package org.unspin.diagnose;

import java.util.ArrayList;
import java.util.List;

/** The counts of one passage. For one thread. */
public final class FeatureCounts {
    private final List<Suspect> suspects = new ArrayList<>();
    private final double[] counts = new double[Feature.values().length];

    void add(Feature feature, double amount) {
        counts[feature.ordinal()] += amount;
    }

    /**
     * A word that is out of place, where an original that some spinner is known to swap would fit much better.
     *
     * @param start UTF-16 index into the text where it begins
     * @param end where it ends
     * @param score how suspect it is, 0 to 1
     */
    public record Suspect(int start, int end, double score) {}

    void suspect(int start, int end, double score) {
        suspects.add(new Suspect(start, end, score));
    }

    /** The most suspect words, in order. */
    public List<Suspect> suspects() {
        return suspects;
    }

    /** Adds what another passage has. */
    void add(FeatureCounts other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        suspects.addAll(other.suspects);
    }

    double of(Feature feature) {
        return counts[feature.ordinal()];
    }

    /** How many words the passage has. */
    public int words() {
        return (int) of(Feature.WORDS);
    }
}
