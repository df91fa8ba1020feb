package org.unspin.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is running text. */
final class DetectorInputTest {
    private static DetectorInput of(int words, int ofTheGrammar) {
        FeatureCounts counts = new FeatureCounts();
        counts.add(Feature.WORDS, words);
        counts.add(Feature.GRAMMAR, ofTheGrammar);
        return new DetectorInput(counts, 0, 0, 0, false);
    }

    @Test
    void aListOfSynonymsIsNoProse() {
        assertThat(of(100, 3).isProse()).isFalse();
    }

    @Test
    void sentencesAreProse() {
        assertThat(of(100, 25).isProse()).isTrue();
        assertThat(of(40, 4).isProse()).isTrue();
    }
}
