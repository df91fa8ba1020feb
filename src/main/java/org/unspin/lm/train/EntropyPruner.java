package org.unspin.lm.train;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Decides which n-grams a smaller model keeps: those whose loss would change the distribution after their context most
 * (A. Stolcke, "Entropy-based Pruning of Backoff Language Models", 1998). How often a context occurs is taken from the
 * counts, not from the Kneser-Ney estimates of shorter n-grams, which do not estimate frequency (C. Chelba et al.,
 * "Study on Interaction between Entropy Pruning and Kneser-Ney Smoothing", 2010).
 *
 * <p>An n-gram that is kept keeps its context and its suffix too, so that a reader may stop at the first order that
 * fails.
 */
final class EntropyPruner {
    private final KneserNey model;
    private final NgramTrie trie;
    private final float[][] loss;

    EntropyPruner(KneserNey model) {
        this.model = model;
        this.trie = model.trie;
        this.loss = new float[trie.order + 1][];
        for (int n = 2; n <= trie.order; n++) {
            loss[n] = losses(n);
        }
    }

    private float[] losses(int n) {
        float[] out = new float[trie.size[n]];
        float[] p = model.probability[n];
        float[] shorter = model.probability[n - 1];
        int[] suffix = trie.suffix[n];
        for (int parent = 0; parent < trie.size[n - 1]; parent++) {
            int from = trie.child[n - 1][parent];
            int to = trie.child[n - 1][parent + 1];
            double seen = 0;
            double seenShorter = 0;
            for (int k = from; k < to; k++) {
                seen += p[k];
                seenShorter += shorter[suffix[k]];
            }
            double left = Math.max(1e-9, 1 - seen);
            double leftShorter = Math.max(1e-9, 1 - seenShorter);
            double weight = Math.log(left / leftShorter);
            double frequency = trie.count[n - 1][parent] / (double) trie.tokens;
            for (int k = from; k < to; k++) {
                double q = shorter[suffix[k]];
                double newWeight = Math.log((left + p[k]) / (leftShorter + q));
                double change = p[k] * (Math.log(q) + newWeight - Math.log(p[k])) + left * (newWeight - weight);
                out[k] = (float) (-frequency * change);
            }
        }
        return out;
    }

    /**
     * The n-grams to keep so that they take about {@code budget} bits in all.
     *
     * @param bits by order, the bits that an n-gram costs
     * @return by order from 2, the nodes to keep
     */
    BitSet[] keep(long budget, double[] bits) {
        double low = Math.log(1e-14);
        double high = Math.log(1e-3);
        BitSet[] best = kept(Math.exp(high));
        if (cost(best, bits) > budget) { // a tiny corpus, or a tiny budget: a few n-grams, or none
            low = high;
            high = Math.log(1e3);
            best = kept(Double.POSITIVE_INFINITY);
        }
        for (int round = 0; round < 18; round++) {
            double middle = (low + high) / 2;
            BitSet[] kept = kept(Math.exp(middle));
            if (cost(kept, bits) <= budget) {
                best = kept;
                high = middle;
            } else {
                low = middle;
            }
        }
        return best;
    }

    private double cost(BitSet[] kept, double[] bits) {
        double cost = 0;
        for (int n = 2; n <= trie.order; n++) {
            cost += kept[n].cardinality() * bits[n];
        }
        return cost;
    }

    private BitSet[] kept(double threshold) {
        BitSet[] kept = new BitSet[trie.order + 1];
        for (int n = 2; n <= trie.order; n++) {
            kept[n] = new BitSet(trie.size[n]);
        }
        for (int n = trie.order; n >= 2; n--) {
            for (int parent = 0; parent < trie.size[n - 1]; parent++) {
                boolean any = false;
                for (int k = trie.child[n - 1][parent]; k < trie.child[n - 1][parent + 1]; k++) {
                    if (loss[n][k] >= threshold) {
                        kept[n].set(k);
                    }
                    if (kept[n].get(k)) {
                        any = true;
                        if (n > 2) {
                            kept[n - 1].set(trie.suffix[n][k]);
                        }
                    }
                }
                if (any && n > 2) {
                    kept[n - 1].set(parent);
                }
            }
        }
        return kept;
    }

    /**
     * Logarithms of the back-off weights after pruning: what the kept words leave over, distributed as the shorter
     * context says.
     *
     * @return by order below the highest, then by node; exactly 0 where nothing follows
     */
    float[][] backoffs(BitSet[] kept) {
        float[][] out = new float[trie.order][];
        for (int n = 1; n < trie.order; n++) {
            out[n] = new float[trie.size[n]];
            Arrays.fill(out[n], 0f);
            for (int parent = 0; parent < trie.size[n]; parent++) {
                double seen = 0;
                double seenShorter = 0;
                int to = trie.child[n][parent + 1];
                int k = kept[n + 1].nextSetBit(trie.child[n][parent]);
                boolean any = false;
                for (; k >= 0 && k < to; k = kept[n + 1].nextSetBit(k + 1)) {
                    any = true;
                    seen += model.probability[n + 1][k];
                    seenShorter += model.probability[n][trie.suffix[n + 1][k]];
                }
                if (any) {
                    double weight = Math.log(Math.max(1e-9, 1 - seen) / Math.max(1e-9, 1 - seenShorter));
                    // 0 means that nothing follows, so a weight of 1 is written as very nearly 1
                    out[n][parent] = Math.abs(weight) < 1e-6 ? -1e-6f : (float) weight;
                }
            }
        }
        return out;
    }
}
