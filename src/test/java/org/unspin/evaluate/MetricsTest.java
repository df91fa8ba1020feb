package org.unspin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MetricsTest {

    @Test
    void reckonsTheRates() {
        Metrics metrics = new Score(100, 20, 15, 3, 5, 1).metrics();

        assertThat(metrics).isEqualTo(new Metrics(0.8333, 0.75, 0.8152, 125.0, 0.94));
    }

    @Test
    void givesNoughtWhereThereIsNothingToDivideBy() {
        assertThat(Score.NONE.metrics()).isEqualTo(new Metrics(0, 0, 0, 0, 1));
        assertThat(new Score(5, 5, 0, 0, 5, 0).metrics()).isEqualTo(new Metrics(0, 0, 0, 0, 0));
    }

    @Test
    void roundsTheExactBinaryValueWithTiesToEven() {
        assertThat(Python.rounded(0.5, 0)).isEqualTo(0.0);
        assertThat(Python.rounded(1.5, 0)).isEqualTo(2.0);
        assertThat(Python.rounded(2.675, 2)).isEqualTo(2.67); // the double lies below 2.675
        assertThat(Python.rounded(0.03125, 4)).isEqualTo(0.0312); // an exact tie
        assertThat(Python.rounded(0.09375, 4)).isEqualTo(0.0938);
        assertThat(new Score(16, 0, 0, 0, 1, 0).metrics().right()).isEqualTo(0.9375);
        assertThat(new Score(32, 32, 1, 0, 31, 0).metrics().recall()).isEqualTo(0.0312);
    }

    @Test
    void addsCountsUp() {
        assertThat(new Score(1, 2, 3, 4, 5, 6).plus(new Score(10, 20, 30, 40, 50, 60)))
                .isEqualTo(new Score(11, 22, 33, 44, 55, 66));
    }

    @Test
    void refusesNegativeCounts() {
        assertThatThrownBy(() -> new Score(1, 0, 0, 0, 0, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("harmed -1");
    }
}
