package org.unspin.decode;

import java.util.List;

/**
 * What the decoder found in a text: for each sentence how likely it was spun, by which families and by which words that shows.
 * Immutable.
 */
public final class Findings {
    private final int families;
    private final List<Swap> swaps;
    private final double[] logRatio;
    private final double[] spun;
    /** By sentence and family. */
    private final double[] swapped;

    private final double[] kept;
    private final double logOdds;
    private final boolean anySpun;
    private final boolean usesReserve;

    /** Takes the arrays over. */
    Findings(
            int families,
            List<Swap> swaps,
            double[] logRatio,
            double[] spun,
            double[] swapped,
            double[] kept,
            double logOdds,
            boolean anySpun,
            boolean usesReserve) {
        this.families = families;
        this.swaps = List.copyOf(swaps);
        this.logRatio = logRatio;
        this.spun = spun;
        this.swapped = swapped;
        this.kept = kept;
        this.logOdds = logOdds;
        this.anySpun = anySpun;
        this.usesReserve = usesReserve;
    }

    /**
     * A word or phrase that was probably swapped, for whatever.
     *
     * @param start UTF-16 index into the text where it begins
     * @param end where it ends
     * @param probability that it was swapped, 0 to 1
     * @param family the dictionary's id of the family that is likeliest to have swapped it
     * @param sentence the sentence that it stands in, counted from the start of the text
     * @param candidate the dictionary's id of what it is likeliest to stand for
     */
    public record Swap(int start, int end, double probability, int family, int sentence, int candidate) {}

    /** Words and phrases that were probably swapped, in the order of the text; they may overlap. */
    public List<Swap> swaps() {
        return swaps;
    }

    /** Whether anything in the text was spun. */
    public boolean anySpun() {
        return anySpun;
    }

    /** Whether a family that is held in reserve had a say in it. */
    public boolean usesReserve() {
        return usesReserve;
    }

    /** Natural logarithm of the odds that anything was spun, the highest of all blocks. */
    public double logOdds() {
        return logOdds;
    }

    /** Natural logarithm of a sentence's likelihood ratio, spun against clean; 0 where no dictionary has anything to say. */
    public double logRatio(int sentence) {
        return logRatio[sentence];
    }

    /** How many families there are; their ids begin with 0. */
    public int families() {
        return families;
    }

    /** Probability, 0 to 1, that a sentence was spun. */
    public double spun(int sentence) {
        return spun[sentence];
    }

    /** Expected number of words and phrases of a sentence that a family swapped, if the sentence was spun. */
    public double swapped(int sentence, int family) {
        return swapped[sentence * families + family];
    }

    /** Expected number of words and phrases of a sentence that the spinner knows and left alone, if it was spun. */
    public double kept(int sentence) {
        return kept[sentence];
    }

    /** Swaps as a share of the words and phrases that the spinner knows, in the sentences that were spun; 0 to 1. */
    public double swapRate() {
        double all = 0;
        double left = 0;
        for (int s = 0; s < spun.length && anySpun; s++) {
            for (int f = 0; f < families; f++) {
                all += swapped[s * families + f] * spun[s];
            }
            left += kept[s] * spun[s];
        }
        return all + left == 0 ? 0 : all / (all + left);
    }
}
