package org.unspin.decode;

import org.unspin.dictionary.CompiledDictionary;
import org.unspin.lm.LanguageModel;

/**
 * What the dictionaries say, in the numbers of the language model: for each garbled phrase what it can stand for and how
 * likely the spinner is to write it for that ({@code P(garbled | original)}), for each original how often the spinner swaps
 * it at all. The noisy channel of Kernighan, Church and Gale (1990), for words instead of letters. Immutable.
 */
public final class Channel {
    private final CompiledDictionary dictionary;
    private final LanguageModel model;
    /** Words of candidate c: {@code words[wordsFrom[c] ... wordsFrom[c + 1])}. */
    private final int[] wordsFrom;

    private final int[] words;
    /** By trie node: how much likelier the garbled phrase is as a swap than as an honest word, by frequency alone. */
    private final float[] frequencyRatio;

    private final int article;
    private final int articleBeforeVowel;

    /** Reads every candidate once; linear in the size of the dictionary. */
    public Channel(CompiledDictionary dictionary, LanguageModel model) {
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
        frequencyRatio = new float[dictionary.nodeCount()];
        for (int node = 0; node < frequencyRatio.length; node++) {
            frequencyRatio[node] = ratio(node);
        }
    }

    private int number(String word) {
        return model.wordId(word, 0, word.length());
    }

    private float ratio(int node) {
        int from = dictionary.candidatesFrom(node);
        int to = dictionary.candidatesTo(node);
        if (from == to) {
            return 0;
        }
        double swapped = 0;
        for (int c = from; c < to; c++) {
            double score = 0;
            for (int i = wordsFrom[c]; i < wordsFrom[c + 1]; i++) {
                score += model.wordScore(words[i]);
            }
            swapped += Math.exp(score) * dictionary.weight(c);
        }
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

    int article(boolean beforeVowel) {
        return beforeVowel ? articleBeforeVowel : article;
    }
}
