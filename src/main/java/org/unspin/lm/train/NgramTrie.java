package org.unspin.lm.train;

import java.util.Arrays;
import org.unspin.lm.ngram.Vocabulary;

/**
 * All n-grams of a corpus with their counts, as a trie of parallel arrays in the order of their words. A node of order
 * n is an n-gram; its children continue it by one word; its suffix link is the same n-gram without the first word.
 *
 * <p>Built by sorting all positions of the text by the words that follow them, with one stable counting sort per word
 * of the window, in O(order · (words + vocabulary)) for any text; one more pass makes the nodes.
 */
final class NgramTrie {
    final int order;
    /** How many words the text has, ends of sentences included, beginnings not. */
    final long tokens;

    final int[] size;
    /** {@code word[n][k]}: the last word of node k of order n, for n from 2. A node of order 1 is its word. */
    final char[][] word;
    /** {@code count[n][k]}: how often the n-gram occurs. */
    final int[][] count;
    /** {@code child[n][k]}: the first child, of order n + 1, of node k; the last ends at {@code child[n][k + 1]}. */
    final int[][] child;
    /** {@code suffix[n][k]}: the node of order n - 1 without the first word, for n from 2. */
    final int[][] suffix;

    /**
     * @param text as {@link Corpus#encode} gives it, with at least {@code order} empty places after each sentence
     * @param vocabulary the number of word ids
     */
    NgramTrie(char[] text, int vocabulary, int order) {
        this.order = order;
        size = new int[order + 1];
        word = new char[order + 1][];
        count = new int[order + 1][];
        child = new int[order + 1][];
        suffix = new int[order + 1][];
        int[] positions = sorted(text, vocabulary, order);
        allocate(text, positions, vocabulary);
        fill(text, positions, vocabulary);
        long ends = 0;
        for (int w = Vocabulary.UNKNOWN; w < vocabulary; w++) {
            ends += w == Vocabulary.BEGIN ? 0 : count[1][w];
        }
        tokens = ends;
        link();
    }

    private static int[] sorted(char[] text, int vocabulary, int order) {
        int n = 0;
        for (char c : text) {
            n += c == Vocabulary.NONE ? 0 : 1;
        }
        int[] from = new int[n];
        int at = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] != Vocabulary.NONE) {
                from[at++] = i;
            }
        }
        int[] to = new int[n];
        for (int offset = order - 1; offset >= 0; offset--) {
            int[] start = new int[vocabulary + 1];
            for (int p : from) {
                start[text[p + offset] + 1]++;
            }
            for (int w = 0; w < vocabulary; w++) {
                start[w + 1] += start[w];
            }
            for (int p : from) {
                to[start[text[p + offset]]++] = p;
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    /** The first place at which the windows of two positions differ, or the order. */
    private int difference(char[] text, int p, int q) {
        int d = 0;
        while (d < order && text[p + d] == text[q + d] && text[p + d] != Vocabulary.NONE) {
            d++;
        }
        return d;
    }

    private void allocate(char[] text, int[] positions, int vocabulary) {
        for (int i = 0; i < positions.length; i++) {
            int p = positions[i];
            int d = i == 0 ? 0 : difference(text, p, positions[i - 1]);
            for (int n = Math.max(2, d + 1); n <= order && text[p + n - 1] != Vocabulary.NONE; n++) {
                size[n]++;
            }
        }
        size[1] = vocabulary;
        for (int n = 1; n <= order; n++) {
            count[n] = new int[size[n]];
            if (n > 1) {
                word[n] = new char[size[n]];
                suffix[n] = new int[size[n]];
            }
            if (n < order) {
                child[n] = new int[size[n] + 1];
            }
        }
    }

    private void fill(char[] text, int[] positions, int vocabulary) {
        int[] at = new int[order + 2];
        Arrays.fill(at, -1);
        for (int i = 0; i < positions.length; i++) {
            int p = positions[i];
            int d = i == 0 ? 0 : difference(text, p, positions[i - 1]);
            for (int n = 1; n <= order && text[p + n - 1] != Vocabulary.NONE; n++) {
                if (n == 1) {
                    while (at[1] < text[p]) {
                        child[1][++at[1]] = at[2] + 1;
                    }
                } else if (n > d) {
                    word[n][++at[n]] = text[p + n - 1];
                    if (n < order) {
                        child[n][at[n]] = at[n + 1] + 1;
                    }
                }
                count[n][at[n]]++;
            }
        }
        while (at[1] < vocabulary - 1) {
            child[1][++at[1]] = at[2] + 1;
        }
        for (int n = 1; n < order; n++) {
            child[n][size[n]] = size[n + 1];
        }
    }

    private void link() {
        for (int k = 0; k < size[2]; k++) {
            suffix[2][k] = word[2][k];
        }
        for (int n = 3; n <= order; n++) {
            for (int parent = 0; parent < size[n - 1]; parent++) {
                int shorter = suffix[n - 1][parent];
                int from = child[n - 2][shorter];
                int to = child[n - 2][shorter + 1];
                for (int k = child[n - 1][parent]; k < child[n - 1][parent + 1]; k++) {
                    from = find(n - 1, from, to, word[n][k]);
                    suffix[n][k] = from;
                }
            }
        }
    }

    /** The node of order {@code n} in {@code [from, to)} whose last word is {@code last}, or -1. */
    int find(int n, int from, int to, char last) {
        int at = Arrays.binarySearch(word[n], from, to, last);
        return at < 0 ? -1 : at;
    }

    /** The node one word longer than node {@code k} of order {@code n}, or -1. */
    int childOf(int n, int k, char last) {
        return find(n + 1, child[n][k], child[n][k + 1], last);
    }
}
