package org.unspin.decode.spun;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.unspin.channel.Channel;
import org.unspin.decode.block.ActiveBlock;
import org.unspin.decode.block.ActiveFamilies;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.SwapRates;
import org.unspin.decode.lattice.ChannelWeights;
import org.unspin.decode.lattice.Lattice;
import org.unspin.decode.lattice.Trellis;
import org.unspin.dictionary.compiled.CompiledDictionary;

/**
 * Estimates the swap rates of a block by expectation maximisation (A. Dempster, N. Laird and D. Rubin 1977) and compares the
 * two hypotheses "spun at those rates" and "clean", sentence by sentence and for the whole. The rates alone cannot tell: they
 * never reach zero. Clean is much the likelier before a word is read, a spinner that passes over most of what it knows is
 * unlikely, and several different garbled words have to agree before "clean" is given up. For one block and one thread.
 */
public final class SwapRateEstimator {
    private static final int ROUNDS = 3;
    /** A swap less likely than this does not count as one. */
    private static final double LEAST_SWAP = 0.1;

    private final Block block;
    private final ActiveBlock active;
    private final ActiveFamilies families;
    private final Lattice lattice;
    private final Trellis trellis;
    private final CompiledDictionary dictionary;
    private final OneSensePerDocument oneSense;
    private final double minimumSwaps;
    private final SentenceHmm hmm;
    private final double[] logRatio;
    private final double[] posterior;
    private ChannelWeights weights;
    private float[] factors = {};

    private SwapRateEstimator(
            Lattice lattice,
            Trellis trellis,
            Channel channel,
            ChannelWeights first,
            double priorOdds,
            double minimumSwaps) {
        this.active = lattice.block();
        this.block = active.block();
        this.families = active.families();
        this.lattice = lattice;
        this.trellis = trellis;
        this.dictionary = channel.dictionary();
        this.oneSense = new OneSensePerDocument(lattice, channel);
        this.minimumSwaps = minimumSwaps;
        this.weights = first;
        this.posterior = new double[lattice.size()];
        this.logRatio = new double[block.sentenceCount()];
        boolean[] paragraph = new boolean[block.sentenceCount()];
        for (int s = 0; s < paragraph.length; s++) {
            paragraph[s] = block.paragraphBegins(s);
        }
        this.hmm = new SentenceHmm(priorOdds, paragraph);
    }

    /**
     * Decides whether a block was spun.
     *
     * @param trellis of the lattice
     * @param first weights of the channel to begin with
     * @param priorOdds natural logarithm of the odds, before a word is read, that a text is spun
     * @param minimumSwaps different garbled words that must speak for "spun"
     */
    public static SpunDecision decide(
            Lattice lattice,
            Trellis trellis,
            Channel channel,
            ChannelWeights first,
            double priorOdds,
            double minimumSwaps) {
        return new SwapRateEstimator(lattice, trellis, channel, first, priorOdds, minimumSwaps).decide();
    }

    private SpunDecision decide() {
        expectation();
        for (int round = 0; round < ROUNDS; round++) {
            SwapRates rates = maximisation();
            scaleSwaps();
            factors = oneSense.factors(posterior);
            weights = ChannelWeights.of(lattice, rates, factors);
            expectation();
        }
        DistinctEvidence distinctEvidence = new DistinctEvidence(lattice, dictionary, posterior);
        // a block is decided by what is new in it; that a sentence only repeats is nothing against the sentence
        hmm.estimate(distinctEvidence.of(logRatio, s -> false));
        double logOdds = hmm.logOdds() + weights.rates().logPrior();
        hmm.estimate(logRatio);
        double[] newInParagraph = distinctEvidence.of(logRatio, block::paragraphBegins);
        double[] swapped = new double[block.sentenceCount() * families.count()];
        double[] kept = new double[block.sentenceCount()];
        count(swapped, kept);
        scaleSwaps();
        double distinct = distinctSwaps();
        double[] sentenceSpun = new double[block.sentenceCount()];
        Arrays.setAll(sentenceSpun, hmm::spun);
        boolean spun = logOdds > 0 && distinct >= minimumSwaps;
        return new SpunDecision(
                spun,
                logOdds,
                distinct,
                newInParagraph,
                sentenceSpun,
                swapped,
                kept,
                posterior,
                weights.rates(),
                factors);
    }

