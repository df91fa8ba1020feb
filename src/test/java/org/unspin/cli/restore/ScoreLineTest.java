package org.unspin.cli.restore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.unspin.evaluate.Score;

class ScoreLineTest {
    @Test
    void isWhatThePythonScorerPrints() {
        assertThat(ScoreLine.of("a.txt", new Score(10_000, 1_000, 2, 9_998, 0, 9_000)))
                .isEqualTo(
                        "a.txt {\"slots\": 10000, \"garbled\": 1000, \"restored\": 2, \"wrong\": 9998, \"missed\": 0,"
                                + " \"harmed\": 9000} {\"precision\": 0.0002, \"recall\": 0.002, \"f05\": 0.0002,"
                                + " \"harm_per_10k\": 10000.0, \"right\": 0.1}");
    }

    @Test
    void negativeSharesKeepTheirSign() {
        assertThat(ScoreLine.of("a", new Score(2, 5, 0, 0, 5, 0))).endsWith("\"right\": -1.5}");
        assertThat(ScoreLine.of("a", new Score(1_000_000, 1_000_001, 0, 0, 1_000_001, 0)))
                .endsWith("\"right\": -0.0}");
    }
}
