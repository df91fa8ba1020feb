package org.unspin.engine;

import org.unspin.Preset;
import org.unspin.decode.DecoderSettings;
import org.unspin.decode.correct.ConfidenceThresholds;

/** What each preset means to the decoder; the numbers were fitted on the development texts. */
public final class PresetSettings {
    private static final DecoderSettings BALANCED = DecoderSettings.neutral()
            .withPriorOdds(-11)
            .withMinimumSwaps(1.5)
            .withThresholds(new ConfidenceThresholds(0.43, 0.82, 0.55, 0.8))
            .withLanguageModelScale(0.7)
            .withBeam(6);

    private static final DecoderSettings CAUTIOUS = BALANCED.withPriorOdds(-16)
            .withMinimumSwaps(3)
            .withThresholds(new ConfidenceThresholds(0.85, 0.95, 0.9, 0.97));

    private static final DecoderSettings THOROUGH = BALANCED.withPriorOdds(-6)
            .withMinimumSwaps(1)
            .withThresholds(new ConfidenceThresholds(0.25, 0.75, 0.25, 0.75))
            .withBeam(32);

    /** A diagnosis need not know what stood there, so few states are followed. */
    private static final int DIAGNOSIS_BEAM = 3;

    private PresetSettings() {}

    /** How a restoration weighs. */
    static DecoderSettings restoration(Preset preset) {
        return switch (preset) {
            case CAUTIOUS -> CAUTIOUS;
            case BALANCED -> BALANCED;
            case THOROUGH -> THOROUGH;
        };
    }

    /** How a diagnosis weighs. */
    public static DecoderSettings diagnosis(Preset preset) {
        return restoration(preset).withBeam(DIAGNOSIS_BEAM);
    }
}
