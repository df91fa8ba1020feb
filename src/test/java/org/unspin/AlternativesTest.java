package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.unspin.dictionary.Source;

/** Confidences and the other readings of a correction. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AlternativesTest {
    private static final String TEXT = Samples.SPUN + "\n\nThe enactment volition instrumentality an aboriginal spot"
            + " connected the achromatic wall, arsenic the precocious squad person adjacent to bash. It was an adjacent"
            + " enactment, and helium made a enactment of it successful the aboriginal hours.";

    private final List<Correction> corrections = Unspin.builder()
            .preset(Preset.THOROUGH)
            .minimumConfidence(0)
            .build()
            .restore(TEXT)
            .corrections();

    @Test
    void areOrderedByProbability() {
        assertThat(corrections).anySatisfy(c -> assertThat(c.alternatives()).hasSizeGreaterThan(1));
        assertThat(corrections)
                .allSatisfy(c -> assertThat(c.alternatives())
                        .isSortedAccordingTo(Comparator.comparingDouble(Alternative::probability)
                                .reversed()));
    }

    @Test
    void sumToAtMostOneWithTheReplacement() {
        assertThat(corrections).allSatisfy(c -> {
            double sum = c.confidence();
            for (Alternative alternative : c.alternatives()) {
                assertThat(alternative.probability()).isPositive();
                sum += alternative.probability();
            }
            assertThat(sum).isLessThanOrEqualTo(1 + 1e-6);
        });
    }

    @Test
    void neverRepeatTheReplacementOrOneAnother() {
        assertThat(corrections)
                .allSatisfy(c -> assertThat(c.alternatives())
                        .extracting(Alternative::text)
                        .doesNotContain(c.replacement())
                        .doesNotHaveDuplicates());
    }

    @Test
    void holdTheTextAsItWasGivenWhereItMayBeMeant() {
        assertThat(corrections)
                .anySatisfy(c -> assertThat(c.alternatives())
                        .extracting(Alternative::text)
                        .contains(c.original()));
    }

    @Test
    void haveTheCaseOfWhatStandsThere() {
        String spun =
                "They volition beryllium astatine the bureau. Adjacent erstwhile it rains, the squad is unfastened."
                        + " Aboriginal successful the day it was nary longer determination.";
        List<Correction> openings =
                Unspin.builder()
                        .preset(Preset.THOROUGH)
                        .minimumConfidence(0)
                        .build()
                        .restore(spun)
                        .corrections()
                        .stream()
                        .filter(c -> Character.isUpperCase(c.original().charAt(0)))
                        .toList();

        assertThat(openings).isNotEmpty().allSatisfy(c -> {
            assertThat(c.replacement()).matches(text -> Character.isUpperCase(text.charAt(0)));
            assertThat(c.alternatives())
                    .allMatch(alternative ->
                            Character.isUpperCase(alternative.text().charAt(0)));
        });
    }

    @Test
    void confidenceIsAProbability() {
        assertThat(corrections).allSatisfy(c -> assertThat(c.confidence()).isBetween(0.0, 1.0));
    }

    @Test
    void isShownWithOffsetsAndChange() {
        Correction c = correction(3, 12, "connected", "on", 0.987);

        assertThat(c).hasToString("3-12 connected → on 0.99");
    }

    @Test
    void refusesASpanThatIsNotAsLongAsItsText() {
        assertThatThrownBy(() -> correction(3, 11, "connected", "on", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a correction of \"connected\" cannot span 3 to 11");
        assertThatThrownBy(() -> correction(-1, 8, "connected", "on", 1)).hasMessageContaining("cannot span -1 to 8");
        assertThatThrownBy(() -> correction(4, 4, "", "on", 1)).hasMessageContaining("cannot span 4 to 4");
    }

    @Test
    void refusesAConfidenceThatIsNoProbability() {
        for (double confidence : new double[] {-0.001, 1.001, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> correction(0, 2, "an", "a", confidence))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("confidence must be 0 to 1, not " + confidence);
        }
    }

    @Test
    void copiesTheListOfAlternatives() {
        List<Alternative> given = new java.util.ArrayList<>(List.of(new Alternative("at", 0.1)));
        Correction c = new Correction(0, 2, "an", "a", 0.9, given, reason());
        given.clear();

        assertThat(c.alternatives()).containsExactly(new Alternative("at", 0.1));
        assertThatThrownBy(() -> c.alternatives().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Correction correction(int start, int end, String original, String replacement, double confidence) {
        return new Correction(start, end, original, replacement, confidence, List.of(), reason());
    }

    private static Reason reason() {
        return new Reason(Reason.Kind.SWAP, "own", "connected", "on", Source.LISTED);
    }
}
