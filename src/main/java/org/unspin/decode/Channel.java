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
    /** By index into {@link #words}: 0, or the share of the word among all that the model does not know, as a logarithm. */
    private final float[] forms;

    // A run is the candidates that one family has for one garbled phrase.
    /** Runs of trie node n: {@code runsOfNode[n] ... runsOfNode[n + 1] - 1}. */
    private final int[] runsOfNode;

    private final byte[] familyOfRun;
    /** By run: how much likelier the garbled phrase is as a swap of the family than as honest words, by frequency alone. */
    private final float[] frequencyRatio;
    /** By run: how many originals the garbled phrase has, the rare ones counting less (perplexity of their shares). */
    private final float[] readings;
    /** By candidate: its run. */
    private final int[] run;
    /** By candidate: key of its only word in {@link WordCounts}, or 0 for a phrase or a word of the grammar. */
    private final long[] contentKey;
    /** By candidate: its share among all that the garbled phrase stands for in the family, by frequency alone. */
    private final float[] generalShare;

    private final Terms terms;
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
        forms = new float[total];
        for (int c = 0; c < candidates; c++) {
            for (int i = 0; i < dictionary.originalWordCount(c); i++) {
                String word = dictionary.originalWord(c, i);
                words[wordsFrom[c] + i] = number(word);
                forms[wordsFrom[c] + i] = model.formScore(words[wordsFrom[c] + i], word, 0, word.length());
            }
        }
        terms = new Terms(dictionary, wordsFrom, words);
        article = number("a");
        articleBeforeVowel = number("an");
        contentKey = new long[candidates];
        for (int c = 0; c < candidates; c++) {
            contentKey[c] = contentKeyOf(c);
        }
        run = new int[candidates];
        generalShare = new float[candidates];
        runsOfNode = new int[dictionary.nodeCount() + 1];
        int runs = countRuns();
        familyOfRun = new byte[runs];
        frequencyRatio = new float[runs];
        readings = new float[runs];
        describeRuns();
    }

    private int number(String word) {
        return model.wordId(word, 0, word.length());
    }

    private int countRuns() {
        int runs = 0;
        for (int node = 0; node < dictionary.nodeCount(); node++) {
            runsOfNode[node] = runs;
            int to = dictionary.candidatesTo(node);
            for (int c = dictionary.candidatesFrom(node); c < to; c = runEnd(c, to)) {
                runs++;
            }
        }
        runsOfNode[dictionary.nodeCount()] = runs;
        return runs;
    }

    /** After the last candidate of the run that begins with {@code from}; those of the node end before {@code to}. */
    private int runEnd(int from, int to) {
        int c = from + 1;
        while (c < to && dictionary.family(c) == dictionary.family(from)) {
            c++;
        }
        return c;
    }

    private void describeRuns() {
        PhraseScore phrases = new PhraseScore(model);
        int next = 0;
        for (int node = 0; node < dictionary.nodeCount(); node++) {
            int to = dictionary.candidatesTo(node);
            double honest = dictionary.candidatesFrom(node) == to
                    ? 0
                    : phrases.honest(dictionary.garbled(dictionary.candidatesFrom(node)));
            for (int c = dictionary.candidatesFrom(node); c < to; c = runEnd(c, to)) {
                describeRun(next++, c, runEnd(c, to), honest, phrases);
            }
        }
    }

    private void describeRun(int number, int from, int to, double honest, PhraseScore phrases) {
        double swapped = 0;
        for (int c = from; c < to; c++) {
            generalShare[c] = (float)
                    (Math.exp(phrases.score(words, forms, wordsFrom[c], wordsFrom[c + 1])) * dictionary.weight(c));
            swapped += generalShare[c];
        }
        double entropy = 0;
        for (int c = from; c < to; c++) {
            run[c] = number;
            generalShare[c] = Math.max(LEAST_SHARE, (float) (generalShare[c] / Math.max(1e-30, swapped)));
            entropy -= generalShare[c] * Math.log(generalShare[c]);
        }
        familyOfRun[number] = (byte) dictionary.family(from);
        readings[number] = (float) Math.exp(entropy);
        frequencyRatio[number] = (float) (swapped / Math.exp(honest));
    }

    CompiledDictionary dictionary() {
        return dictionary;
    }

    Optional<TopicModel> topics() {
        return topics;
    }

    Terms terms() {
        return terms;
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

    /** What has to be added to the score of the word at an index, because it is not the only one of its number. */
    float formAt(int index) {
        return forms[index];
    }

    /** The first run of a trie node; those of the next node follow. */
    int runsFrom(int node) {
        return runsOfNode[node];
    }

    int familyOfRun(int number) {
        return familyOfRun[number];
    }

    float frequencyRatio(int number) {
        return frequencyRatio[number];
    }

    /** Whether an active family has a candidate for the garbled phrase that ends at a trie node. */
    boolean anyActive(int node, ActiveFamilies active) {
        for (int r = runsOfNode[node]; r < runsOfNode[node + 1]; r++) {
            if (active.place(familyOfRun[r]) >= 0) {
                return true;
            }
        }
        return false;
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

    /** A number that a family's candidates for one garbled phrase have in common, below the number of candidates. */
    int run(int candidate) {
        return run[candidate];
    }

    /** The effective number of originals of a candidate's garbled phrase in its family, at least 1. */
    float readings(int candidate) {
        return readings[run[candidate]];
    }

    float generalShare(int candidate) {
        return generalShare[candidate];
    }

    int article(boolean beforeVowel) {
        return beforeVowel ? articleBeforeVowel : article;
    }
}
