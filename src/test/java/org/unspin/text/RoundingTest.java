package org.unspin.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.0, 0, 0.00",
        "1e-9, 0.0001, 1, 0.01",
        "0.29, 0.29, 29, 0.29",
        "0.8951, 0.8951, 90, 0.90",
        "0.894, 0.894, 89, 0.89",
        "0.995, 0.995, 99, 0.99",
        "0.999999, 0.9999, 99, 0.99",
        "1, 1.0, 100, 1.00"
    })
    void roundsToTheNearestButNeverToCertaintyOrNothing(double share, double four, int percent, String two) {
        assertThat(Rounding.fourDigits(share)).isEqualTo(four);
        assertThat(Rounding.percent(share)).isEqualTo(percent);
        assertThat(Rounding.twoDigits(share)).isEqualTo(two);
    }

    @Property
    void whatJsonHasRoundsToTheSamePercents(@ForAll @DoubleRange(min = 0, max = 1) double share) {
        assertThat(Rounding.percent(Rounding.fourDigits(share))).isEqualTo(Rounding.percent(share));
        assertThat(Rounding.percent(share) / 100.0).isCloseTo(share, within(0.01));
    }
}
