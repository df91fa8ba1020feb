package org.unspin.decode.spun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.unspin.decode.TableModel;
import org.unspin.decode.Workpiece;

/** What repeats says little; what is only another spelling says nothing. */
final class DistinctEvidenceTest {
    private static final TableModel MODEL =
            new TableModel(0.1, "entropy", "information", "gait", "road", "colour", "color", "the");

    private static Workpiece piece(String text) {
        return new Workpiece(
                text, Workpiece.dictionary("entropy=information:50", "gait=road:50", "colour=color:50"), MODEL);
    }

    /** The evidence left of sentences that are swaps with probability one half at every garbled word. */
    private static double[] distinct(String text, boolean eachSentenceAnew) {
        Workpiece piece = piece(text);
        double[] posterior = new double[piece.lattice.size()];
        double[] logRatio = new double[piece.text.sentenceCount()];
        for (int e = 0; e < posterior.length; e++) {
            posterior[e] = piece.lattice.isSwap(e) ? 0.5 : 0;
        }
        for (int s = 0; s < logRatio.length; s++) {
            for (int e = piece.lattice.edgeFrom(s); e < piece.lattice.edgeTo(s); e++) {
                logRatio[s] += piece.lattice.isSwap(e) ? Math.log(2) : 0;
            }
        }
        return new DistinctEvidence(piece.lattice, piece.channel.dictionary(), posterior)
                .of(logRatio, s -> eachSentenceAnew);
    }

    @Test
    void differentWordsAllCount() {
        assertThat(distinct("the entropy the gait", false)[0]).isCloseTo(2 * Math.log(2), within(1e-9));
    }

    @Test
    void aRepeatedWordSaysLittleMore() {
        double once = distinct("the entropy", false)[0];

        assertThat(distinct("the entropy entropy entropy", false)[0])
                .isGreaterThan(once)
                .isLessThan(1.5 * once);
    }

    @Test
    void aSentenceThatOnlyRepeatsAnotherSaysLittle() {
        double[] distinct = distinct("The entropy.\nThe entropy.\nThe gait.", false);

        assertThat(distinct[1]).isLessThan(0.2 * distinct[0]);
        assertThat(distinct[2]).isCloseTo(distinct[0], within(1e-9));
    }

    @Test
    void forgetsWhereItIsTold() {
        double[] distinct = distinct("The entropy.\nThe entropy.", true);

        assertThat(distinct[1]).isEqualTo(distinct[0]);
    }

    @Test
    void anotherSpellingIsNoEvidence() {
        assertThat(distinct("the colour", false)[0]).isCloseTo(0, within(1e-9));
    }

    @Test
    void leavesWhatItIsGivenAsItIs() {
        Workpiece piece = piece("the entropy entropy");
        double[] logRatio = {3};
        new DistinctEvidence(piece.lattice, piece.channel.dictionary(), piece.posteriors(0.5)).of(logRatio, s -> false);

        assertThat(logRatio).containsExactly(3);
    }
}
