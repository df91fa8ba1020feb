package org.unspin.decode.spun;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.unspin.channel.Channel;
import org.unspin.decode.block.ActiveFamilies;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.DecoderSettings;
import org.unspin.decode.block.SwapRates;
import org.unspin.decode.lattice.BlockSentences;
import org.unspin.decode.lattice.Lattice;
import org.unspin.decode.lattice.Trellis;

/**
 * Estimates the swap rates of a block by expectation maximisation (A. Dempster, N. Laird and D. Rubin 1977) and compares the
 * two hypotheses "spun at those rates" and "clean", sentence by sentence and for the whole. The rates alone cannot tell: they
 * never reach zero. Clean is much the likelier before a word is read, a spinner that passes over most of what it knows is
 * unlikely, and several different garbled words have to agree before "clean" is given up.
 */
public final class SwapRateEstimator {
    private static final int ROUNDS = 3;
    /** A swap less likely than this is no evidence at all. */
    private static final double LEAST_EVIDENCE = 0.1;

    private final Block reading;
    private final ActiveFamilies families;
    private final Lattice lattice;
    private final Trellis trellis;
    private final Channel channel;
    private final DecoderSettings settings;
    private final BlockSentences sentences;
    private final SentenceHmm chain;
    private final double[] logRatio;
    private final double[] posterior;
    private SwapRates rates;

    public SwapRateEstimator(
            Block reading,
            Channel channel,
            Lattice lattice,
            Trellis trellis,
            DecoderSettings settings,
            BlockSentences sentences,
            SwapRates firstRates) {
        this.reading = reading;
        this.families = reading.families();
        this.lattice = lattice;
        this.trellis = trellis;
        this.channel = channel;
        this.settings = settings;
        this.sentences = sentences;
        this.rates = firstRates;
        this.posterior = new double[lattice.size];
        this.logRatio = new double[sentences.count()];
        boolean[] paragraph = new boolean[sentences.count()];
        for (int s = 0; s < paragraph.length; s++) {
            paragraph[s] = reading.text.paragraphBegins(reading.fromSentence + s);
        }
        this.chain = new SentenceHmm(settings.priorOdds(), paragraph);
    }

    public SpunDecision run() {
        OneSensePerDocument repetition = new OneSensePerDocument(lattice, channel);
        expectation();
        for (int round = 0; round < ROUNDS; round++) {
            rates = maximisation();
            scaleSwaps();
            repetition.learn(posterior);
            expectation();
        }
        double logOdds = chain.logOdds() + rates.logPrior();
        double[] swapped = new double[sentences.count() * families.count()];
        double[] kept = new double[sentences.count()];
        count(swapped, kept);
        scaleSwaps();
        boolean spun = logOdds > 0 && distinctSwaps() >= settings.minimumSwaps();
        double[] probability = new double[sentences.count()];
        Arrays.setAll(probability, chain::spun);
        return new SpunDecision(spun, logOdds, logRatio, probability, swapped, kept);
    }

    /** Fills the posteriors, given that the sentences were spun, and the probabilities that they were. */
    private void expectation() {
        for (int s = 0; s < sentences.count(); s++) {
            int t = sentences.inTrellis(s);
            if (t >= 0) {
                logRatio[s] = trellis.posteriors(t, rates, posterior);
            } else {
                double log = 0;
                for (int i = sentences.begin(s); i < sentences.end(s); i++) {
                    log += Math.log(reading.kept(i, rates));
                }
                logRatio[s] = log;
            }
        }
        chain.estimate(logRatio);
    }

    /** Expected swaps over expected swappable words. A kept word counts as far as the spinner would have known it. */
    private SwapRates maximisation() {
        double[] swapped = new double[families.tiers()];
        double[] kept = new double[families.tiers()];
        for (int s = 0; s < sentences.count(); s++) {
            double spun = chain.spun(s);
            int t = sentences.inTrellis(s);
            if (t < 0) {
                for (int i = sentences.begin(s); i < sentences.end(s); i++) {
                    for (int a = 0; a < families.count(); a++) {
                        int tier = reading.tier(i, a);
                        kept[tier] += spun * passedOver(rates.of(tier), reading.share(i, a));
                    }
                }
                continue;
            }
            for (int e = trellis.edgeFrom(t); e < trellis.edgeTo(t); e++) {
                double weight = spun * posterior[e];
                for (int a = 0; a < families.count(); a++) {
                    int k = e * families.count() + a;
                    int tier = lattice.tier[k];
                    if (lattice.candidate[e] >= 0) {
                        double part = lattice.part(e, a, rates);
                        swapped[tier] += weight * part;
                        leaveToOthers(e, a, weight * (1 - part), kept);
                    } else {
                        kept[tier] += weight * passedOver(rates.of(tier), lattice.share[k]);
                    }
                }
            }
        }
        return SwapRates.estimate(families, swapped, kept);
    }

    /** A word that one family swapped, the others passed over as far as they know it. */
    private void leaveToOthers(int edge, int place, double weight, double[] kept) {
        var dictionary = channel.dictionary();
        int c = lattice.candidate[edge];
        if (dictionary.originalWordCount(c) == 1 && weight > 0) {
            int symbol = dictionary.originalSymbol(c, 0);
            int family = families.family(place);
            int tier =
                    families.tier(place, dictionary.bestSource(symbol, family), reading.touching[lattice.from[edge]]);
            kept[tier] += weight * dictionary.swapShare(symbol, family);
        }
    }

    /** How likely it is that the family knew a word that is kept and passed it over. */
    private static double passedOver(double rate, double share) {
        return share * (1 - rate) / (1 - rate * share);
    }

    /** Takes into account that the sentence may not have been spun at all. */
    private void scaleSwaps() {
        for (int s = 0; s < sentences.count(); s++) {
            int t = sentences.inTrellis(s);
            double spun = chain.spun(s);
            for (int e = t < 0 ? 0 : trellis.edgeFrom(t); t >= 0 && e < trellis.edgeTo(t); e++) {
                posterior[e] = lattice.candidate[e] >= 0 ? spun * posterior[e] : 1 - spun + spun * posterior[e];
            }
        }
    }

    /** Expected swaps by sentence and family if it was spun, and expected words that they know but left alone. */
    private void count(double[] swapped, double[] kept) {
        for (int s = 0; s < sentences.count(); s++) {
            int t = sentences.inTrellis(s);
            if (t < 0) {
                for (int i = sentences.begin(s); i < sentences.end(s); i++) {
                    kept[s] += reading.known(i);
                }
                continue;
            }
            for (int e = trellis.edgeFrom(t); e < trellis.edgeTo(t); e++) {
                if (lattice.candidate[e] == Lattice.KEEP) {
                    kept[s] += posterior[e] * reading.known(lattice.from[e]);
                }
                for (int a = 0; lattice.candidate[e] >= 0 && a < families.count(); a++) {
                    swapped[s * families.count() + a] += posterior[e] * lattice.part(e, a, rates);
                }
            }
        }
    }

    /** How many different garbled words are probably swaps. */
    public double distinctSwaps() {
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

    /** Probability by edge at the rates of the last round, that its sentence is clean taken into account. */
    public double[] posterior() {
        return posterior;
    }

    /** The rates of the last round. */
    public SwapRates rates() {
        return rates;
    }
}
