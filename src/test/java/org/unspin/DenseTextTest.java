package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text may cost at most, in units of what the same length of spun prose costs. */
final class DenseTextTest {
    private static final int LENGTH = 120_000;
    private static final Unspin UNSPIN = Unspin.english();
    private static final List<String> WORDS = DenseText.words();

    @ParameterizedTest
    @CsvSource({"10, 0", "50, 20", "300, 0"})
    void textOfTheMostAmbiguousWordsCostsAtMostEightTimesAsMuchAsProse(int different, int sentence) {
        String prose = (Samples.SPUN + "\n\n")
                .repeat(LENGTH / Samples.SPUN.length() + 1)
                .substring(0, LENGTH);
        String dense = DenseText.of(WORDS, different, sentence, LENGTH);

        ProcessorTime.assertRatio(8, () -> UNSPIN.restore(prose), () -> UNSPIN.restore(dense));
        ProcessorTime.assertRatio(8, () -> UNSPIN.diagnose(prose), () -> UNSPIN.diagnose(dense));
        assertThat(UNSPIN.restore(dense)).isEqualTo(UNSPIN.restore(dense));
    }
}
