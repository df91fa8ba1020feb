package org.unspin.dictionary;

/**
 * One original that a garbled form may stand for.
 *
 * @param original the word or words that the author wrote, single spaces between words
 * @param weight the estimated percentage of the original's occurrences that the spinner writes as the garbled form,
 *     from {@value #MIN_WEIGHT} to 100; kept to six decimals
 * @param source where the pair comes from
 */
public record Substitution(String original, double weight, Source source) {
    /** The smallest weight, in percent. */
    public static final double MIN_WEIGHT = 0.000001;

    private static final double RESOLUTION = 1e6;
    private static final double FIRST_RANK = 50;

    /**
     * Checks and rounds.
     *
     * @throws IllegalArgumentException if the original is empty or the weight is out of its range
     */
    public Substitution {
        if (original.isEmpty()) {
            throw new IllegalArgumentException("a substitution needs an original");
        }
        if (!(weight >= MIN_WEIGHT && weight <= 100)) {
            throw new IllegalArgumentException("weight " + weight + " of \"" + original
                    + "\" is not a percentage: give a number above 0 and at most 100");
        }
        weight = Math.rint(weight * RESOLUTION) / RESOLUTION;
    }

    /** The weight, in percent, of an original that states none: 50 for the first of its line, 25, 16.666667, ... */
    static double defaultWeight(int rank) {
        return Math.rint(FIRST_RANK / rank * RESOLUTION) / RESOLUTION;
    }
}
