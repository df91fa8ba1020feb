package org.unspin.decode;

import java.util.Optional;
import org.unspin.dictionary.CompiledDictionary;
import org.unspin.lm.LanguageModel;
import org.unspin.lm.TopicModel;

/**
 * What the dictionaries say, in the numbers of the language model: for each garbled phrase what it can stand for and how
 * likely the spinner is to write it for that ({@code P(garbled | original)}), for each original how often the spinner swaps
 * it at all. The noisy channel of Kernighan, Church and Gale (1990), for words instead of letters. Immutable.
 */
public final class Channel {
    /** Logarithm of the probability below which a word is taken to be of the topic. */
    private static final float CONTENT_WORD = -7.5f;

    private static final float LEAST_SHARE = 1e-4f;

    private final CompiledDictionary dictionary;
    private final LanguageModel model;
    private final Optional<TopicModel> topics;
    /** Words of candidate c: {@code words[wordsFrom[c] ... wordsFrom[c + 1])}. */
    private final int[] wordsFrom;

    private final int[] words;
    /** By trie node: how much likelier the garbled phrase is as a swap than as an honest word, by frequency alone. */
    private final float[] frequencyRatio;

    /** By candidate: the trie node of its garbled phrase. */
    private final int[] node;
    /** By trie node: how many originals the garbled phrase has, the rare ones counting less (perplexity of their shares). */
    private final float[] readings;
    /** By candidate: key of its only word in {@link WordCounts}, or 0 for a phrase or a word of the grammar. */
    private final long[] contentKey;
    /** By candidate: its share among all that the garbled phrase stands for, by frequency alone. */
    private final float[] generalShare;

    private final int article;
    private final int articleBeforeVowel;

    /** Reads every candidate once; linear in the size of the dictionary. */
    public Channel(CompiledDictionary dictionary, LanguageModel model, Optional<TopicModel> topics) {
        this.topics = topics;
        this.dictionary = dictionary;
        this.model = model;
        int candidates = dictionary.pairCount();
        wordsFrom = new int[candidates + 1];
        int total = 0;
        for (int c = 0; c < candidates; c++) {
            wordsFrom[c] = total;
            total += dictionary.originalWordCount(c);
        }
        wordsFrom[candidates] = total;
        words = new int[total];
        for (int c = 0; c < candidates; c++) {
            for (int i = 0; i < dictionary.originalWordCount(c); i++) {
                words[wordsFrom[c] + i] = number(dictionary.originalWord(c, i));
            }
        }
        article = number("a");
        articleBeforeVowel = number("an");
        node = new int[candidates];
        contentKey = new long[candidates];
        for (int c = 0; c < candidates; c++) {
            contentKey[c] = contentKeyOf(c);
        }
        readings = new float[dictionary.nodeCount()];
        generalShare = new float[candidates];
        frequencyRatio = new float[dictionary.nodeCount()];
        for (int node = 0; node < frequencyRatio.length; node++) {
            frequencyRatio[node] = ratio(node);
        }
    }

    private int number(String word) {
        return model.wordId(word, 0, word.length());
    }

    private float ratio(int at) {
        int from = dictionary.candidatesFrom(at);
        int to = dictionary.candidatesTo(at);
        if (from == to) {
            return 0;
        }
        double swapped = 0;
        for (int c = from; c < to; c++) {
            double score = 0;
            for (int i = wordsFrom[c]; i < wordsFrom[c + 1]; i++) {
                score += model.wordScore(words[i]);
            }
            generalShare[c] = (float) (Math.exp(score) * dictionary.weight(c));
            swapped += generalShare[c];
        }
        double entropy = 0;
        for (int c = from; c < to; c++) {
            node[c] = at;
            generalShare[c] = Math.max(LEAST_SHARE, (float) (generalShare[c] / Math.max(1e-30, swapped)));
            entropy -= generalShare[c] * Math.log(generalShare[c]);
        }
        readings[at] = (float) Math.exp(entropy);
        String garbled = dictionary.garbled(from);
        double honest = 0;
        for (int start = 0; start < garbled.length(); ) {
            int space = garbled.indexOf(' ', start);
            int end = space < 0 ? garbled.length() : space;
            int word = model.wordId(garbled, start, end);
            honest += model.wordScore(word) + model.formScore(word, garbled, start, end);
            start = end + 1;
        }
        return (float) (swapped / Math.exp(honest));
    }

    CompiledDictionary dictionary() {
        return dictionary;
    }

    Optional<TopicModel> topics() {
        return topics;
    }

    LanguageModel model() {
        return model;
    }

    int wordsFrom(int candidate) {
        return wordsFrom[candidate];
    }

    int wordAt(int index) {
        return words[index];
    }

    float frequencyRatio(int node) {
        return frequencyRatio[node];
    }

    /** The key of the original in {@link WordCounts}; 0 if it is a phrase or a word of the grammar rather than of a topic. */
    long contentKey(int candidate) {
        return contentKey[candidate];
    }

    private long contentKeyOf(int candidate) {
        int from = wordsFrom[candidate];
        boolean content = wordsFrom[candidate + 1] - from == 1 && model.wordScore(words[from]) < CONTENT_WORD;
        String original = dictionary.original(candidate);
        return content ? WordCounts.key(original, 0, original.length()) : 0;
    }

    /** A number that the candidates of one garbled phrase have in common, below the dictionary's node count. */
    int node(int candidate) {
        return node[candidate];
    }

    /** The effective number of originals of a candidate's garbled phrase, at least 1. */
    float readings(int candidate) {
        return readings[node[candidate]];
    }

    float generalShare(int candidate) {
        return generalShare[candidate];
    }

    int article(boolean beforeVowel) {
        return beforeVowel ? articleBeforeVowel : article;
    }
}
