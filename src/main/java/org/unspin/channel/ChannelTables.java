package org.unspin.channel;

import org.unspin.binary.SectionReader;
import org.unspin.binary.SectionWriter;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.lm.LanguageModel;

/**
 * What a {@link Channel} asks the language model about every entry of a dictionary, so that it can be asked once and kept. A
 * <i>run</i> is the candidates that one family has for one garbled phrase. Immutable.
 */
final class ChannelTables {
    /** Logarithm of the probability below which a word is taken to be of the topic. */
    private static final float CONTENT_WORD = -7.5f;

    private static final float LEAST_SHARE = 1e-4f;

    /** Words of original o: those at {@code wordsFrom[o] ... wordsFrom[o + 1] - 1} in {@link #words}. */
    private final int[] wordsFrom;

    private final int[] words;
    private final float[] forms;
    private final long[] contentKeys;
    private final float[] frequencyRatio;
    private final float[] ambiguity;
    private final float[] generalShare;

    private ChannelTables(
            int[] wordsFrom,
            int[] words,
            float[] forms,
            long[] contentKeys,
            float[] frequencyRatio,
            float[] ambiguity,
            float[] generalShare) {
        this.wordsFrom = wordsFrom;
        this.words = words;
        this.forms = forms;
        this.contentKeys = contentKeys;
        this.frequencyRatio = frequencyRatio;
        this.ambiguity = ambiguity;
        this.generalShare = generalShare;
    }

    /** Asks the model about every original and every garbled phrase once; linear in the size of the dictionary. */
    static ChannelTables of(CompiledDictionary dictionary, LanguageModel model) {
        return new Survey(dictionary, model).tables();
    }

    /** Writes them for {@link #read}. */
    void write(SectionWriter out) {
        out.writeInts(wordsFrom);
        out.writeInts(words);
        out.writeFloats(forms);
        out.writeLongs(contentKeys);
        out.writeFloats(frequencyRatio);
        out.writeFloats(ambiguity);
        out.writeFloats(generalShare);
    }

    /**
     * Reads what {@link #write} wrote for a dictionary.
     *
     * @param mostWord the highest id of a word that the model has
     */
    static ChannelTables read(SectionReader in, CompiledDictionary dictionary, int mostWord) {
        int[] wordsFrom = in.readInts();
        int[] words = in.readInts(0, mostWord, "word");
        ChannelTables tables = new ChannelTables(
                wordsFrom, words, in.readFloats(), in.readLongs(), in.readFloats(), in.readFloats(), in.readFloats());
        SectionReader.require(
                wordsFrom.length == dictionary.originalCount() + 1
                        && wordsFrom[0] == 0
                        && tables.forms.length == words.length
                        && tables.contentKeys.length == dictionary.originalCount()
                        && tables.ambiguity.length == tables.runs()
                        && tables.runs() == countRuns(dictionary)
                        && tables.generalShare.length == dictionary.candidateCount(),
                "number of entries");
        boolean ascending = wordsFrom[wordsFrom.length - 1] == words.length;
        for (int i = 1; i < wordsFrom.length; i++) {
            ascending &= wordsFrom[i - 1] < wordsFrom[i];
        }
        SectionReader.require(ascending, "words of an original");
        return tables;
    }

    int runs() {
        return frequencyRatio.length;
    }

    /** The index of the first word of an original; those of the next one follow. */
    int wordsFrom(int original) {
        return wordsFrom[original];
    }

    /** The model's id of the word at an index. */
    int word(int index) {
        return words[index];
    }

    /** 0, or the share of the word at an index among all that the model does not know, as a logarithm. */
    float form(int index) {
        return forms[index];
    }

    /** The key of an original's only word in {@link WordCounts}, or 0 for a phrase or a word of the grammar. */
    long contentKey(int original) {
        return contentKeys[original];
    }

    /** How much likelier the garbled phrase of a run is as a swap of the family than as honest words, by frequency. */
    float frequencyRatio(int run) {
        return frequencyRatio[run];
    }

    /** The effective number of originals of the phrase of a run: the perplexity of their shares, so that rare ones count less. */
    float ambiguity(int run) {
        return ambiguity[run];
    }

