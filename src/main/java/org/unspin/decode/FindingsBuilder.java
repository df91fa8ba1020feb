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

/** Collects the {@link Findings} of a text from its decoded blocks. For one text and one thread. */
final class FindingsBuilder {
    /** A span is named if it is a swap at least as likely as this. */
    private static final double LEAST_SWAP = 0.2;

    private final int families;
    private final List<Findings.Swap> swaps = new ArrayList<>();
    private final double[] logRatio;
    private final double[] spun;
    private final double[] swapped;
    private final double[] kept;
    private double logOdds = Double.NEGATIVE_INFINITY;
    private boolean anySpun;
    private boolean usesReserve;

    FindingsBuilder(SegmentedText text, CompiledDictionary dictionary) {
        families = dictionary.familyCount();
        logRatio = new double[text.sentenceCount()];
        spun = new double[text.sentenceCount()];
        swapped = new double[text.sentenceCount() * families];
        kept = new double[text.sentenceCount()];
    }

    /** What was found; nothing may be added after that. */
    Findings build() {
        return new Findings(families, swaps, logRatio, spun, swapped, kept, logOdds, anySpun, usesReserve);
    }

    /** Adds a block; blocks come in the order of the text. */
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
        int sentenceOfText = decoded.block().fromSentence() + lattice.sentence(sentence);
        for (int e = lattice.edgeFrom(sentence); e < lattice.edgeTo(sentence); e++) {
            if (lattice.candidate(e) == Lattice.KEEP) {
                addSwapsAt(e, decoded, sentenceOfText);
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
                int place =
                        lattice.likeliestPlace(best[length], decoded.decision().rates());
                swaps.add(new Findings.Swap(
                        decoded.block().startOffset(begin),
                        decoded.block().endOffset(begin + length - 1),
                        Math.min(1, byLength[length]),
                        lattice.block().families().family(place),
                        sentence,
                        lattice.candidate(best[length])));
            }
        }
    }
}
