package org.unspin.decode;

import java.util.HashMap;
import java.util.Map;

/**
 * Estimates the swap rates of a block by expectation maximisation (A. Dempster, N. Laird and D. Rubin 1977) and compares the
 * two hypotheses "spun at those rates" and "clean". The rates alone cannot tell: they never reach zero. Clean is much the
 * likelier before a word is read, a spinner that passes over most of what it knows is unlikely, and several different
 * garbled words have to agree before "clean" is given up.
 */
final class SwapRateTest {
    private static final int ROUNDS = 3;
    /** A swap less likely than this is no evidence at all. */
    private static final double LEAST_EVIDENCE = 0.1;

    private final Reading reading;
    private final Lattice lattice;
    private final Trellis trellis;
    private final Channel channel;
    private final DecoderSettings settings;
    /** Tokens of the block that are in no trellis, because nothing in their sentence is garbled. */
    private final int[] outside;

    private final int outsideCount;
    private final double[] posterior;

    SwapRateTest(
            Reading reading,
            Channel channel,
            Lattice lattice,
            Trellis trellis,
            DecoderSettings settings,
            int[] outside,
            int outsideCount) {
        this.reading = reading;
        this.lattice = lattice;
        this.trellis = trellis;
        this.channel = channel;
        this.settings = settings;
        this.outside = outside;
        this.outsideCount = outsideCount;
        this.posterior = new double[lattice.size];
    }

    Verdict run(double firstRate) {
        SwapRates rates = SwapRates.uniform(firstRate);
        Repetition repetition = new Repetition(lattice, channel);
        double logRatio = expectation(rates);
        for (int round = 0; round < ROUNDS; round++) {
            rates = maximisation(rates);
            repetition.learn(posterior);
            logRatio = expectation(rates);
        }
        double logOdds = settings.priorOdds() + rates.logPrior() + logRatio;
        boolean spun = logOdds > 0 && distinctSwaps() >= settings.minimumSwaps();
        return new Verdict(spun, spun ? share() : 0, logOdds);
    }

    /** Fills the posteriors; returns the logarithm of the likelihood ratio against "clean". */
    private double expectation(SwapRates rates) {
        double logRatio = 0;
        for (int k = 0; k < outsideCount; k++) {
            int i = outside[k];
            logRatio += Math.log(1 - rates.of(reading.tier[i]) * reading.share[i]);
        }
        for (int s = 0; s < trellis.sentenceCount(); s++) {
            logRatio += trellis.posteriors(s, rates, posterior);
        }
        return logRatio;
    }

    /** Expected swaps over expected swappable words. A kept word counts as far as the spinner would have known it. */
    private SwapRates maximisation(SwapRates rates) {
        double[] swapped = new double[SwapRates.TIERS];
        double[] kept = new double[SwapRates.TIERS];
        for (int k = 0; k < outsideCount; k++) {
            int i = outside[k];
            kept[reading.tier[i]] += passedOver(rates.of(reading.tier[i]), reading.share[i]);
        }
        for (int e = 0; e < lattice.size; e++) {
            if (lattice.candidate[e] >= 0) {
                swapped[lattice.tier[e]] += posterior[e];
            } else if (lattice.candidate[e] == Lattice.KEEP) {
                kept[lattice.tier[e]] += posterior[e] * passedOver(rates.of(lattice.tier[e]), lattice.share[e]);
            }
        }
        return SwapRates.estimate(swapped, kept);
    }

    private static double passedOver(double rate, double share) {
        return share * (1 - rate) / (1 - rate * share);
    }

    /** Swaps as a share of the words that the dictionaries know as originals, all tiers together. */
    private double share() {
        double swapped = 0;
        double kept = 0;
        for (int k = 0; k < outsideCount; k++) {
            kept += reading.share[outside[k]];
        }
        for (int e = 0; e < lattice.size; e++) {
            if (lattice.candidate[e] >= 0) {
                swapped += posterior[e];
            } else if (lattice.candidate[e] == Lattice.KEEP) {
                kept += posterior[e] * lattice.share[e];
            }
        }
        return swapped / Math.max(1e-9, swapped + kept);
    }

    /** How many different garbled words are probably swaps. */
    private double distinctSwaps() {
        Map<Integer, Double> best = new HashMap<>();
        for (int e = 0; e < lattice.size; e++) {
            if (lattice.candidate[e] >= 0 && posterior[e] > LEAST_EVIDENCE) {
                int token = lattice.from[e] + (lattice.withArticle(e) ? 1 : 0);
                best.merge(reading.symbol[token], posterior[e], Math::max);
            }
        }
        double sum = 0;
        for (double p : best.values()) {
            sum += p;
        }
        return sum;
    }

    /** Probability by edge at the rates of the last round. */
    double[] posterior() {
        return posterior;
    }
}
