package org.unspin.channel;

import java.util.Arrays;
import java.util.Optional;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.lm.LanguageModel;
import org.unspin.lm.ngram.TopicModel;

/**
 * What the dictionaries say, in the word ids of the language model: for each garbled phrase what it can stand for and how
 * likely the spinner is to write it for that ({@code P(garbled | original)}), for each original how often the spinner swaps
 * it at all. The noisy channel of Kernighan, Church and Gale (1990), for words instead of letters. Immutable.
 */
public final class Channel {
    private final CompiledDictionary dictionary;
    private final LanguageModel model;
    private final Optional<TopicModel> topics;
    private final ChannelTables tables;

    // A run is the candidates that one family has for one garbled phrase.
    /** Runs of trie node n: {@code runsOfNode[n] ... runsOfNode[n + 1] - 1}. */
    private final int[] runsOfNode;

    private final byte[] familyOfRun;
    /** By candidate: its run. */
    private final int[] run;

    private final Terms terms;
    private final int article;
    private final int articleBeforeVowel;

    /** Reads every candidate once; linear in the size of the dictionary. */
    public Channel(CompiledDictionary dictionary, LanguageModel model, Optional<TopicModel> topics) {
        this(dictionary, model, topics, ChannelTables.of(dictionary, model));
    }

    /**
     * A channel for which the dictionary was gone through before.
     *
     * @param tables what {@link ChannelTables#of} gave for just this dictionary and this model
     */
    Channel(CompiledDictionary dictionary, LanguageModel model, Optional<TopicModel> topics, ChannelTables tables) {
        this.topics = topics;
        this.dictionary = dictionary;
        this.model = model;
        this.tables = tables;
        article = wordId("a");
        articleBeforeVowel = wordId("an");
        runsOfNode = new int[dictionary.nodeCount() + 1];
        familyOfRun = new byte[tables.runs()];
        run = new int[dictionary.candidateCount()];
        numberRuns();
        terms = new Terms(dictionary, tables);
    }

    private int wordId(String word) {
        return model.wordId(word, 0, word.length());
    }

    private void numberRuns() {
        int runs = 0;
        for (int node = 0; node < dictionary.nodeCount(); node++) {
            runsOfNode[node] = runs;
            int to = dictionary.candidatesTo(node);
            for (int c = dictionary.candidatesFrom(node); c < to; ) {
                int end = ChannelTables.runEnd(dictionary, c, to);
                familyOfRun[runs] = (byte) dictionary.family(c);
                Arrays.fill(run, c, end, runs);
                runs++;
                c = end;
            }
        }
        runsOfNode[dictionary.nodeCount()] = runs;
    }

    /** The dictionaries. */
    public CompiledDictionary dictionary() {
        return dictionary;
    }

    /** The topics, if there are any. */
    public Optional<TopicModel> topics() {
        return topics;
    }

    /** The terms of art that may have been garbled word by word. */
    public Terms terms() {
        return terms;
    }

    /** The language model. */
    public LanguageModel model() {
        return model;
    }

    /** The words of a candidate's original are those at the indices from here up to, not including, {@link #wordsTo}. */
    public int wordsFrom(int candidate) {
        return tables.wordsFrom(dictionary.originalId(candidate));
    }

    /** After the last word of a candidate's original. */
    public int wordsTo(int candidate) {
        return tables.wordsFrom(dictionary.originalId(candidate) + 1);
    }

    /** The language model's id of the word at an index. */
    public int wordAt(int index) {
        return tables.word(index);
    }

    /** What has to be added to the score of the word at an index, because it is not the only one with its id. */
    public float formAt(int index) {
        return tables.form(index);
    }

    /** The first run of a trie node; those of the next node follow. */
    public int runsFrom(int node) {
        return runsOfNode[node];
    }

    /** The dictionary's id of the family that a run belongs to. */
    public int familyOfRun(int run) {
        return familyOfRun[run];
    }

    /** How much likelier the garbled phrase is as a swap of the run's family than as honest words, by frequency alone. */
    public float frequencyRatio(int run) {
        return tables.frequencyRatio(run);
    }

    /** The key of the original in {@link WordCounts}; 0 if it is a phrase or a word of the grammar rather than of a topic. */
    public long contentKey(int candidate) {
        return tables.contentKey(dictionary.originalId(candidate));
    }

    /** The run of a candidate. */
    int run(int candidate) {
        return run[candidate];
    }

    /** How ambiguous a candidate's garbled phrase is in its family: the effective number of its originals, at least 1. */
    public float ambiguity(int candidate) {
        return tables.ambiguity(run[candidate]);
    }

    /** A candidate's share among all that its garbled phrase stands for in its family, by frequency alone. */
    public float generalShare(int candidate) {
        return tables.generalShare(candidate);
    }

    /** The language model's id of "an" or "a". */
    public int article(boolean beforeVowel) {
        return beforeVowel ? articleBeforeVowel : article;
    }
}
