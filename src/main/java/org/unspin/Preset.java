package org.unspin;

import org.unspin.decode.DecoderSettings;

/**
 * How readily a text is taken for spun, and a word for swapped.
 *
 * <pre>{@code
 * Unspin careful = Unspin.builder().preset(Preset.CAUTIOUS).build();
 * }</pre>
 */
public enum Preset {
    /** Changes only what is all but certain. For archives, and where nobody reads what was changed. */
    CAUTIOUS(new DecoderSettings(-16, 3, 0.85, 0.95, 0.9, 0.97, 0.7, 12)),
    /** The default: about as many readers would be glad of the last correction as would not. */
    BALANCED(new DecoderSettings(-11, 1.5, 0.43, 0.82, 0.6, 0.9, 0.7, 12)),
    /** Repairs as much as it can, at the price of more wrong words. For texts known to be spun. */
    THOROUGH(new DecoderSettings(-6, 1, 0.25, 0.75, 0.25, 0.75, 0.7, 32));

    private static final int DIAGNOSIS_BEAM = 3;

    private final DecoderSettings settings;

    Preset(DecoderSettings settings) {
        this.settings = settings;
    }

    /**
     * How a diagnosis weighs.
     *
     * @return settings of the decoder; it need not know what stood there, so few states are followed
     */
    public DecoderSettings diagnosisSettings() {
        return settings.withBeam(DIAGNOSIS_BEAM);
    }

    DecoderSettings settings() {
        return settings;
    }
}
