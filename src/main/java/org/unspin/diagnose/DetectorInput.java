package org.unspin.diagnose;

import org.unspin.decode.Findings;
import org.unspin.dictionary.compiled.CompiledDictionary;

/**
 * What there is to say about a passage: the traces in it, and what the dictionaries of the known spinners make of it.
 *
 * @param traces what the language model sees
 * @param logRatio natural logarithm of the likelihood ratio that the dictionaries give, spun against clean
 * @param swapped expected number of swaps
 * @param kept expected number of words that the spinner knows and left alone
 * @param strict whether most swaps are of a spinner that leaves little alone
 */
public record DetectorInput(FeatureCounts traces, double logRatio, double swapped, double kept, boolean strict) {
    /** A spinner that swaps at least this share of what it knows leaves little alone. */
    private static final double STRICT = 0.7;

    /** The evidence of the sentences {@code [from, to)}. */
    public static DetectorInput of(
            FeatureCounts[] traces, Findings findings, CompiledDictionary dictionary, int from, int to) {
        FeatureCounts sum = new FeatureCounts();
        double logRatio = 0;
        double kept = 0;
        double strict = 0;
        double swapped = 0;
        for (int s = from; s < to; s++) {
            sum.add(traces[s]);
            logRatio += findings.logRatio(s);
            kept += findings.kept(s);
            for (int f = 0; f < findings.families(); f++) {
                swapped += findings.swapped(s, f);
                strict += dictionary.habits(f).expectedSwaps() >= STRICT ? findings.swapped(s, f) : 0;
            }
        }
        return new DetectorInput(sum, logRatio, swapped, kept, strict > swapped / 2);
    }

    /** Swaps as a share of the words that the spinner knows, 0 to 1. */
    double swapRate() {
        return swapped + kept == 0 ? 0 : swapped / (swapped + kept);
    }
}
