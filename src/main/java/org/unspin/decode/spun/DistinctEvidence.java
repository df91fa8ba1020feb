package org.unspin.decode.spun;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.unspin.decode.lattice.Lattice;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.text.SpellingVariants;

/**
 * Makes the occurrences of one garbled word one piece of evidence that a text was spun, and a little more. Whoever writes a word once
 * writes it again: a page on entropy has "entropy" in every sentence, and that a spinner writes it for "information" is no likelier the
 * tenth time (K. Church, "Empirical Estimates of Adaptation", 2000). Nor is it evidence that somebody spells "colour" as the British do.
 * Immutable.
 */
final class DistinctEvidence {
    /** What a repeated word says, as a share of what it says the first time. */
    private static final double REPEATED = 0.15;

    private static final double LEAST_KEPT = 1e-9;
    /** A swap less likely than this says so little that its spelling is not looked at. */
    private static final double LEAST_RESPELLED = 0.02;

    private final Lattice lattice;
    private final CompiledDictionary dictionary;
    private final double[] posterior;

    /**
     * The evidence of a lattice.
     *
     * @param posterior by edge, given that its sentence was spun
     */
    DistinctEvidence(Lattice lattice, CompiledDictionary dictionary, double[] posterior) {
        this.lattice = lattice;
        this.dictionary = dictionary;
        this.posterior = posterior;
    }

    /**
     * Log likelihood ratios without what was said before, in nats.
     *
     * @param logRatio by sentence of the block
     * @param beginsAgain tells before which sentences everything is forgotten
     */
    double[] of(double[] logRatio, IntPredicate beginsAgain) {
        double[] distinct = logRatio.clone();
        Map<Integer, Double> said = new HashMap<>();
        for (int s = 0; s < logRatio.length; s++) {
            if (beginsAgain.test(s)) {
                said.clear();
            }
            int sentence = lattice.indexOf(s);
            if (sentence >= 0) {
                distinct[s] = withoutOldNews(logRatio[s], sentence, said);
            }
        }
        return distinct;
    }

    /**
     * What a sentence says without what was said before, or is only another spelling. A sentence that speaks for "spun" goes on doing so, a
     * little: that a spinner's words come again is nothing against them.
     *
     * @param said by symbol of a garbled word: the most that it has said anywhere
     */
    private double withoutOldNews(double logRatio, int sentence, Map<Integer, Double> said) {
        double spelling = 0;
        double repeated = 0;
        int end = lattice.edgeTo(sentence);
        for (int e = lattice.edgeFrom(sentence); e < end; ) {
            int token = lattice.from(e);
            double swapped = 0;
            double respelled = 0;
            for (; e < end && lattice.from(e) == token; e++) {
                if (lattice.isSwap(e) && !lattice.withArticle(e)) {
                    swapped += posterior[e];
                    respelled += isRespelled(e) ? posterior[e] : 0;
                }
            }
            if (swapped > 0) {
                int symbol = lattice.block().block().symbol(token);
                double says = evidence(swapped - respelled);
                double most = said.getOrDefault(symbol, 0.0);
                spelling += evidence(swapped) - says;
                repeated += (1 - REPEATED) * Math.min(says, most);
                said.put(symbol, Math.max(says, most));
            }
        }
        double spelled = logRatio - spelling;
        return Math.max(spelled - repeated, spelled > 0 ? REPEATED * spelled : Double.NEGATIVE_INFINITY);
    }

    private boolean isRespelled(int edge) {
        int candidate = lattice.candidate(edge);
        return posterior[edge] > LEAST_RESPELLED
                && SpellingVariants.areVariants(dictionary.garbled(candidate), dictionary.original(candidate));
    }

    private static double evidence(double swapped) {
        return -Math.log(Math.max(LEAST_KEPT, 1 - swapped));
    }
}
