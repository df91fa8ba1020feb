package org.unspin.decode.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.unspin.decode.correct.ConfidenceThresholds.Ground;
import org.unspin.decode.correct.ConfidenceThresholds.Threshold;

final class ConfidenceThresholdsTest {
    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> new ConfidenceThresholds(-0.1, 0.5, 0.5, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the ordinary threshold must be 0 to 1, not -0.1");
        assertThatThrownBy(() -> new ConfidenceThresholds(0.5, 1.1, 0.5, 0.5)).hasMessageContaining("computed");
        assertThatThrownBy(() -> new ConfidenceThresholds(0.5, 0.5, Double.NaN, 0.5))
                .hasMessageContaining("sparing")
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new ConfidenceThresholds(0.5, 0.5, 0.5, 2)).hasMessageContaining("fitting");
    }

    @Test
    void equalThresholdsStillHaveTheirOwnGrounds() {
        ConfidenceThresholds same = ConfidenceThresholds.uniform(0.7);

        for (Ground ground : Ground.values()) {
            assertThat(same.on(ground)).isEqualTo(new Threshold(0.7, ground));
        }
    }
}
