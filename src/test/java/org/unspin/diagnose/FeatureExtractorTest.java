package org.unspin.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spinner leaves behind, counted sentence by sentence. */
final class FeatureExtractorTest {
    @Test
    void everySentenceIsCountedByItself() {
        FeatureCounts[] traces = Reading.traces("Two words. Now there are five words. 12, 13 and 14!");

        assertThat(List.of(traces).stream().map(FeatureCounts::words)).containsExactly(2, 5, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\ud83d", "... 12 % ..."})
    void nothingIsCountedWhereThereAreNoWords(String text) {
        assertThat(Reading.sum(text).words()).isZero();
        assertThat(Reading.sum(text).suspects()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Feature.class,
            names = {
                "SURPRISE",
                "RARITY",
                "OUT_OF_PLACE",
                "FAR_OUT_OF_PLACE",
                "MISFIT",
                "SUSPECT",
                "REPAIRABLE",
                "CLEARLY_REPAIRABLE",
                "REPAIR_GAIN"
            })
    void spunTextHasMoreOf(Feature trace) {
        assertThat(Reading.sum(Reading.SPUN).of(trace))
                .isGreaterThan(Reading.sum(Reading.CLEAN).of(trace) + 0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "He ate a apple., 1",
        "He ate an banana., 1",
        "It is a honest offer of an university., 0",
        "She had an egg and a pear., 0",
        "A egg., 0",
        "an, 0"
    })
    void articlesThatDoNotAgreeAreCounted(String text, int expected) {
        assertThat(Reading.sum(text).of(Feature.ARTICLE_BROKEN)).isEqualTo(expected);
    }

    @Test
    void capitalisedWordsAreNoSuspects() {
        FeatureCounts traces = Reading.sum("Beryllium Volition met Nary Whitethorn. VOLITION BERYLLIUM!");

        assertThat(traces.of(Feature.SUSPECT)).isZero();
        assertThat(traces.suspects()).isEmpty();
    }

    @Test
    void wordsThatNobodyKnowsAreCounted() {
        assertThat(Reading.sum("the qwrtzz of the xplmkk").of(Feature.UNKNOWN)).isEqualTo(2);
        assertThat(Reading.sum("the Qwrtzz of the house").of(Feature.UNKNOWN)).isZero();
    }

    @Test
    void neighboursThatAreBothOutOfPlaceAreCounted() {
        FeatureCounts traces = Reading.sum("They sat in the of is to was the house.");

        assertThat(traces.of(Feature.OUT_OF_PLACE_TWICE)).isPositive().isLessThan(traces.of(Feature.OUT_OF_PLACE));
    }

    @Test
    void suspectsPointAtTheWordsInTheText() {
        String text = "😀 Hello.\r\n\r\n" + Reading.SPUN;
        List<FeatureCounts.Suspect> suspects = Reading.sum(text).suspects();

        assertThat(suspects.stream().map(s -> text.substring(s.start(), s.end())))
                .contains("volition", "connected", "oregon", "nary")
                .doesNotContain("the", "Monday", "rain");
        assertThat(suspects).allSatisfy(suspect -> assertThat(suspect.score()).isBetween(0.7, 0.9));
        assertThat(suspects).isSortedAccordingTo((one, other) -> Integer.compare(one.start(), other.start()));
    }

    @ParameterizedTest
    @EnumSource(Feature.class)
    void countsOfTwoPassagesAddUp(Feature trace) {
        FeatureCounts sum = new FeatureCounts();
        sum.add(Reading.sum(Reading.SPUN));
        sum.add(Reading.sum(Reading.CLEAN));

        assertThat(sum.of(trace))
                .isCloseTo(
                        Reading.sum(Reading.SPUN).of(trace)
                                + Reading.sum(Reading.CLEAN).of(trace),
                        within(1e-6));
    }

    @Test
    void topicsAreLeftOutWhereThereIsNoModelOfThem() {
        FeatureExtractor reader = new FeatureExtractor(
                Reading.DICTIONARY, Reading.DICTIONARY.familyCount(), Reading.MODEL, Optional.empty());
        FeatureCounts[] without = reader.extract(Reading.segmented(Reading.SPUN));
        FeatureCounts[] with = Reading.traces(Reading.SPUN);

        assertThat(with[0].of(Feature.CONTENT)).isPositive();
        assertThat(without[0].of(Feature.CONTENT)).isZero();
        assertThat(without[0].of(Feature.OFF_TOPIC)).isZero();
        assertThat(without[0].of(Feature.MISFIT)).isEqualTo(with[0].of(Feature.MISFIT));
    }

    @Test
    void theSameTextGivesTheSameCounts() {
        for (Feature trace : Feature.values()) {
            assertThat(Reading.sum(Reading.SPUN).of(trace))
                    .isEqualTo(Reading.sum(Reading.SPUN).of(trace));
        }
    }
}
