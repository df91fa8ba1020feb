package org.unspin.learn.withoriginals;

/**
 * When to believe a pair.
 *
 * @param leastCount how often it must have been seen, at least 1
 * @param leastConfidence how sure it must be, 0 to 1
 * @param leastLikelihoodRatio the log-likelihood ratio that it must have; chance exceeds 10.83 once in a thousand
 * @param leastShare the share of the original's occurrences that must be garbled this way, 0 to 1
 */
public record PairedSettings(int leastCount, double leastConfidence, double leastLikelihoodRatio, double leastShare) {
    /** For dictionaries with hardly a wrong entry. */
    public static final PairedSettings DEFAULT = new PairedSettings(1, 0.9, 10.83, 0.005);

    /** The same with another least count. */
    public PairedSettings withLeastCount(int count) {
        return new PairedSettings(count, leastConfidence, leastLikelihoodRatio, leastShare);
    }

    /** The same with another least confidence. */
    public PairedSettings withLeastConfidence(double confidence) {
        return new PairedSettings(leastCount, confidence, leastLikelihoodRatio, leastShare);
    }

    /** The same with another least share. */
    public PairedSettings withLeastShare(double share) {
        return new PairedSettings(leastCount, leastConfidence, leastLikelihoodRatio, share);
    }

    /** Checks the ranges. */
    public PairedSettings {
        if (leastCount < 1) {
            throw new IllegalArgumentException("the least count must be at least 1, not " + leastCount);
        }
        if (!(leastConfidence >= 0 && leastConfidence <= 1)) {
            throw new IllegalArgumentException("the least confidence must be 0 to 1, not " + leastConfidence);
        }
        if (!(leastShare >= 0 && leastShare <= 1) || !(leastLikelihoodRatio >= 0)) {
            throw new IllegalArgumentException("the least share must be 0 to 1 and the least likelihood ratio at"
                    + " least 0, not " + leastShare + " and " + leastLikelihoodRatio);
        }
    }
}
