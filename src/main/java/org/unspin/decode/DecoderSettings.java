package org.unspin.decode;

import com.google.errorprone.annotations.Immutable;

/**
 * How the decoder weighs and how much it may do. Budgets are counts, never times, so that the same text always gives the
 * same result.
 *
 * @param priorOdds natural logarithm of the odds, before a word is read, that a document is spun
 * @param minimumSwaps different garbled words that must speak for "spun" before anything is changed
 * @param minimumConfidence least confidence, 0 to 1, of a correction that is made
 * @param languageModelScale weight of the language model against the channel; below 1 because its mistakes are correlated
 * @param beam most states kept at a position
 */
@Immutable
public record DecoderSettings(
        double priorOdds, double minimumSwaps, double minimumConfidence, double languageModelScale, int beam) {
    /** Checks the ranges. */
    public DecoderSettings {
        if (!(minimumConfidence >= 0 && minimumConfidence <= 1)) {
            throw new IllegalArgumentException("minimumConfidence must be 0 to 1, not " + minimumConfidence);
        }
        if (!(languageModelScale > 0 && languageModelScale <= 2)) {
            throw new IllegalArgumentException(
                    "languageModelScale must be above 0 and at most 2, not " + languageModelScale);
        }
        if (beam < 1) {
            throw new IllegalArgumentException("beam must be at least 1, not " + beam);
        }
    }

    /** The same with another least confidence. */
    public DecoderSettings withMinimumConfidence(double confidence) {
        return new DecoderSettings(priorOdds, minimumSwaps, confidence, languageModelScale, beam);
    }
}
