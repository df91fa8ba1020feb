package org.unspin.decode;

/**
 * What the test of "clean" against "spun" found for a block.
 *
 * @param spun whether the block was spun
 * @param rate estimated share of the swappable words that were swapped, 0 to 1; 0 where not spun
 * @param logOdds natural logarithm of the odds for "spun", the prior included
 */
record Verdict(boolean spun, double rate, double logOdds) {
    static final Verdict CLEAN = new Verdict(false, 0, Double.NEGATIVE_INFINITY);
}
