package org.unspin.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CalibrationTest {
    private static final Calibration TWO =
            new Calibration(25, List.of(new Calibration.Curve(100, 0, 1), new Calibration.Curve(400, -2, 1)));

    @Test
    void onACurveItIsTheCurve() {
        assertThat(TWO.spunProbability(100, 0.8)).isCloseTo(0.8, within(1e-9));
        assertThat(TWO.spunProbability(40, 0.8)).isCloseTo(0.8, within(1e-9));
        assertThat(TWO.spunProbability(400, 0.5)).isCloseTo(1 / (1 + Math.exp(2)), within(1e-9));
    }

    @Test
    void betweenTwoItGoesByTheLogarithmOfTheLength() {
        assertThat(TWO.spunProbability(200, 0.5)).isCloseTo(1 / (1 + Math.exp(1)), within(1e-9));
    }

    @Test
    void beyondTheLongestEveryDoublingHalvesTheOdds() {
        double odds = odds(TWO.spunProbability(400, 0.99));

        assertThat(odds(TWO.spunProbability(800, 0.99))).isCloseTo(odds / 2, within(1e-6));
        assertThat(odds(TWO.spunProbability(4000, 0.99))).isCloseTo(odds / 10, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 25, 30, 47, 100, 640, 5_000, 1_000_000})
    void whatIsSurerForTheDetectorIsSurer(int words) throws IOException {
        Calibration shipped = Calibration.english();
        double before = 0;
        for (double detected = 0; detected <= 1; detected += 1 / 64.0) {
            double probability = shipped.spunProbability(words, detected);
            assertThat(probability).isGreaterThanOrEqualTo(before).isLessThan(1);
            before = probability;
        }
    }

    @Test
    void aTextIsTooShortWhereTheDetectorSaysNothing() throws IOException {
        assertThat(Calibration.english().fewestWords()).isBetween(SpunDetector.FEWEST_WORDS, 60);
    }

    private static double odds(double probability) {
        return probability / (1 - probability);
    }
}
