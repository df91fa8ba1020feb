package org.unspin.decode.spun;

import org.unspin.decode.block.SwapRates;

/**
 * Whether a block was spun, and everything that was estimated to tell: what corrections and explanations are made from. The arrays,
 * which belong to it, are not copied, for that of the posteriors is large; nobody may write to them.
 *
 * @param spun whether anything in the block was spun
 * @param logOdds natural logarithm of the odds for "spun", the prior included
 * @param distinctSwaps expected number of different garbled words that are swaps
 * @param logRatio by sentence: natural logarithm of its likelihood ratio, spun against clean; what its paragraph said before left out
 * @param sentenceSpun by sentence: probability that it was spun, given that anything was
 * @param swapped by sentence and place of an active family: expected number of swaps if it was spun
 * @param kept by sentence: expected number of words and phrases that the spinner knows and left alone then
 * @param posterior by edge of the lattice: probability that it is what the author wrote, that the sentence may be clean taken into account
 * @param rates swap rates of the last round
 * @param factors by edge: how much likelier than in general the document makes a swap
 */
public record SpunDecision(
        boolean spun,
        double logOdds,
        double distinctSwaps,
        double[] logRatio,
        double[] sentenceSpun,
        double[] swapped,
        double[] kept,
        double[] posterior,
        SwapRates rates,
        float[] factors) {}
