package org.unspin.decode.spun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.unspin.decode.TableModel;
import org.unspin.decode.Workpiece;

/** Occurrences of one garbled word teach one another. */
final class OneSensePerDocumentTest {
    private static Workpiece piece(int occurrences) {
        TableModel model = new TableModel(0.1, "device", "take", "road", "the", "instrumentality")
                .setGeneral("device", 0.001)
                .setGeneral("take", 0.001);
        return new Workpiece(
                "the instrumentality ".repeat(occurrences).strip(),
                Workpiece.dictionary("instrumentality=device:50|take:50", "gait=road:50"),
                model);
    }

    /** Posteriors as if every occurrence were "device" with probability p, otherwise "take". */
    private static double[] posteriors(Workpiece piece, double p) {
        double[] posterior = new double[piece.lattice.size()];
        for (int e = 0; e < piece.lattice.size(); e++) {
            int c = piece.lattice.candidate(e);
            if (c >= 0) {
                posterior[e] = piece.channel.dictionary().original(c).equals("device") ? p : 1 - p;
            }
        }
        return posterior;
    }

    @Test
    void aSingleOccurrenceLearnsNothing() {
        Workpiece piece = piece(1);
        float[] factors = new OneSensePerDocument(piece.lattice, piece.channel).factors(posteriors(piece, 0.9));

        assertThat(factors[piece.swap(1, "device")]).isCloseTo(1, within(1e-5f));
        assertThat(factors[piece.swap(1, "take")]).isCloseTo(1, within(1e-5f));
    }

    @Test
    void theOthersMeaningBecomesLikelier() {
        Workpiece piece = piece(6);
        float[] factors = new OneSensePerDocument(piece.lattice, piece.channel).factors(posteriors(piece, 0.95));

        assertThat(factors[piece.swap(1, "device")]).isGreaterThan(1.1f);
        assertThat(factors[piece.swap(1, "take")]).isLessThan(0.9f).isPositive();
    }

    @Test
    void anOccurrenceDoesNotTeachItself() {
        Workpiece piece = piece(3);
        double[] posterior = posteriors(piece, 0.95);
        // the first is "take" for certain: the others shall hear of it, but it shall not
        posterior[piece.swap(1, "device")] = 0;
        posterior[piece.swap(1, "take")] = 1;
        float[] factors = new OneSensePerDocument(piece.lattice, piece.channel).factors(posterior);

        assertThat(factors[piece.swap(1, "device")]).isGreaterThan(factors[piece.swap(3, "device")]);
    }

    @Test
    void whatIsEvenStaysEven() {
        Workpiece piece = piece(8);
        float[] factors = new OneSensePerDocument(piece.lattice, piece.channel).factors(posteriors(piece, 0.5));

        assertThat(factors[piece.swap(7, "device")]).isCloseTo(1, within(0.01f));
    }

    @Test
    void theFactorIsBoundedHoweverManySpeakForIt() {
        Workpiece piece = piece(120);
        float[] factors = new OneSensePerDocument(piece.lattice, piece.channel).factors(posteriors(piece, 1));

        assertThat(factors[piece.swap(1, "device")]).isBetween(1f, 4f);
        assertThat(factors[piece.swap(1, "take")]).isBetween(0.1f, 1f);
    }

    @Test
    void learnsAnewAtEachRound() {
        Workpiece piece = piece(6);
        OneSensePerDocument repetition = new OneSensePerDocument(piece.lattice, piece.channel);
        repetition.factors(posteriors(piece, 0.05));
        float factor = repetition.factors(posteriors(piece, 0.95))[piece.swap(1, "device")];
        Workpiece fresh = piece(6);
        float[] factors = new OneSensePerDocument(fresh.lattice, fresh.channel).factors(posteriors(fresh, 0.95));

        assertThat(factor).isEqualTo(factors[fresh.swap(1, "device")]);
    }
}
