package org.unspin.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.unspin.decode.correct.ConfidenceThresholds;

final class DecoderSettingsTest {
    @Test
    void refusesWhatIsOutOfRange() {
        DecoderSettings settings = DecoderSettings.neutral();

        assertThatThrownBy(() -> settings.withLanguageModelScale(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("languageModelScale must be above 0 and at most 2, not 0.0");
        assertThatThrownBy(() -> settings.withLanguageModelScale(2.1)).hasMessageContaining("not 2.1");
        assertThatThrownBy(() -> settings.withBeam(0)).hasMessage("beam must be at least 1, not 0");
    }

    @Test
    void changesOneSettingAtATime() {
        ConfidenceThresholds thresholds = ConfidenceThresholds.uniform(0.9);

        assertThat(DecoderSettings.neutral()
                        .withPriorOdds(-5)
                        .withMinimumSwaps(2)
                        .withThresholds(thresholds)
                        .withLanguageModelScale(0.7)
                        .withBeam(32))
                .isEqualTo(new DecoderSettings(-5, 2, thresholds, 0.7, 32));
    }
}
