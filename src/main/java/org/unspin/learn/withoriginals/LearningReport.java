package org.unspin.learn.withoriginals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a learner did with the pages it was given.
 *
 * @param spunPages how many spun pages it was given
 * @param originalPages how many originals
 * @param usedPages how many spun pages were learned from, each with its original
 * @param words how many words the spun pages had that were learned from
 * @param pairs how many pairs were learned
 * @param skippedSpun the spun pages that were not used, in the order in which they were given
 * @param skippedOriginals the originals that were not used, in the order in which they were given
 */
public record LearningReport(
        int spunPages,
        int originalPages,
        int usedPages,
        long words,
        int pairs,
        List<Skipped> skippedSpun,
        List<Skipped> skippedOriginals) {
    /** Copies the lists. */
    public LearningReport {
        skippedSpun = List.copyOf(skippedSpun);
        skippedOriginals = List.copyOf(skippedOriginals);
    }

    /**
     * A page that was not used.
     *
     * @param page its name
     * @param reason why not
     */
    public record Skipped(String page, SkipReason reason) {}

    /** How many spun pages were skipped for each reason. */
    public Map<SkipReason, Integer> spunReasons() {
        return reasons(skippedSpun);
    }

    /** How many originals were skipped for each reason. */
    public Map<SkipReason, Integer> originalReasons() {
        return reasons(skippedOriginals);
    }

    private static Map<SkipReason, Integer> reasons(List<Skipped> skipped) {
        Map<SkipReason, Integer> counts = new EnumMap<>(SkipReason.class);
        skipped.forEach(page -> counts.merge(page.reason(), 1, Integer::sum));
        return counts;
    }
}
