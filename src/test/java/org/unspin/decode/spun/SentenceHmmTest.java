package org.unspin.decode.spun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Which sentences were spun, from what each says by itself. */
final class SentenceHmmTest {
    private static final double PRIOR_ODDS = -12;

    /** Paragraphs by the log ratios of their sentences. */
    private static SentenceHmm chain(double priorOdds, double[]... paragraphs) {
        double[] logRatio =
                Arrays.stream(paragraphs).flatMapToDouble(Arrays::stream).toArray();
        boolean[] begins = new boolean[logRatio.length];
        int at = 0;
        for (double[] paragraph : paragraphs) {
            begins[at] = true;
            at += paragraph.length;
        }
        SentenceHmm chain = new SentenceHmm(priorOdds, begins);
        chain.estimate(logRatio);
        return chain;
    }

    private static double[] sentences(double... logRatio) {
        return logRatio;
    }

    @Test
    void nothingGarbledIsClean() {
        SentenceHmm chain = chain(PRIOR_ODDS, sentences(-3, -5, -2), sentences(-4, -4));

        assertThat(chain.logOdds()).isLessThan(PRIOR_ODDS + 1);
        for (int s = 0; s < 5; s++) {
            assertThat(chain.spun(s)).isLessThan(1e-4);
        }
    }

    @Test
    void spunFromTheFirstSentenceToTheLast() {
        SentenceHmm chain = chain(PRIOR_ODDS, sentences(8, 6, 7), sentences(9, 5));

        assertThat(chain.logOdds()).isGreaterThan(15);
        for (int s = 0; s < 5; s++) {
            assertThat(chain.spun(s)).isGreaterThan(0.99);
        }
    }

    @Test
    void aCleanQuotationBetweenSpunParagraphs() {
        SentenceHmm chain = chain(PRIOR_ODDS, sentences(9, 8, 7), sentences(-6, -5, -7), sentences(8, 9, 6));

        for (int s = 0; s < 9; s++) {
            assertThat(chain.spun(s)).isCloseTo(s >= 3 && s < 6 ? 0 : 1, within(0.05));
        }
        assertThat(chain.logOdds())
                .as("the quotation says nothing against the rest")
                .isGreaterThan(20);
    }

    @Test
    void aLoneSpunParagraphInCleanText() {
        SentenceHmm chain =
                chain(PRIOR_ODDS, sentences(-4, -6, -5), sentences(-3, -5), sentences(9, 8, 7), sentences(-6, -4, -5));

        for (int s = 0; s < 11; s++) {
            assertThat(chain.spun(s)).isCloseTo(s >= 5 && s < 8 ? 1 : 0, within(0.05));
        }
        assertThat(chain.logOdds()).isPositive();
    }

    @Test
    void aSentenceThatSaysNothingGoesWithItsNeighbours() {
        assertThat(chain(PRIOR_ODDS, sentences(8, 8, 0, 8, 8)).spun(2)).isGreaterThan(0.95);
        assertThat(chain(PRIOR_ODDS, sentences(-8, -8, 0, -8, -8)).spun(2)).isLessThan(1e-3);
    }

    @Test
    void neighboursSayLessAcrossTheEndOfAParagraph() {
        double within = chain(PRIOR_ODDS, sentences(8, 8, 8, -2)).spun(3);
        double across = chain(PRIOR_ODDS, sentences(8, 8, 8), sentences(-2)).spun(3);

        assertThat(across).isLessThan(within);
    }

    @Test
    void oneGarbledSentenceIsNotEnough() {
        assertThat(chain(PRIOR_ODDS, sentences(-3, -4), sentences(6), sentences(-4))
                        .logOdds())
                .isNegative();
    }

