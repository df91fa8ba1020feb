package org.unspin.decode;

import com.google.errorprone.annotations.Immutable;
import org.unspin.decode.correct.ConfidenceThresholds;

/**
 * How the decoder weighs and how much it may do. Budgets are counts, never times, so that the same text always gives the
 * same result.
 *
 * @param priorOdds natural logarithm of the odds, before a word is read, that a document is spun
 * @param minimumSwaps different garbled words that must speak for "spun" before anything is changed
 * @param thresholds least confidences of the corrections that are made
 * @param languageModelScale weight of the language model against the channel, above 0 and at most 2; below 1 because its mistakes are
 *     correlated
 * @param beam most states kept at a position, at least 1
 */
@Immutable
public record DecoderSettings(
        double priorOdds, double minimumSwaps, ConfidenceThresholds thresholds, double languageModelScale, int beam) {
    /** Checks the ranges. */
    public DecoderSettings {
        if (!(languageModelScale > 0 && languageModelScale <= 2)) {
            throw new IllegalArgumentException(
                    "languageModelScale must be above 0 and at most 2, not " + languageModelScale);
        }
        if (beam < 1) {
            throw new IllegalArgumentException("beam must be at least 1, not " + beam);
        }
    }

    /** Settings to begin from: a document as likely spun as not, every likely correction made. */
    public static DecoderSettings neutral() {
        return new DecoderSettings(0, 1, ConfidenceThresholds.uniform(0.5), 1, 12);
    }

    /** The same with another prior. */
    public DecoderSettings withPriorOdds(double odds) {
        return new DecoderSettings(odds, minimumSwaps, thresholds, languageModelScale, beam);
    }

    /** The same with another number of swaps that have to agree. */
    public DecoderSettings withMinimumSwaps(double swaps) {
        return new DecoderSettings(priorOdds, swaps, thresholds, languageModelScale, beam);
    }

    /** The same with other least confidences. */
    public DecoderSettings withThresholds(ConfidenceThresholds others) {
        return new DecoderSettings(priorOdds, minimumSwaps, others, languageModelScale, beam);
    }

    /** The same with another weight of the language model. */
    public DecoderSettings withLanguageModelScale(double scale) {
        return new DecoderSettings(priorOdds, minimumSwaps, thresholds, scale, beam);
    }

    /** The same with another beam. */
    public DecoderSettings withBeam(int states) {
        return new DecoderSettings(priorOdds, minimumSwaps, thresholds, languageModelScale, states);
    }
}
