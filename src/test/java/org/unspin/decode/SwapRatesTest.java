package org.unspin.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.Source;

final class SwapRatesTest {
    @Test
    void wordsThatWereSeenAndWordsThatWereComputedHaveRatesOfTheirOwn() {
        int seen = SwapRates.tier(Source.OBSERVED, false);

        assertThat(SwapRates.tier(Source.RECALLED, false)).isEqualTo(seen);
        assertThat(SwapRates.tier(Source.LEARNED, false)).isEqualTo(seen);
        assertThat(SwapRates.tier(Source.LISTED, false)).isEqualTo(seen);
        assertThat(SwapRates.tier(Source.WALK, false)).isNotEqualTo(seen);
        assertThat(SwapRates.tier(Source.WALK2, false)).isEqualTo(SwapRates.tier(Source.WALK, false));
    }

    @Test
    void wordsThatTouchASignHaveRatesOfTheirOwn() {
        Set<Integer> tiers = new HashSet<>();
        for (Source source : Source.values()) {
            for (boolean touching : new boolean[] {false, true}) {
                tiers.add(SwapRates.tier(source, touching));
            }
        }

        assertThat(tiers).hasSize(SwapRates.TIERS).allMatch(tier -> tier >= 0 && tier < SwapRates.TIERS);
    }

    @Test
    void aUniformRateIsThatOfEveryTierButNeverQuiteNoneOrAll() {
        for (int tier = 0; tier < SwapRates.TIERS; tier++) {
            assertThat(SwapRates.uniform(0.3).of(tier)).isEqualTo(0.3);
            assertThat(SwapRates.uniform(0).of(tier)).isGreaterThan(0).isLessThan(0.05);
            assertThat(SwapRates.uniform(1).of(tier)).isLessThan(1).isGreaterThan(0.95);
        }
    }

    @Test
    void manyWordsOutweighThePrior() {
        double[] swapped = {300, 20, 0, 1000};
        double[] kept = {100, 1980, 1000, 0};
        SwapRates rates = SwapRates.estimate(swapped, kept);

        assertThat(rates.of(0)).isCloseTo(0.75, within(0.02));
        assertThat(rates.of(1)).isCloseTo(0.01, within(0.01));
        assertThat(rates.of(2)).isCloseTo(0.01, within(0.01));
        assertThat(rates.of(3)).isCloseTo(0.99, within(0.01));
    }

    @Test
    void withoutWordsThePriorDecides() {
        SwapRates prior = SwapRates.estimate(new double[SwapRates.TIERS], new double[SwapRates.TIERS]);

        assertThat(prior.logPrior()).isCloseTo(0, within(1e-9));
        for (double rate : new double[] {0.01, 0.1, 0.3, 0.6, 0.95, 0.99}) {
            assertThat(SwapRates.uniform(rate).logPrior()).isNegative();
        }
    }

    @Test
    void aSpinnerThatPassesOverMostOfWhatItKnowsIsUnlikely() {
        assertThat(SwapRates.uniform(0.02).logPrior())
                .isLessThan(SwapRates.uniform(0.3).logPrior() - 3);
    }

    @Test
    void moreSwapsGiveAHigherRate() {
        double last = 0;
        for (int n = 0; n < 20; n++) {
            double[] swapped = {n, n, n, n};
            double[] kept = {10, 10, 10, 10};
            double rate = SwapRates.estimate(swapped, kept).of(1);
            assertThat(rate).isGreaterThan(last);
            last = rate;
        }
    }
}