    @Test
    void priorOddsAreThoseOfTheFirstSentence() {
        assertThat(chain(-5, sentences(0)).logOdds()).isCloseTo(-5, within(1e-6));
        assertThat(chain(-5, sentences(7)).logOdds()).isCloseTo(2, within(1e-6));
        assertThat(chain(-5, sentences(5)).spun(0)).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void withoutSentencesNothingIsSpun() {
        assertThat(chain(PRIOR_ODDS).logOdds()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void theWildestRatiosGiveProbabilities() {
        SentenceHmm chain = chain(
                PRIOR_ODDS, sentences(900, -900, 900, 0, -1e6), sentences(1e6, 1e6, -1e6, Double.NEGATIVE_INFINITY, 1));

        for (int s = 0; s < 10; s++) {
            assertThat(chain.spun(s)).isBetween(0.0, 1.0);
        }
        assertThat(chain.logOdds()).isGreaterThan(1e5);
    }

    @Property(tries = 500)
    void oddsAndProbabilitiesAreThoseOfAllPathsTogether(
            @ForAll @Size(min = 1, max = 6) List<@DoubleRange(min = -9, max = 9) Double> ratios,
            @ForAll @Size(6) List<Boolean> paragraphs,
            @ForAll @DoubleRange(min = -12, max = 2) double priorOdds) {
        double[] logRatio = ratios.stream().mapToDouble(Double::doubleValue).toArray();
        boolean[] begins = new boolean[logRatio.length];
        for (int s = 0; s < begins.length; s++) {
            begins[s] = s == 0 || paragraphs.get(s);
        }
        SentenceHmm chain = new SentenceHmm(priorOdds, begins);
        chain.estimate(logRatio);
        EnumeratedHmm all = new EnumeratedHmm(priorOdds, begins, logRatio);

        assertThat(chain.logOdds()).isCloseTo(all.logOdds(), within(1e-4));
        for (int s = 0; s < logRatio.length; s++) {
            assertThat(chain.spun(s)).isCloseTo(all.spun(s), within(1e-9));
        }
    }

    @Property(tries = 1000)
    void evidenceForCleanIsNeverMistakenForAnError(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -60, max = -3) Double> ratios,
            @ForAll @DoubleRange(min = -60, max = -5) double priorOdds,
            @ForAll boolean oneParagraph) {
        double[] logRatio = ratios.stream().mapToDouble(Double::doubleValue).toArray();
        boolean[] begins = new boolean[logRatio.length];
        Arrays.fill(begins, !oneParagraph);
        begins[0] = true;
        SentenceHmm chain = new SentenceHmm(priorOdds, begins);
        chain.estimate(logRatio);

        assertThat(chain.logOdds()).isNotNaN().isLessThan(-2);
        for (int s = 0; s < logRatio.length; s++) {
            assertThat(chain.spun(s)).isBetween(0.0, 0.01);
        }
    }

    @Test
    void manyCleanTextsHaveOddsThatAreNumbers() {
        Random random = new Random(1);
        for (int text = 0; text < 5_000; text++) {
            double[] logRatio = random.doubles(1 + random.nextInt(120), -31, -1).toArray();
            boolean[] begins = new boolean[logRatio.length];
            for (int s = 0; s < begins.length; s++) {
                begins[s] = s == 0 || random.nextInt(4) == 0;
            }
            SentenceHmm chain = new SentenceHmm(-18, begins);
            chain.estimate(logRatio);

            assertThat(chain.logOdds()).as("text %d", text).isNotNaN().isNegative();
        }
    }

    @Property(tries = 300)
    void aLongerTextOfTheSameKindIsNoLessCertain(
            @ForAll @IntRange(min = 2, max = 200) int sentences,
            @ForAll @DoubleRange(min = 1, max = 9) double logRatio) {
        double[] all = new double[sentences];
        Arrays.fill(all, logRatio);
        double odds = chain(PRIOR_ODDS, all).logOdds();
        double fewer = chain(PRIOR_ODDS, Arrays.copyOf(all, sentences - 1)).logOdds();

        assertThat(odds).isGreaterThan(fewer).isFinite();
    }
}
