package org.unspin.decode.block;

import java.util.Arrays;

/** The share of the words it knows that each active family swapped, tier by tier ({@link ActiveFamilies}). Immutable. */
public final class SwapRates {
    /** No rate is lower, so that every swap stays possible. */
    public static final double LEAST = 0.01;
    /** No rate is higher, so that every word may have been passed over. */
    public static final double MOST = 0.99;

    private final ActiveFamilies families;
    private final double[] rates;

    private SwapRates(ActiveFamilies families, double[] rates) {
        this.families = families;
        this.rates = rates;
    }

    /** The same rate for all tiers of a family. */
    public static SwapRates uniform(ActiveFamilies families, double... byPlace) {
        double[] rates = new double[families.tiers()];
        for (int tier = 0; tier < rates.length; tier++) {
            rates[tier] = clamp(byPlace[families.placeOfTier(tier)]);
        }
        return new SwapRates(families, rates);
    }

    /** The likeliest rates after so many swapped and passed over words of each tier, the prior included. */
    public static SwapRates estimate(ActiveFamilies families, double[] swapped, double[] kept) {
        double[] rates = new double[families.tiers()];
        for (int tier = 0; tier < rates.length; tier++) {
            double s = swapped[tier] + families.swappedBefore(tier);
            rates[tier] = clamp(s / (s + kept[tier] + families.keptBefore(tier)));
        }
        return new SwapRates(families, rates);
    }

    /** These rates, but another one for all tiers of the family at a place. */
    public SwapRates with(int place, double rate) {
        double[] changed = rates.clone();
        for (int tier = 0; tier < rates.length; tier++) {
            changed[tier] = families.placeOfTier(tier) == place ? clamp(rate) : rates[tier];
        }
        return new SwapRates(families, changed);
    }

    private static double clamp(double rate) {
        return Math.min(MOST, Math.max(LEAST, rate));
    }

    /** The rate of a tier, from {@link #LEAST} to {@link #MOST}. */
    public double of(int tier) {
        return rates[tier];
    }

    /** Logarithm of the prior density of these rates, relative to the likeliest ones. */
    public double logPrior() {
        double log = 0;
        for (int tier = 0; tier < rates.length; tier++) {
            double swapped = families.swappedBefore(tier);
            double kept = families.keptBefore(tier);
            double mode = swapped / (swapped + kept);
            log += swapped * Math.log(rates[tier] / mode) + kept * Math.log((1 - rates[tier]) / (1 - mode));
        }
        return log;
    }

    @Override
    public String toString() {
        return Arrays.toString(rates);
    }
}
