package org.unspin.decode.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.unspin.decode.Workpiece;

final class DecoderSettingsTest {
    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> Workpiece.settings(-5, 2, -0.1, 0.7, 32))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("minimumConfidence must be 0 to 1, not -0.1");
        assertThatThrownBy(() -> new DecoderSettings(-5, 2, 0.5, 1.1, 0.6, 0.9, 0.7, 32))
                .hasMessage("minimumInferredConfidence must be 0 to 1, not 1.1");
        assertThatThrownBy(() -> new DecoderSettings(-5, 2, 0.5, 0.9, 0.6, 1.1, 0.7, 32))
                .hasMessage("minimumFluentConfidence must be 0 to 1, not 1.1");
        assertThatThrownBy(() -> Workpiece.settings(-5, 2, Double.NaN, 0.7, 32))
                .hasMessage("minimumConfidence must be 0 to 1, not NaN");
        assertThatThrownBy(() -> Workpiece.settings(-5, 2, 0.5, 0, 32))
                .hasMessage("languageModelScale must be above 0 and at most 2, not 0.0");
        assertThatThrownBy(() -> Workpiece.settings(-5, 2, 0.5, 2.1, 32)).hasMessageContaining("not 2.1");
        assertThatThrownBy(() -> Workpiece.settings(-5, 2, 0.5, 0.7, 0)).hasMessage("beam must be at least 1, not 0");
    }

    @Test
    void takesAnotherLeastConfidenceForEveryCorrection() {
        DecoderSettings settings = Workpiece.settings(-5, 2, 0.5, 0.7, 32).withMinimumConfidence(0.9);

        assertThat(settings).isEqualTo(new DecoderSettings(-5, 2, 0.9, 0.9, 0.9, 0.9, 0.7, 32));
        assertThatThrownBy(() -> settings.withMinimumConfidence(2)).hasMessageContaining("not 2.0");
    }
}
