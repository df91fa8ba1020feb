package org.unspin.diagnose;

import org.unspin.decode.Findings;
import org.unspin.dictionary.compiled.CompiledDictionary;

/**
 * What the detector is told of a passage: its features, and what the dictionaries of the known spinners make of it.
 *
 * @param features what the language model sees
 * @param logRatio natural logarithm of the likelihood ratio that the dictionaries give, spun against clean
 * @param swapped expected number of swaps
 * @param kept expected number of words that the spinner knows and left alone
 * @param strict whether most swaps are of a spinner that leaves little alone
 */
public record DetectorInput(FeatureCounts features, double logRatio, double swapped, double kept, boolean strict) {
    /** Least share of a running text's words that are words of the grammar. */
    private static final double LEAST_GRAMMAR = 0.075;

    /** The input for the sentences {@code [from, to)}. */
    public static DetectorInput of(
            FeatureCounts[] features, Findings findings, CompiledDictionary dictionary, int from, int to) {
        FeatureCounts sum = new FeatureCounts();
        double logRatio = 0;
        double kept = 0;
        double strict = 0;
        double swapped = 0;
        for (int s = from; s < to; s++) {
            sum.add(features[s]);
            logRatio += findings.logRatio(s);
            kept += findings.kept(s);
            for (int f = 0; f < findings.families(); f++) {
                swapped += findings.swapped(s, f);
                strict += dictionary.habits(f).leavesMuchAlone() ? 0 : findings.swapped(s, f);
            }
        }
        return new DetectorInput(sum, logRatio, swapped, kept, strict > swapped / 2);
    }

    /**
     * Whether it is running text: a list, a table or a thesaurus has hardly any words of the grammar, and what it says of spinning means
     * nothing. Of the paragraphs of real spun texts one in 300 has so few.
     */
    boolean isProse() {
        return features.of(Feature.GRAMMAR) >= LEAST_GRAMMAR * features.words();
    }

    /** Swaps as a share of the words that the spinner knows, 0 to 1. */
    double swapRate() {
        return swapped + kept == 0 ? 0 : swapped / (swapped + kept);
    }
}
