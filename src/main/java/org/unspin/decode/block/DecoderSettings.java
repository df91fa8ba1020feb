package org.unspin.decode.block;

import com.google.errorprone.annotations.Immutable;

/**
 * How the decoder weighs and how much it may do. Budgets are counts, never times, so that the same text always gives the
 * same result.
 *
 * @param priorOdds natural logarithm of the odds, before a word is read, that a document is spun
 * @param minimumSwaps different garbled words that must speak for "spun" before anything is changed
 * @param minimumConfidence least confidence, 0 to 1, of a correction that is made
 * @param minimumInferredConfidence the same where the entry was only computed and the word that stands there may be meant
 * @param minimumSparingConfidence the same where the spinner leaves much alone
 * @param minimumFluentConfidence the same where it does, and the word that stands there fits its place
 * @param languageModelScale weight of the language model against the channel; below 1 because its mistakes are correlated
 * @param beam most states kept at a position
 */
@Immutable
public record DecoderSettings(
        double priorOdds,
        double minimumSwaps,
        double minimumConfidence,
        double minimumInferredConfidence,
        double minimumSparingConfidence,
        double minimumFluentConfidence,
        double languageModelScale,
        int beam) {
    /** Checks the ranges. */
    public DecoderSettings {
        checkShare("minimumConfidence", minimumConfidence);
        checkShare("minimumInferredConfidence", minimumInferredConfidence);
        checkShare("minimumSparingConfidence", minimumSparingConfidence);
        checkShare("minimumFluentConfidence", minimumFluentConfidence);
        if (!(languageModelScale > 0 && languageModelScale <= 2)) {
            throw new IllegalArgumentException(
                    "languageModelScale must be above 0 and at most 2, not " + languageModelScale);
        }
        if (beam < 1) {
            throw new IllegalArgumentException("beam must be at least 1, not " + beam);
        }
    }

    private static void checkShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be 0 to 1, not " + value);
        }
    }

    /** The same with another beam. */
    public DecoderSettings withBeam(int states) {
        return new DecoderSettings(
                priorOdds,
                minimumSwaps,
                minimumConfidence,
                minimumInferredConfidence,
                minimumSparingConfidence,
                minimumFluentConfidence,
                languageModelScale,
                states);
    }

    /** The same with another least confidence of every correction. */
    public DecoderSettings withMinimumConfidence(double confidence) {
        return new DecoderSettings(
                priorOdds, minimumSwaps, confidence, confidence, confidence, confidence, languageModelScale, beam);
    }
}
