package org.unspin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.unspin.evaluate.Calibration.Bin;
import org.unspin.evaluate.Calibration.Outcome;

class CalibrationTest {

    @Test
    void countsRightAnswersPerBin() {
        Calibration calibration = Calibration.of(
                List.of(new Outcome(0.1, false), new Outcome(0.3, true), new Outcome(0.8, true), new Outcome(1, true)),
                2);

        assertThat(calibration.bins()).hasSize(2);
        assertBin(calibration.bins().get(0), 0, 0.5, 2, 1, 0.2, 0.5);
        assertBin(calibration.bins().get(1), 0.5, 1, 2, 2, 0.9, 1);
        assertThat(calibration.expectedError()).isCloseTo((0.3 * 2 + 0.1 * 2) / 4, within(1e-12));
    }

    @Test
    void givesTheShareRightFromAConfidenceOn() {
        Calibration calibration =
                Calibration.of(List.of(new Outcome(0.9, true), new Outcome(0.95, false), new Outcome(0.89, false)));

        assertThat(calibration.shareRightFrom(0.9)).hasValue(0.5);
        assertThat(calibration.countFrom(0.9)).isEqualTo(2);
        assertThat(calibration.shareRightFrom(0.96)).isEmpty();
    }

    @Test
    void findsNoErrorInAnHonestForecast() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            outcomes.add(new Outcome(0.75, i % 4 != 0));
        }

        assertThat(Calibration.of(outcomes).expectedError()).isZero();
    }

    @Test
    void bearsHavingNoOutcomes() {
        Calibration calibration = Calibration.of(List.of());

        assertThat(calibration.expectedError()).isZero();
        assertThat(calibration.shareRightFrom(0)).isEmpty();
        assertThat(calibration.bins()).hasSize(10).allMatch(bin -> bin.shareRight() == 0);
        assertThat(calibration.text()).contains("share right at confidence 0.9 and above: - (0 of 0 outcomes)\n");
    }

    @Test
    void printsATable() {
        String text = Calibration.of(List.of(new Outcome(0.95, true), new Outcome(0.97, false)))
                .text();

        assertThat(text.lines()).hasSize(13);
        assertThat(text)
                .contains("0.900-1.000        2           0.9600       0.5000\n")
                .contains("share right at confidence 0.9 and above: 0.5000 (2 of 2 outcomes)\n")
                .endsWith("expected calibration error: 0.4600\n");
    }

    @Test
    void refusesWhatIsNoConfidence() {
        assertThatThrownBy(() -> new Outcome(1.01, true)).hasMessageContaining("from 0 to 1, but is 1.01");
        assertThatThrownBy(() -> new Outcome(Double.NaN, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Calibration.of(List.of(), 0)).hasMessageContaining("from 1 to 1000, but is 0");
    }

    @Property
    void putsEveryConfidenceIntoTheBinThatHoldsIt(
            @ForAll @DoubleRange(min = 0, max = 1) double confidence, @ForAll @IntRange(min = 1, max = 1000) int bins) {
        assertInItsBin(confidence, bins);
    }

    @Property
    void putsTheEdgesOfBinsIntoTheUpperBin(
            @ForAll @IntRange(min = 1, max = 1000) int bins, @ForAll @IntRange int edge) {
        assertInItsBin((double) Math.floorMod(edge, bins + 1) / bins, bins);
    }

    private static void assertInItsBin(double confidence, int bins) {
        List<Bin> held = Calibration.of(List.of(new Outcome(confidence, true)), bins).bins().stream()
                .filter(bin -> bin.count() > 0)
                .toList();

        assertThat(held).singleElement().satisfies(bin -> {
            assertThat(bin.from()).isLessThanOrEqualTo(confidence);
            assertThat(bin.to()).isGreaterThanOrEqualTo(confidence);
            assertThat(bin.to() > confidence || bin.to() == 1).isTrue();
        });
    }

    private static void assertBin(Bin bin, double from, double to, long count, long right, double mean, double share) {
        assertThat(bin.from()).isEqualTo(from);
        assertThat(bin.to()).isEqualTo(to);
        assertThat(bin.count()).isEqualTo(count);
        assertThat(bin.right()).isEqualTo(right);
        assertThat(bin.meanConfidence()).isCloseTo(mean, within(1e-12));
        assertThat(bin.shareRight()).isEqualTo(share);
    }
}
