package org.unspin.decode;

import java.util.Arrays;
import org.unspin.dictionary.Source;

/**
 * The shares of swappable words that a spinner swapped, apart for four tiers of words that a document itself tells apart:
 *
 * <ul>
 *   <li>words whose entry was observed, recalled, learned or listed by a user, and words whose entry was inferred: a document
 *       shows whether the inferred entries describe its spinner as well as the observed ones do;
 *   <li>of both, words between spaces and words that touch a sign: many spinners look for {@code " word "} and so never swap
 *       the word before a comma.
 * </ul>
 *
 * Immutable.
 */
final class SwapRates {
    static final int TIERS = 4;
    private static final int INFERRED = 1;
    private static final int TOUCHING = 2;

    /** Pseudo-counts of the beta prior by tier: what a spinner knows it mostly swaps. */
    private static final double[] SWAPPED = {5, 0.6, 0.5, 0.2};

    private static final double[] KEPT = {1, 1.5, 1, 0.6};

    private static final double LEAST = 0.01;
    private static final double MOST = 0.99;

    private final double[] rates;

    private SwapRates(double[] rates) {
        this.rates = rates;
    }

    static int tier(Source source, boolean touching) {
        return (isInferred(source) ? INFERRED : 0) + (touching ? TOUCHING : 0);
    }

    static boolean isInferred(Source source) {
        return source == Source.WALK || source == Source.WALK2;
    }

    static SwapRates uniform(double rate) {
        double[] rates = new double[TIERS];
        Arrays.fill(rates, clamp(rate));
        return new SwapRates(rates);
    }

    /** The likeliest rates after so many swapped and passed over words of each tier, the prior included. */
    static SwapRates estimate(double[] swapped, double[] kept) {
        double[] rates = new double[TIERS];
        for (int tier = 0; tier < TIERS; tier++) {
            double s = swapped[tier] + SWAPPED[tier];
            rates[tier] = clamp(s / (s + kept[tier] + KEPT[tier]));
        }
        return new SwapRates(rates);
    }

    private static double clamp(double rate) {
        return Math.min(MOST, Math.max(LEAST, rate));
    }

    double of(int tier) {
        return rates[tier];
    }

    /** Logarithm of the prior density of these rates, relative to the likeliest ones. */
    double logPrior() {
        double log = 0;
        for (int tier = 0; tier < TIERS; tier++) {
            double mode = SWAPPED[tier] / (SWAPPED[tier] + KEPT[tier]);
            log += SWAPPED[tier] * Math.log(rates[tier] / mode) + KEPT[tier] * Math.log((1 - rates[tier]) / (1 - mode));
        }
        return log;
    }

    @Override
    public String toString() {
        return Arrays.toString(rates);
    }
}
