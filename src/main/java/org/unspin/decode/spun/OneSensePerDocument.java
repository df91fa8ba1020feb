package org.unspin.decode.spun;

import java.util.Arrays;
import org.unspin.channel.Channel;
import org.unspin.decode.lattice.Lattice;
import org.unspin.hash.LongIds;

/**
 * Lets the occurrences of a garbled word teach one another what it stands for in this document: a page about phones that has
 * "instrumentality" five times means "device" most times (W. Gale, K. Church and D. Yarowsky, "One Sense Per Discourse", 1992). After
 * each round of expectation maximisation the share of an original among what the other occurrences stand for, smoothed by its share in
 * general, becomes a factor on its edges.
 */
final class OneSensePerDocument {
    /**
     * Occurrences that the general share is worth, times the square of its ambiguity: a garbled word of many
     * meanings is likely to have several on one page.
     */
    private static final double PRIOR = 0.8;
    /** Bounds of the factor. */
    private static final double MOST = 4;

    private static final double LEAST = 0.3;

    private final Lattice lattice;
    private final Channel channel;
    /** By edge: the place of its candidate, and of its garbled phrase, in the sums. */
    private final int[] candidatePlace;

    private final int[] garbledPlace;
    private final double[] byCandidate;
    private final double[] byGarbled;

    OneSensePerDocument(Lattice lattice, Channel channel) {
        this.lattice = lattice;
        this.channel = channel;
        candidatePlace = new int[lattice.size()];
        garbledPlace = new int[lattice.size()];
        LongIds candidates = new LongIds();
        LongIds garbled = new LongIds();
        for (int e = 0; e < lattice.size(); e++) {
            if (lattice.isSwap(e)) {
                candidatePlace[e] = candidates.add(lattice.candidate(e));
                garbledPlace[e] = garbled.add(channel.dictionary().node(lattice.candidate(e)));
            }
        }
        byCandidate = new double[candidates.size()];
        byGarbled = new double[garbled.size()];
    }

    /**
     * What the posteriors of a round teach.
     *
     * @param posterior by edge
     * @return by edge: how much likelier than in general the document makes it
     */
    float[] factors(double[] posterior) {
        float[] factors = new float[lattice.size()];
        Arrays.fill(factors, 1);
        Arrays.fill(byCandidate, 0);
        Arrays.fill(byGarbled, 0);
        for (int e = 0; e < lattice.size(); e++) {
            if (lattice.isSwap(e)) {
                byCandidate[candidatePlace[e]] += posterior[e];
                byGarbled[garbledPlace[e]] += posterior[e];
            }
        }
        int from = 0;
        while (from < lattice.size()) {
            int to = from;
            double here = 0;
            while (to < lattice.size() && lattice.from(to) == lattice.from(from)) {
                here += lattice.isSwap(to) ? posterior[to] : 0;
                to++;
            }
            for (int e = from; e < to; e++) {
                if (lattice.isSwap(e)) {
                    factors[e] = factor(e, posterior[e], here);
                }
            }
            from = to;
        }
        return factors;
    }

    private float factor(int edge, double posterior, double here) {
        int candidate = lattice.candidate(edge);
        double others = Math.max(0, byGarbled[garbledPlace[edge]] - here);
        double same = Math.max(0, byCandidate[candidatePlace[edge]] - posterior);
        double general = channel.generalShare(candidate);
        double prior = PRIOR * channel.ambiguity(candidate) * channel.ambiguity(candidate);
        double share = (prior * general + same) / (prior + others);
        return (float) Math.min(MOST, Math.max(LEAST, share / general));
    }
}