    /** Fills the posteriors, given that the sentences were spun, and the probabilities that they were. */
    private void expectation() {
        for (int s = 0; s < block.sentenceCount(); s++) {
            int t = lattice.indexOf(s);
            if (t >= 0) {
                logRatio[s] = trellis.posteriors(t, weights, posterior);
            } else {
                double log = 0;
                for (int i = block.sentenceBegin(s); i < block.sentenceEnd(s); i++) {
                    log += Math.log(active.kept(i, weights.rates()));
                }
                logRatio[s] = log;
            }
        }
        hmm.estimate(logRatio);
    }

    /** Expected swaps over expected swappable words. A kept word counts as far as the spinner would have known it. */
    private SwapRates maximisation() {
        SwapRates rates = weights.rates();
        double[] swapped = new double[families.tiers()];
        double[] kept = new double[families.tiers()];
        for (int s = 0; s < block.sentenceCount(); s++) {
            double spun = hmm.spun(s);
            int t = lattice.indexOf(s);
            if (t < 0) {
                for (int i = block.sentenceBegin(s); i < block.sentenceEnd(s); i++) {
                    for (int a = 0; a < families.count(); a++) {
                        int tier = active.tier(i, a);
                        kept[tier] += spun * passedOver(rates.of(tier), active.share(i, a));
                    }
                }
                continue;
            }
            for (int e = lattice.edgeFrom(t); e < lattice.edgeTo(t); e++) {
                double weight = spun * posterior[e];
                for (int a = 0; a < families.count(); a++) {
                    int tier = lattice.tier(e, a);
                    if (lattice.isSwap(e)) {
                        double part = lattice.part(e, a, rates);
                        swapped[tier] += weight * part;
                        leaveToOthers(e, a, weight * (1 - part), kept);
                    } else {
                        kept[tier] += weight * passedOver(rates.of(tier), lattice.share(e, a));
                    }
                }
            }
        }
        return SwapRates.estimate(families, swapped, kept);
    }

    /** A word that one family swapped, the others passed over as far as they know it. */
    private void leaveToOthers(int edge, int place, double weight, double[] kept) {
        int c = lattice.candidate(edge);
        if (dictionary.originalWordCount(c) == 1 && weight > 0) {
            int symbol = dictionary.originalSymbol(c, 0);
            int family = families.family(place);
            int tier = families.tier(place, dictionary.bestSource(symbol, family), block.touching(lattice.from(edge)));
            kept[tier] += weight * dictionary.swapShare(symbol, family);
        }
    }

    /** How likely it is that the family knew a word that is kept and passed it over. */
    private static double passedOver(double rate, double share) {
        return share * (1 - rate) / (1 - rate * share);
    }

    /** Takes into account that the sentence may not have been spun at all. */
    private void scaleSwaps() {
        for (int t = 0; t < lattice.sentenceCount(); t++) {
            double spun = hmm.spun(lattice.sentence(t));
            for (int e = lattice.edgeFrom(t); e < lattice.edgeTo(t); e++) {
                posterior[e] = lattice.isSwap(e) ? spun * posterior[e] : 1 - spun + spun * posterior[e];
            }
        }
    }

    /** Expected swaps by sentence and family if it was spun, and expected words that they know but left alone. */
    private void count(double[] swapped, double[] kept) {
        for (int s = 0; s < block.sentenceCount(); s++) {
            int t = lattice.indexOf(s);
            if (t < 0) {
                for (int i = block.sentenceBegin(s); i < block.sentenceEnd(s); i++) {
                    kept[s] += active.known(i);
                }
                continue;
            }
            for (int e = lattice.edgeFrom(t); e < lattice.edgeTo(t); e++) {
                if (lattice.candidate(e) == Lattice.KEEP) {
                    kept[s] += posterior[e] * active.known(lattice.from(e));
                }
                for (int a = 0; lattice.isSwap(e) && a < families.count(); a++) {
                    swapped[s * families.count() + a] += posterior[e] * lattice.part(e, a, weights.rates());
                }
            }
        }
    }

    /** How many different garbled words are probably swaps. */
    private double distinctSwaps() {
        Map<Integer, Double> best = new HashMap<>();
        for (int e = 0; e < lattice.size(); e++) {
            if (lattice.isSwap(e) && posterior[e] > LEAST_SWAP) {
                best.merge(block.symbol(lattice.phraseFrom(e)), posterior[e], Math::max);
            }
        }
        double sum = 0;
        for (double p : best.values()) {
            sum += p;
        }
        return sum;
    }
}
