package org.unspin.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.unspin.text.SegmentedText;

/** How likely a passage was spun, and what the detector is told of it. */
final class SpunDetectorTest {
    private static SpunDetector detector;

    @BeforeAll
    static void openDetector() throws IOException {
        detector = SpunDetector.english();
    }

    @Test
    void tellsSpunFromClean() {
        assertThat(detector.spunProbability(Reading.evidence(Reading.SPUN))).isBetween(0.99, 1.0);
        assertThat(detector.spunProbability(Reading.evidence(Reading.CLEAN))).isBetween(0.0, 0.5);
    }

    @Test
    void ofAFewWordsOnlyTheDictionariesSpeak() {
        String few = "The squad met in the new building.";

        assertThat(Reading.evidence(few).features().words()).isLessThan(SpunDetector.FEWEST_WORDS);
        assertThat(detector.spunProbability(Reading.evidence(few))).isLessThan(0.01);
        assertThat(detector.spunProbability(Reading.evidence(""))).isLessThan(0.01);
    }

    @Test
    void needsNoModelWhereTheDictionariesLeaveNoDoubt() {
        FeatureCounts traces = Reading.sum(Reading.CLEAN);

        assertThat(detector.spunProbability(new DetectorInput(traces, 200, 20, 1, true)))
                .isGreaterThan(0.999);
        assertThat(detector.spunProbability(new DetectorInput(new FeatureCounts(), 200, 20, 1, true)))
                .isGreaterThan(0.999);
        assertThat(detector.spunProbability(new DetectorInput(new FeatureCounts(), -200, 0, 20, false)))
                .isLessThan(1e-9);
    }

    @Test
    void asksMoreOfTheDictionariesInALongPassage() {
        DetectorInput one = new DetectorInput(new FeatureCounts(), 40, 5, 5, true);
        FeatureCounts many = new FeatureCounts();
        many.add(Feature.WORDS, SpunDetector.FEWEST_WORDS - 1);
        DetectorInput longer = new DetectorInput(many, 40, 5, 5, true);

        assertThat(detector.spunProbability(longer)).isLessThan(detector.spunProbability(one));
    }

    @Test
    void featuresAreNamesWithoutRepetition() {
        List<String> spun = SpunDetector.features(Reading.evidence(Reading.SPUN));
        List<String> clean = SpunDetector.features(Reading.evidence(Reading.CLEAN));

        assertThat(new HashSet<>(spun)).hasSize(spun.size());
        assertThat(spun).contains("length0").isEqualTo(SpunDetector.features(Reading.evidence(Reading.SPUN)));
        assertThat(spun.stream().filter(name -> name.startsWith("gain"))).hasSizeGreaterThan(10);
        assertThat(clean.stream().filter(name -> name.startsWith("gain"))).hasSizeLessThan(5);
    }

    @Test
    void aHigherMeasureHasTheFeaturesOfALowerOne() {
        FeatureCounts traces = new FeatureCounts();
        traces.add(Feature.WORDS, 100);
        List<String> lower = SpunDetector.features(new DetectorInput(traces, 4, 1, 1, false));
        List<String> higher = SpunDetector.features(new DetectorInput(traces, 25, 1, 1, false));

        assertThat(higher).containsAll(lower).hasSizeGreaterThan(lower.size());
    }

    @Test
    void lengthsFallIntoClasses() {
        for (int words : new int[] {25, 50, 90, 160, 320, 100_000}) {
            FeatureCounts traces = new FeatureCounts();
            traces.add(Feature.WORDS, words);
            assertThat(SpunDetector.features(new DetectorInput(traces, 0, 0, 0, false)))
                    .contains("length" + (words < 50 ? 0 : words < 90 ? 1 : words < 160 ? 2 : words < 320 ? 3 : 4));
        }
    }

    @Test
    void evidenceOfSentencesAddsUp() {
        SegmentedText text = Reading.segmented(Reading.SPUN + "\n" + Reading.CLEAN);
        DetectorInput all = Reading.evidence(text, 0, text.sentenceCount());
        double logRatio = 0;
        double swapped = 0;
        int words = 0;
        for (int s = 0; s < text.sentenceCount(); s++) {
            DetectorInput one = Reading.evidence(text, s, s + 1);
            logRatio += one.logRatio();
            swapped += one.swapped();
            words += one.features().words();
        }

        assertThat(text.sentenceCount()).isEqualTo(4);
        assertThat(all.features().words()).isEqualTo(words);
        assertThat(all.logRatio()).isCloseTo(logRatio, within(1e-6));
        assertThat(all.swapped()).isCloseTo(swapped, within(1e-6));
    }

    @Test
    void evidenceSaysHowTheSpinnerWorks() {
        assertThat(Reading.evidence(Reading.SPUN).strict()).isTrue();
        assertThat(Reading.evidence(Reading.SPUN).swapRate()).isBetween(0.7, 1.0);
        assertThat(Reading.evidence(Reading.SPUN).logRatio()).isPositive();
        assertThat(Reading.evidence("").swapRate()).isZero();
        assertThat(Reading.evidence("").strict()).isFalse();
    }
}
