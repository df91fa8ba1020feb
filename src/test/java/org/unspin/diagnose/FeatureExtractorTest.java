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
        FeatureCounts[] features = DetectorInputs.features("Two words. Now there are five words. 12, 13 and 14!");

        assertThat(List.of(features).stream().map(FeatureCounts::words)).containsExactly(2, 5, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\ud83d", "... 12 % ..."})
    void nothingIsCountedWhereThereAreNoWords(String text) {
        assertThat(DetectorInputs.sum(text).words()).isZero();
        assertThat(DetectorInputs.sum(text).suspects()).isEmpty();
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
    void spunTextHasMoreOf(Feature feature) {
        assertThat(DetectorInputs.sum(DetectorInputs.SPUN).of(feature))
                .isGreaterThan(DetectorInputs.sum(DetectorInputs.CLEAN).of(feature) + 0.5);
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
        assertThat(DetectorInputs.sum(text).of(Feature.ARTICLE_BROKEN)).isEqualTo(expected);
    }

    @Test
    void capitalisedWordsAreNoSuspects() {
        FeatureCounts features = DetectorInputs.sum("Beryllium Volition met Nary Whitethorn. VOLITION BERYLLIUM!");

        assertThat(features.of(Feature.SUSPECT)).isZero();
        assertThat(features.suspects()).isEmpty();
    }

    @Test
    void wordsThatNobodyKnowsAreCounted() {
        assertThat(DetectorInputs.sum("the qwrtzz of the xplmkk").of(Feature.UNKNOWN))
                .isEqualTo(2);
        assertThat(DetectorInputs.sum("the Qwrtzz of the house").of(Feature.UNKNOWN))
                .isZero();
    }

    @Test
    void neighboursThatAreBothOutOfPlaceAreCounted() {
        FeatureCounts features = DetectorInputs.sum("They sat in the of is to was the house.");

        assertThat(features.of(Feature.OUT_OF_PLACE_TWICE)).isPositive().isLessThan(features.of(Feature.OUT_OF_PLACE));
    }

    @Test
    void suspectsPointAtTheWordsInTheText() {
        String text = "😀 Hello.\r\n\r\n" + DetectorInputs.SPUN;
        List<FeatureCounts.Suspect> suspects = DetectorInputs.sum(text).suspects();

        assertThat(suspects.stream().map(s -> text.substring(s.start(), s.end())))
                .contains("volition", "connected", "oregon", "nary")
                .doesNotContain("the", "Monday", "rain");
        assertThat(suspects).allSatisfy(suspect -> assertThat(suspect.score()).isBetween(0.7, 0.9));
        assertThat(suspects).isSortedAccordingTo((one, other) -> Integer.compare(one.start(), other.start()));
    }

    @ParameterizedTest
    @EnumSource(Feature.class)
    void countsOfTwoPassagesAddUp(Feature feature) {
        FeatureCounts sum = new FeatureCounts();
        sum.add(DetectorInputs.sum(DetectorInputs.SPUN));
        sum.add(DetectorInputs.sum(DetectorInputs.CLEAN));

        assertThat(sum.of(feature))
                .isCloseTo(
                        DetectorInputs.sum(DetectorInputs.SPUN).of(feature)
                                + DetectorInputs.sum(DetectorInputs.CLEAN).of(feature),
                        within(1e-6));
    }

    @Test
    void topicsAreLeftOutWhereThereIsNoModelOfThem() {
        FeatureExtractor reader = new FeatureExtractor(
                DetectorInputs.DICTIONARY,
                DetectorInputs.DICTIONARY.familyCount(),
                DetectorInputs.MODEL,
                Optional.empty());
        FeatureCounts[] without = reader.extract(DetectorInputs.segmented(DetectorInputs.SPUN));
        FeatureCounts[] with = DetectorInputs.features(DetectorInputs.SPUN);

        assertThat(with[0].of(Feature.CONTENT)).isPositive();
        assertThat(without[0].of(Feature.CONTENT)).isZero();
        assertThat(without[0].of(Feature.OFF_TOPIC)).isZero();
        assertThat(without[0].of(Feature.MISFIT)).isEqualTo(with[0].of(Feature.MISFIT));
    }

    @Test
    void theSameTextGivesTheSameCounts() {
        for (Feature feature : Feature.values()) {
            assertThat(DetectorInputs.sum(DetectorInputs.SPUN).of(feature))
                    .isEqualTo(DetectorInputs.sum(DetectorInputs.SPUN).of(feature));
        }
    }
}
