package org.unspin.diagnose;

import java.util.Arrays;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.lm.LanguageModel;

/** For every garbled word of any family its likeliest one-word originals, as ids of the language model. Immutable. */
final class LikelyOriginals {
    /** Originals that are tried for a word. */
    private static final int MOST = 4;

    private final CompiledDictionary dictionary;
    /** Originals of node n: {@code words[n * MOST ...]}, -1 where there are no more. */
    private final int[] words;
    /** By node: whether it is likelier to be garbled than honest, by frequency alone. */
    private final boolean[] suspect;

    LikelyOriginals(CompiledDictionary dictionary, int families, LanguageModel model) {
        this.dictionary = dictionary;
        words = new int[dictionary.nodeCount() * MOST];
        suspect = new boolean[dictionary.nodeCount()];
        Arrays.fill(words, -1);
        double[] scores = new double[MOST];
        for (int node = 0; node < dictionary.nodeCount(); node++) {
            int from = dictionary.candidatesFrom(node);
            int to = dictionary.candidatesTo(node);
            // families come in the order of their numbers
            if (from == to
                    || dictionary.family(from) >= families
                    || dictionary.garbled(from).indexOf(' ') >= 0) {
                continue;
            }
            Arrays.fill(scores, Double.NEGATIVE_INFINITY);
            double swapped = 0;
            for (int c = from; c < to; c++) {
                if (dictionary.family(c) < families && dictionary.originalWordCount(c) == 1) {
                    String original = dictionary.word(dictionary.originalId(c), 0);
                    int word = model.wordId(original, 0, original.length());
                    double score = model.wordScore(word) + Math.log(dictionary.weight(c));
                    swapped += Math.exp(score);
                    insert(node, word, score, scores);
                }
            }
            String garbled = dictionary.garbled(from);
            int word = model.wordId(garbled, 0, garbled.length());
            suspect[node] =
                    swapped > Math.exp(model.wordScore(word) + model.formScore(word, garbled, 0, garbled.length()));
        }
    }

    private void insert(int node, int word, double score, double[] scores) {
        int at = 0;
        while (at < MOST && words[node * MOST + at] != word && scores[at] >= score) {
            at++;
        }
        if (at == MOST || words[node * MOST + at] == word) {
            return;
        }
        for (int k = MOST - 1; k > at; k--) {
            words[node * MOST + k] = words[node * MOST + k - 1];
            scores[k] = scores[k - 1];
        }
        words[node * MOST + at] = word;
        scores[at] = score;
    }

    /** The node of the word {@code text[start, end)} for the other questions, or -1 if no family writes it. */
    int node(CharSequence text, int start, int end) {
        int symbol = dictionary.symbol(text, start, end);
        return symbol < 0 ? -1 : dictionary.start(symbol);
    }

    boolean suspect(int node) {
        return suspect[node];
    }

    /** The original at a rank from 0, or -1 if there are no more. */
    int original(int node, int rank) {
        return rank < MOST ? words[node * MOST + rank] : -1;
    }
}
