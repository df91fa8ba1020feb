package org.unspin.diagnose;

/** Passages as a detector sees them, made up. */
public final class Passages {
    private Passages() {}

    /** A passage in which so many words are out of place. */
    public static DetectorInput of(int words, int misplaced) {
        FeatureCounts counts = new FeatureCounts();
        counts.add(Feature.WORDS, words);
        counts.add(Feature.SURPRISE, 5.5 * words + 3 * misplaced);
        counts.add(Feature.RARITY, 7 * words);
        counts.add(Feature.OUT_OF_PLACE, misplaced);
        counts.add(Feature.MISFIT, 3 * misplaced);
        counts.add(Feature.REPAIRABLE, misplaced / 2.0);
        return new DetectorInput(counts, 0, 0, 0, false);
    }
}
