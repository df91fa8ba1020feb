package org.unspin.decode;

import java.util.ArrayList;
import java.util.List;
import org.unspin.decode.block.ActiveFamilies;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.FamilyOrder;
import org.unspin.decode.lattice.Lattice;
import org.unspin.decode.spun.SpunDecision;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.text.SegmentedText;

/**
 * What the decoder found in a text: for each sentence how likely it was spun, by which families and by which words that shows. Filled
 * block by block; for one thread until the decoder returns it, then only read.
 */
public final class Findings {
    /** A span is named if it is a swap at least as likely as this. */
    private static final double LEAST_SWAP = 0.2;

    private final int families;
    private final List<Swap> swaps = new ArrayList<>();
    private final double[] logRatio;
    private final double[] spun;
    private final double[] swapped;
    private final double[] kept;
    private double logOdds = Double.NEGATIVE_INFINITY;
    private boolean anySpun;
    private boolean usesReserve;

    Findings(SegmentedText text, CompiledDictionary dictionary) {
        this.families = dictionary.familyCount();
        logRatio = new double[text.sentenceCount()];
        spun = new double[text.sentenceCount()];
        swapped = new double[text.sentenceCount() * families];
        kept = new double[text.sentenceCount()];
    }

    /**
     * A word or phrase that was probably swapped, for whatever.
     *
     * @param start UTF-16 index into the text where it begins
     * @param end where it ends
     * @param probability that it was swapped, 0 to 1
     * @param family the dictionary's number of the family that is likeliest to have swapped it
     * @param sentence number of the sentence that it stands in
     */
    public record Swap(int start, int end, double probability, int family, int sentence) {}

    void add(DecodedBlock decoded, FamilyOrder order) {
        SpunDecision decision = decoded.decision();
        Block block = decoded.block();
        ActiveFamilies active = decoded.lattice().block().families();
        logOdds = Math.max(logOdds, decision.logOdds());
        anySpun |= decision.spun();
        double certainty = decision.spun() ? 1 : 1 / (1 + Math.exp(-decision.logOdds())) / 2;
        for (int a = 0; a < active.count(); a++) {
            usesReserve |= decision.spun() && order.isReserve(active.family(a));
        }
        for (int s = 0; s < block.sentenceCount(); s++) {
            int sentence = block.fromSentence() + s;
            logRatio[sentence] = decision.logRatio()[s];
            spun[sentence] = certainty * decision.sentenceSpun()[s];
            kept[sentence] = decision.kept()[s];
            for (int a = 0; a < active.count(); a++) {
                swapped[sentence * families + active.family(a)] = decision.swapped()[s * active.count() + a];
            }
        }
        if (decision.spun()) {
            for (int s = 0; s < decoded.lattice().sentenceCount(); s++) {
                addSwaps(decoded, s);
            }
        }
    }

    private void addSwaps(DecodedBlock decoded, int sentence) {
        Lattice lattice = decoded.lattice();
        int numberInText = decoded.block().fromSentence() + lattice.sentence(sentence);
        for (int e = lattice.edgeFrom(sentence); e < lattice.edgeTo(sentence); e++) {
            if (lattice.candidate(e) == Lattice.KEEP) {
                addSwapsAt(e, decoded, numberInText);
            }
        }
    }

    /** The edges of a token come together, the one that keeps it first. */
    private void addSwapsAt(int keep, DecodedBlock decoded, int sentence) {
        Lattice lattice = decoded.lattice();
        double[] posterior = decoded.decision().posterior();
        int begin = lattice.from(keep);
        double[] byLength = new double[lattice.longest() + 1];
        int[] best = new int[byLength.length];
        for (int e = keep + 1; e < lattice.size() && lattice.from(e) == begin && lattice.isSwap(e); e++) {
            if (lattice.withArticle(e)) {
                continue;
            }
            int length = lattice.span(e);
            byLength[length] += posterior[e];
            if (best[length] == 0 || posterior[e] > posterior[best[length]]) {
                best[length] = e;
            }
        }
        for (int length = 1; length < byLength.length; length++) {
            if (byLength[length] >= LEAST_SWAP) {
                int place = decoded.decision().weights().likeliestPlace(best[length]);
                swaps.add(new Swap(
                        decoded.block().startOffset(begin),
                        decoded.block().endOffset(begin + length - 1),
                        Math.min(1, byLength[length]),
                        lattice.block().families().family(place),
                        sentence));
            }
        }
    }

    /** Words and phrases that were probably swapped, in the order of the text; they may overlap. */
    public List<Swap> swaps() {
        return swaps;
    }

    /** Whether anything in the text was spun. */
    public boolean anySpun() {
        return anySpun;
    }

    /** Whether a family that is held in reserve had a say in it. */
    public boolean usesReserve() {
        return usesReserve;
    }

    /** Natural logarithm of the odds that anything was spun, the highest of all blocks. */
    public double logOdds() {
        return logOdds;
    }

    /** Natural logarithm of a sentence's likelihood ratio, spun against clean; 0 where no dictionary has anything to say. */
    public double logRatio(int sentence) {
        return logRatio[sentence];
    }

    /** How many families there are; they are numbered from 0. */
    public int families() {
        return families;
    }

    /** Probability, 0 to 1, that a sentence was spun. */
    public double spun(int sentence) {
        return spun[sentence];
    }

    /** Expected number of words and phrases of a sentence that a family swapped, if the sentence was spun. */
    public double swapped(int sentence, int family) {
        return swapped[sentence * families + family];
    }

    /** Expected number of words and phrases of a sentence that the spinner knows and left alone, if it was spun. */
    public double kept(int sentence) {
        return kept[sentence];
    }

    /** Swaps as a share of the words and phrases that the spinner knows, in the sentences that were spun; 0 to 1. */
    public double swapRate() {
        double all = 0;
        double left = 0;
        for (int s = 0; s < spun.length && anySpun; s++) {
            for (int f = 0; f < families; f++) {
                all += swapped[s * families + f] * spun[s];
            }
            left += kept[s] * spun[s];
        }
        return all + left == 0 ? 0 : all / (all + left);
    }
}
