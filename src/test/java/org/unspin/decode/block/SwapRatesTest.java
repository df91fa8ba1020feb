package org.unspin.decode.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.unspin.decode.Workpiece;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.compiled.CompiledDictionary;

/** Estimates of how much a spinner swapped. */
final class SwapRatesTest {
    private static final CompiledDictionary DICTIONARY = CompiledDictionary.compile(
            List.of(
                    Workpiece.dictionary(
                            "keen", new SpinnerHabits(81, 99, false, false, false, false), "astatine=at:50"),
                    Workpiece.dictionary("idle", new SpinnerHabits(1, 39, false, false, true, true), "astir=most:50")),
            word -> true);
    private static final ActiveFamilies KEEN = new ActiveFamilies(DICTIONARY, 0);
    private static final ActiveFamilies IDLE = new ActiveFamilies(DICTIONARY, 1);
    private static final ActiveFamilies BOTH = new ActiveFamilies(DICTIONARY, 1, 0);

    @Test
    void aUniformRateIsThatOfEveryTierButNeverQuiteNoneOrAll() {
        for (int tier = 0; tier < KEEN.tiers(); tier++) {
            assertThat(SwapRates.uniform(KEEN, 0.3).of(tier)).isEqualTo(0.3);
            assertThat(SwapRates.uniform(KEEN, 0).of(tier)).isGreaterThan(0).isLessThan(0.05);
            assertThat(SwapRates.uniform(KEEN, 1).of(tier)).isLessThan(1).isGreaterThan(0.95);
        }
    }

    @Test
    void everyFamilyHasRatesOfItsOwn() {
        SwapRates rates = SwapRates.uniform(BOTH, 0.3, 0.7);

        for (int tier = 0; tier < BOTH.tiers(); tier++) {
            assertThat(rates.of(tier)).isEqualTo(BOTH.placeOfTier(tier) == 0 ? 0.3 : 0.7);
        }
    }

    @Test
    void manyWordsOutweighThePrior() {
        double[] swapped = {300, 20, 0, 1000};
        double[] kept = {100, 1980, 1000, 0};
        SwapRates rates = SwapRates.estimate(KEEN, swapped, kept);

        assertThat(rates.of(0)).isCloseTo(0.75, within(0.02));
        assertThat(rates.of(1)).isCloseTo(0.01, within(0.01));
        assertThat(rates.of(2)).isCloseTo(0.01, within(0.01));
        assertThat(rates.of(3)).isCloseTo(0.99, within(0.01));
    }

    @Test
    void withoutWordsThePriorDecides() {
        SwapRates prior = SwapRates.estimate(BOTH, new double[BOTH.tiers()], new double[BOTH.tiers()]);

        assertThat(prior.logPrior()).isCloseTo(0, within(1e-9));
        for (double rate : new double[] {0.01, 0.1, 0.3, 0.6, 0.95, 0.99}) {
            assertThat(SwapRates.uniform(BOTH, rate, rate).logPrior()).isNegative();
        }
    }

    @Test
    void withoutWordsASpinnerDoesWhatItIsKnownToDo() {
        assertThat(SwapRates.estimate(KEEN, new double[4], new double[4]).of(0)).isCloseTo(0.9, within(1e-9));
        assertThat(SwapRates.estimate(IDLE, new double[4], new double[4]).of(0)).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void aSpinnerThatPassesOverMostOfWhatItKnowsIsUnlikely() {
        assertThat(SwapRates.uniform(KEEN, 0.02).logPrior())
                .isLessThan(SwapRates.uniform(KEEN, 0.3).logPrior() - 3);
    }

    @Test
    void aSpinnerThatIsKnownToPassOverMuchMayDoSo() {
        assertThat(SwapRates.uniform(IDLE, 0.2).logPrior())
                .isGreaterThan(SwapRates.uniform(IDLE, 0.9).logPrior() + 2);
    }

    @Test
    void theWiderTheRangeTheMoreADocumentIsBelieved() {
        CompiledDictionary dictionary = CompiledDictionary.compile(
                List.of(
                        Workpiece.dictionary("wide", new SpinnerHabits(20, 80, false, false, false, false), "a=b:50"),
                        Workpiece.dictionary(
                                "narrow", new SpinnerHabits(45, 55, false, false, false, false), "a=b:50")),
                word -> true);
        ActiveFamilies both = Workpiece.allFamilies(dictionary);
        double[] swapped = {9, 0, 0, 0, 9, 0, 0, 0};
        double[] kept = {1, 0, 0, 0, 1, 0, 0, 0};
        SwapRates rates = SwapRates.estimate(both, swapped, kept);

        assertThat(rates.of(0)).isGreaterThan(rates.of(4) + 0.1);
        assertThat(rates.of(4)).isBetween(0.5, 0.6);
    }

    @Test
    void moreSwapsGiveAHigherRate() {
        double last = 0;
        for (int n = 0; n < 20; n++) {
            double[] swapped = {n, n, n, n};
            double[] kept = {10, 10, 10, 10};
            double rate = SwapRates.estimate(KEEN, swapped, kept).of(1);
            assertThat(rate).isGreaterThan(last);
            last = rate;
        }
    }
}
