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
        assertThat(detector.spunProbability(DetectorInputs.input(DetectorInputs.SPUN)))
                .isBetween(0.99, 1.0);
        assertThat(detector.spunProbability(DetectorInputs.input(DetectorInputs.CLEAN)))
                .isBetween(0.0, 0.5);
    }

    @Test
    void ofAFewWordsOnlyTheDictionariesSpeak() {
        String few = "The squad met in the new building.";

        assertThat(DetectorInputs.input(few).features().words()).isLessThan(SpunDetector.FEWEST_WORDS);
        assertThat(detector.spunProbability(DetectorInputs.input(few))).isLessThan(0.01);
        assertThat(detector.spunProbability(DetectorInputs.input(""))).isLessThan(0.01);
    }

    @Test
    void needsNoModelWhereTheDictionariesLeaveNoDoubt() {
        FeatureCounts features = DetectorInputs.sum(DetectorInputs.CLEAN);

        assertThat(detector.spunProbability(new DetectorInput(features, 200, 20, 1, true)))
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
        List<String> spun = SpunDetector.features(DetectorInputs.input(DetectorInputs.SPUN));
        List<String> clean = SpunDetector.features(DetectorInputs.input(DetectorInputs.CLEAN));

        assertThat(new HashSet<>(spun)).hasSize(spun.size());
        assertThat(spun)
                .contains("length0")
                .isEqualTo(SpunDetector.features(DetectorInputs.input(DetectorInputs.SPUN)));
        assertThat(spun.stream().filter(name -> name.startsWith("gain"))).hasSizeGreaterThan(10);
        assertThat(clean.stream().filter(name -> name.startsWith("gain"))).hasSizeLessThan(5);
    }

    @Test
    void aHigherMeasureHasTheFeaturesOfALowerOne() {
        FeatureCounts features = new FeatureCounts();
        features.add(Feature.WORDS, 100);
        List<String> lower = SpunDetector.features(new DetectorInput(features, 4, 1, 1, false));
        List<String> higher = SpunDetector.features(new DetectorInput(features, 25, 1, 1, false));

        assertThat(higher).containsAll(lower).hasSizeGreaterThan(lower.size());
    }

    @Test
    void lengthsFallIntoClasses() {
        for (int words : new int[] {25, 50, 90, 160, 320, 100_000}) {
            FeatureCounts features = new FeatureCounts();
            features.add(Feature.WORDS, words);
            assertThat(SpunDetector.features(new DetectorInput(features, 0, 0, 0, false)))
                    .contains("length" + (words < 50 ? 0 : words < 90 ? 1 : words < 160 ? 2 : words < 320 ? 3 : 4));
        }
    }

    @Test
    void inputsOfSentencesAddUp() {
        SegmentedText text = DetectorInputs.segmented(DetectorInputs.SPUN + "\n" + DetectorInputs.CLEAN);
        DetectorInput all = DetectorInputs.input(text, 0, text.sentenceCount());
        double logRatio = 0;
        double swapped = 0;
        int words = 0;
        for (int s = 0; s < text.sentenceCount(); s++) {
            DetectorInput one = DetectorInputs.input(text, s, s + 1);
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
    void anInputSaysHowTheSpinnerWorks() {
        assertThat(DetectorInputs.input(DetectorInputs.SPUN).strict()).isTrue();
        assertThat(DetectorInputs.input(DetectorInputs.SPUN).swapRate()).isBetween(0.7, 1.0);
        assertThat(DetectorInputs.input(DetectorInputs.SPUN).logRatio()).isPositive();
        assertThat(DetectorInputs.input("").swapRate()).isZero();
        assertThat(DetectorInputs.input("").strict()).isFalse();
    }
}
