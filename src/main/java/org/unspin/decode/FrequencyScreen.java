package org.unspin.decode;

/**
 * A first look that costs no language model query: could this block be spun at all? Compares, by word frequencies alone, how
 * likely its garbled words and its honest originals are under a spinner of several rates and under none. Clean text is full
 * of words that a spinner would have swapped, so nearly all of it is settled here.
 */
final class FrequencyScreen {
    /** Rates tried; the lowest are for pages of which little was touched. */
    private static final double[] RATES = {0.03, 0.1, 0.25, 0.5, 0.75, 0.92};

    private FrequencyScreen() {}

    /**
     * The rate that explains the block best and by how much.
     *
     * @param rate share of the swappable words that were swapped
     * @param logRatio natural logarithm of the likelihood ratio of that rate against none
     */
    record Guess(double rate, double logRatio) {}

    static Guess guess(Reading reading, Channel channel) {
        double bestRate = RATES[0];
        double best = 0;
        for (double rate : RATES) {
            double ratio = 0;
            for (int i = 0; i < reading.symbol.length; i++) {
                if (reading.symbol[i] < 0) {
                    continue;
                }
                double kept = 1 - rate * reading.share[i];
                if (reading.garbleLength[i] > 0) {
                    kept += rate * reading.ease[i] * Math.min(1e6, swapRatio(reading, channel, i));
                }
                ratio += Math.log(kept);
            }
            if (ratio > best) {
                best = ratio;
                bestRate = rate;
            }
        }
        return new Guess(bestRate, best);
    }

    /** How much likelier a swap than honest is the garbled word or phrase at token {@code i} that is the likeliest swap. */
    private static double swapRatio(Reading reading, Channel channel, int i) {
        int node = channel.dictionary().start(reading.symbol[i]);
        double ratio = channel.frequencyRatio(node);
        for (int length = 1; length < reading.garbleLength[i]; length++) {
            node = channel.dictionary().next(node, reading.symbol[i + length]);
            ratio = Math.max(ratio, channel.frequencyRatio(node));
        }
        return ratio;
    }
}
