package org.unspin.decode.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.unspin.decode.Workpiece;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.compiled.CompiledDictionary;

/** Which families come into question, and which words have a swap rate in common. */
final class ActiveFamiliesTest {
    private static final CompiledDictionary DICTIONARY = CompiledDictionary.compile(
            List.of(
                    Workpiece.dictionary("open", SpinnerHabits.DEFAULT, "astatine=at:50"),
                    Workpiece.dictionary("idle", SpinnerHabits.DEFAULT, "astir=most:50"),
                    Workpiece.dictionary("sparing", Workpiece.SPARING, "gait=road:50")),
            word -> true);

    @Test
    void familiesHavePlacesInTheOrderGiven() {
        ActiveFamilies active = new ActiveFamilies(DICTIONARY, 2, 0);

        assertThat(active.count()).isEqualTo(2);
        assertThat(List.of(active.family(0), active.family(1))).containsExactly(2, 0);
        assertThat(List.of(active.place(2), active.place(0))).containsExactly(0, 1);
        assertThat(active.place(1)).isEqualTo(-1);
        assertThat(active.habits(0)).isEqualTo(Workpiece.SPARING);
        assertThat(active.habits(1)).isEqualTo(SpinnerHabits.DEFAULT);
    }

    @Test
    void allFamiliesMayBeActiveOrNone() {
        ActiveFamilies all = Workpiece.allFamilies(DICTIONARY);
        ActiveFamilies none = new ActiveFamilies(DICTIONARY);

        assertThat(all.count()).isEqualTo(3);
        for (int family = 0; family < 3; family++) {
            assertThat(all.place(family)).isEqualTo(family);
            assertThat(none.place(family)).isEqualTo(-1);
        }
        assertThat(none.count()).isZero();
        assertThat(none.tiers()).isZero();
    }

    @Test
    void wordsThatWereSeenAndWordsThatWereComputedHaveRatesOfTheirOwn() {
        ActiveFamilies active = Workpiece.allFamilies(DICTIONARY);
        int seen = active.tier(0, Source.OBSERVED, false);

        assertThat(active.tier(0, Source.UNVERIFIED, false)).isEqualTo(seen);
        assertThat(active.tier(0, Source.LEARNED, false)).isEqualTo(seen);
        assertThat(active.tier(0, Source.LISTED, false)).isEqualTo(seen);
        assertThat(active.tier(0, Source.WALK, false)).isNotEqualTo(seen);
        assertThat(active.tier(0, Source.WALK2, false)).isEqualTo(active.tier(0, Source.WALK, false));
        assertThat(ActiveFamilies.isInferred(Source.WALK2)).isTrue();
        assertThat(ActiveFamilies.isInferred(Source.LISTED)).isFalse();
    }

    @Test
    void wordsThatTouchASignHaveRatesOfTheirOwnWhereTheSpinnerSparesThem() {
        ActiveFamilies active = Workpiece.allFamilies(DICTIONARY);

        assertThat(active.tier(2, Source.OBSERVED, true)).isNotEqualTo(active.tier(2, Source.OBSERVED, false));
        assertThat(active.tier(2, Source.WALK, true)).isNotEqualTo(active.tier(2, Source.WALK, false));
        assertThat(active.tier(0, Source.OBSERVED, true)).isEqualTo(active.tier(0, Source.OBSERVED, false));
        assertThat(active.tier(0, Source.WALK, true)).isEqualTo(active.tier(0, Source.WALK, false));
    }

    @Test
    void noTierBelongsToTwoFamilies() {
        ActiveFamilies active = new ActiveFamilies(DICTIONARY, 2, 1, 0);
        Set<Integer> tiers = new HashSet<>();
        for (int place = 0; place < 3; place++) {
            Set<Integer> own = new HashSet<>();
            for (Source source : Source.values()) {
                own.add(active.tier(place, source, false));
                own.add(active.tier(place, source, true));
            }
            for (int tier : own) {
                assertThat(tier).isBetween(0, active.tiers() - 1);
                assertThat(active.placeOfTier(tier)).isEqualTo(place);
                assertThat(tiers.add(tier)).isTrue();
            }
        }
        assertThat(tiers).as("4 of the one that spares, 2 of each other").hasSize(8);
    }

    @Test
    void whatIsKnownOfASpinnerIsThePriorOfItsObservedEntries() {
        ActiveFamilies active = Workpiece.allFamilies(DICTIONARY);
        int tier = active.tier(2, Source.OBSERVED, false);
        double swapped = active.swappedBefore(tier);

        assertThat(swapped / (swapped + active.keptBefore(tier)))
                .isCloseTo(Workpiece.SPARING.expectedSwaps(), within(1e-9));
        assertThat(swapped + active.keptBefore(tier)).isCloseTo(Workpiece.SPARING.certainty(), within(1e-9));
        for (int t = 0; t < active.tiers(); t++) {
            assertThat(active.swappedBefore(t)).isPositive();
            assertThat(active.keptBefore(t)).isPositive();
        }
    }
}
