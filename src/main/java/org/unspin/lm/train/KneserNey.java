package org.unspin.lm.train;

import java.util.Locale;
import org.unspin.lm.ngram.Vocabulary;

/**
 * Interpolated modified Kneser-Ney estimates of all n-grams of a trie (S. Chen and J. Goodman, "An empirical study of
 * smoothing techniques for language modeling", 1999): three discounts per order; below the highest order the count of
 * an n-gram is the number of different words before it, unless it begins a sentence, where nothing can come before it.
 */
final class KneserNey {
    final NgramTrie trie;
    /** {@code probability[n][k]}: that of the last word of node k of order n after the others. */
    final float[][] probability;
    /** {@code backoff[n][k]}: the weight of shorter contexts after node k. */
    final float[][] backoff;

    private final StringBuilder discounts = new StringBuilder();

    KneserNey(NgramTrie trie) {
        this.trie = trie;
        probability = new float[trie.order + 1][];
        backoff = new float[trie.order + 1][];
        for (int n = 1; n <= trie.order; n++) {
            int[] adjusted = adjustedCounts(n);
            double[] discount = discounts(n, adjusted);
            probability[n] = new float[trie.size[n]];
            if (n < trie.order) {
                backoff[n] = new float[trie.size[n]];
            }
            if (n == 1) {
                estimateWords(adjusted, discount);
            } else {
                estimate(n, adjusted, discount);
            }
        }
    }

    private int[] adjustedCounts(int n) {
        if (n == trie.order) {
            return trie.count[n];
        }
        int[] adjusted = new int[trie.size[n]];
        for (int longer : trie.suffix[n + 1]) {
            adjusted[longer]++;
        }
        int from = Vocabulary.BEGIN;
        int to = Vocabulary.BEGIN + 1;
        for (int m = 1; m < n; m++) {
            from = trie.child[m][from];
            to = trie.child[m][to];
        }
        System.arraycopy(trie.count[n], from, adjusted, from, to - from);
        return adjusted;
    }

    private double[] discounts(int n, int[] adjusted) {
        double[] counts = new double[5];
        for (int a : adjusted) {
            if (a > 0 && a < 5) {
                counts[a]++;
            }
        }
        double y = counts[1] / Math.max(1, counts[1] + 2 * counts[2]);
        double[] discount = new double[4];
        for (int i = 1; i <= 3; i++) {
            double d = counts[i] == 0 ? i / 2.0 : i - (i + 1) * y * counts[i + 1] / counts[i];
            discount[i] = Math.min(i, Math.max(0, d)); // a tiny corpus may give values that are no discounts
        }
        discounts.append(String.format(Locale.ROOT, "%d: %.3f %.3f %.3f; ", n, discount[1], discount[2], discount[3]));
        return discount;
    }

    private void estimateWords(int[] adjusted, double[] discount) {
        adjusted[Vocabulary.BEGIN] = 0;
        double total = 0;
        double held = 0;
        for (int a : adjusted) {
            total += a;
            held += discount[Math.min(3, a)];
        }
        double uniform = held / total / (adjusted.length - 2);
        for (int w = Vocabulary.UNKNOWN; w < adjusted.length; w++) {
            if (w != Vocabulary.BEGIN) {
                int a = adjusted[w];
                probability[1][w] = (float) ((a - discount[Math.min(3, a)]) / total + uniform);
            }
        }
    }

    private void estimate(int n, int[] adjusted, double[] discount) {
        int[] children = trie.child[n - 1];
        int[] suffix = trie.suffix[n];
        for (int parent = 0; parent < trie.size[n - 1]; parent++) {
            int from = children[parent];
            int to = children[parent + 1];
            double total = 0;
            double held = 0;
            for (int k = from; k < to; k++) {
                total += adjusted[k];
                held += discount[Math.min(3, adjusted[k])];
            }
            double weight = from == to ? 1 : held / total;
            backoff[n - 1][parent] = (float) weight;
            for (int k = from; k < to; k++) {
                int a = adjusted[k];
                probability[n][k] =
                        (float) ((a - discount[Math.min(3, a)]) / total + weight * probability[n - 1][suffix[k]]);
            }
        }
    }

    /** The discounts of all orders, for the record. */
    String discounts() {
        return discounts.toString().trim();
    }

    /** The probability of a word after a context of at most order - 1 words, by all n-grams of the trie. */
    double probability(char[] context, int from, int to, char word) {
        double weight = 1;
        for (int begin = Math.max(from, to - trie.order + 1); begin < to; begin++) {
            int node = node(context, begin, to);
            if (node >= 0) {
                int n = to - begin;
                int next = trie.childOf(n, node, word);
                if (next >= 0) {
                    return weight * probability[n + 1][next];
                }
                weight *= backoff[n][node];
            }
        }
        return weight * probability[1][word];
    }

    private int node(char[] words, int from, int to) {
        int node = words[from];
        for (int i = from + 1; i < to && node >= 0; i++) {
            node = trie.childOf(i - from, node, words[i]);
        }
        return node;
    }
}
