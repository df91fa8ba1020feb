package org.unspin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.unspin.Unspin;
import org.unspin.evaluate.Calibration;
import org.unspin.evaluate.Metrics;
import org.unspin.evaluate.Mismatch;
import org.unspin.evaluate.Score;
import org.unspin.evaluate.Scorer;

/** How good a restoration is, where the original is known. */
final class EvaluateExample {
    private final String spun = Texts.SPUN;
    private final String gold = Texts.RESTORED.replace("the mission's", "{the mission's|the charity's}");

    @Test
    void scoreARestoration() {
        String system = Unspin.english().restore(spun).text();
        Score score = Scorer.score(spun, gold, system);
        Metrics metrics = score.metrics();
        List<Mismatch> mismatches = Scorer.mismatches(spun, gold, system); // what went wrong

        assertThat(metrics.precision()).isEqualTo(1);
        assertThat(metrics.harmPer10k()).isZero();
        assertThat(mismatches).isEmpty();
    }

    @Test
    void askWhetherConfidencesCanBeTrusted() {
        Calibration calibration = Calibration.of(List.of(
                new Calibration.Outcome(0.95, true),
                new Calibration.Outcome(0.9, true),
                new Calibration.Outcome(0.4, false)));
        double right = calibration.shareRightFrom(0.9).orElse(Double.NaN);

        assertThat(right).isEqualTo(1);
    }
}