    /** A candidate's share among all of its run, by frequency alone. */
    float generalShare(int candidate) {
        return generalShare[candidate];
    }

    private static int countRuns(CompiledDictionary dictionary) {
        int runs = 0;
        for (int node = 0; node < dictionary.nodeCount(); node++) {
            int to = dictionary.candidatesTo(node);
            for (int c = dictionary.candidatesFrom(node); c < to; c = runEnd(dictionary, c, to)) {
                runs++;
            }
        }
        return runs;
    }

    /** After the last candidate of the run that begins with {@code from}; those of its node end before {@code to}. */
    static int runEnd(CompiledDictionary dictionary, int from, int to) {
        int c = from + 1;
        while (c < to && dictionary.family(c) == dictionary.family(from)) {
            c++;
        }
        return c;
    }

    /** Makes the tables. */
    private static final class Survey {
        private final CompiledDictionary dictionary;
        private final PhraseScore phrases;
        private final int[] wordsFrom;
        private final int[] words;
        private final float[] forms;
        private final long[] contentKeys;
        /** By original: its probability by frequency. */
        private final double[] likelihood;

        private final float[] frequencyRatio;
        private final float[] ambiguity;
        private final float[] generalShare;

        Survey(CompiledDictionary dictionary, LanguageModel model) {
            this.dictionary = dictionary;
            phrases = new PhraseScore(model);
            int originals = dictionary.originalCount();
            wordsFrom = new int[originals + 1];
            for (int o = 0; o < originals; o++) {
                wordsFrom[o + 1] = wordsFrom[o] + dictionary.wordCount(o);
            }
            words = new int[wordsFrom[originals]];
            forms = new float[words.length];
            likelihood = new double[originals];
            contentKeys = new long[originals];
            for (int o = 0; o < originals; o++) {
                for (int i = wordsFrom[o]; i < wordsFrom[o + 1]; i++) {
                    String word = dictionary.word(o, i - wordsFrom[o]);
                    words[i] = model.wordId(word, 0, word.length());
                    forms[i] = model.formScore(words[i], word, 0, word.length());
                }
                boolean content = dictionary.wordCount(o) == 1 && model.wordScore(words[wordsFrom[o]]) < CONTENT_WORD;
                String original = dictionary.phrase(o);
                contentKeys[o] = content ? WordCounts.key(original, 0, original.length()) : 0;
                likelihood[o] = Math.exp(phrases.score(words, forms, wordsFrom[o], wordsFrom[o + 1]));
            }
            frequencyRatio = new float[countRuns(dictionary)];
            ambiguity = new float[frequencyRatio.length];
            generalShare = new float[dictionary.candidateCount()];
        }

        ChannelTables tables() {
            int next = 0;
            for (int node = 0; node < dictionary.nodeCount(); node++) {
                int to = dictionary.candidatesTo(node);
                double honest = dictionary.candidatesFrom(node) == to
                        ? 0
                        : phrases.honest(dictionary.garbled(dictionary.candidatesFrom(node)));
                for (int c = dictionary.candidatesFrom(node); c < to; c = runEnd(dictionary, c, to)) {
                    describe(next++, c, runEnd(dictionary, c, to), honest);
                }
            }
            return new ChannelTables(wordsFrom, words, forms, contentKeys, frequencyRatio, ambiguity, generalShare);
        }

        private void describe(int run, int from, int to, double honest) {
            double swapped = 0;
            for (int c = from; c < to; c++) {
                generalShare[c] = (float) (likelihood[dictionary.originalId(c)] * dictionary.weight(c));
                swapped += generalShare[c];
            }
            double entropy = 0;
            for (int c = from; c < to; c++) {
                generalShare[c] = Math.max(LEAST_SHARE, (float) (generalShare[c] / Math.max(1e-30, swapped)));
                entropy -= generalShare[c] * Math.log(generalShare[c]);
            }
            ambiguity[run] = (float) Math.exp(entropy);
            frequencyRatio[run] = (float) (swapped / Math.exp(honest));
        }
    }
}
