package org.unspin.decode.spun;

/**
 * What the test of "clean" against "spun" found for a block.
 *
 * @param spun whether anything in the block was spun
 * @param logOdds natural logarithm of the odds for "spun", the prior included
 * @param logRatio by sentence: natural logarithm of its likelihood ratio, spun against clean
 * @param spunProbability by sentence: probability that it was spun, given that anything was
 * @param swapped by sentence and place of an active family: expected number of swaps if it was spun
 * @param kept by sentence: expected number of words and phrases that the spinner knows and left alone then
 */
public record SpunDecision(
        boolean spun, double logOdds, double[] logRatio, double[] spunProbability, double[] swapped, double[] kept) {}
