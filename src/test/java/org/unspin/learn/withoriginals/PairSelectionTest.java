package org.unspin.learn.withoriginals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairSelectionTest {
    @Test
    void theLikelihoodRatioIsDunnings() {
        // "the swiss" in the paper: 110 together, 2442 and 111 apart, 29114 without either.
        assertThat(PairSelection.likelihoodRatio(110, 110 + 2442, 110 + 111, 110 + 2442 + 111 + 29114))
                .isCloseTo(270.72, within(0.01));
    }

    @Test
    void whatIsRarerThanByChanceIsNoEvidence() {
        assertThat(PairSelection.likelihoodRatio(2, 1000, 1000, 10_000)).isZero();
        assertThat(PairSelection.likelihoodRatio(0, 0, 0, 0)).isZero();
        assertThat(PairSelection.likelihoodRatio(5, 5, 5, 5)).isZero();
    }
}
