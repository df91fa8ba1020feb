package org.unspin.learn.withoutoriginals;

/**
 * The M step for one word form: new shares from the expected counts, pulled towards what a deterministic spinner would
 * do. An original is kept to its likeliest garbled form, and a garbled form to occur about as often as the original is
 * missing.
 */
final class MaximizationStep {
    /** The smallest share of uses that stand for themselves. */
    static final double LEAST_SHARE = 1e-4;

    private static final double LEAST_OPEN_SHARE = 0.02;
    private static final double LEAST_FACTOR = 1e-3;

    private final OriginalWords originals;
    private final double[] mostClaimed;
    private final double sharpness;

    /**
     * A step.
     *
     * @param mostClaimed by original, the most uses that one garbled word accounts for
     * @param sharpness how strongly shares are pulled, from 0
     */
    MaximizationStep(OriginalWords originals, double[] mostClaimed, double sharpness) {
        this.originals = originals;
        this.mostClaimed = mostClaimed;
        this.sharpness = sharpness;
    }

    /** Sets the shares of a word form. */
    void maximize(Suspect suspect) {
        double uses = suspect.places.length;
        double sum = 0;
        for (int c = 0; c < suspect.candidates.length; c++) {
            int original = suspect.candidates[c];
            double deficit = originals.deficit(original);
            double count = suspect.uses[c];
            double fits = Math.min(count, deficit) / Math.max(count, deficit);
            double first = mostClaimed[original] == 0 ? 1 : count / mostClaimed[original];
            suspect.shares[c] = count
                    / uses
                    * Math.pow(Math.max(LEAST_FACTOR, first), sharpness)
                    * Math.pow(Math.max(LEAST_FACTOR, Math.min(1, fits * 2)), sharpness);
            sum += suspect.shares[c];
        }
        suspect.keptShare = Math.max(LEAST_SHARE, suspect.keptUses / uses);
        suspect.openShare = Math.max(LEAST_OPEN_SHARE, suspect.openUses / uses);
        sum += suspect.keptShare + suspect.openShare;
        for (int c = 0; c < suspect.candidates.length; c++) {
            suspect.shares[c] /= sum;
        }
        suspect.keptShare /= sum;
        suspect.openShare /= sum;
    }
}
