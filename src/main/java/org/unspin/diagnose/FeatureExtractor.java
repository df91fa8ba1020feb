package org.unspin.diagnose;

import java.util.Arrays;
import java.util.Optional;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.lm.LanguageModel;
import org.unspin.lm.ngram.TopicModel;
import org.unspin.text.CaseShape;
import org.unspin.text.SegmentedText;
import org.unspin.text.TokenKind;
import org.unspin.text.Tokens;

/**
 * Counts the features of a sentence that tell whether it was spun, whether or not its spinner's dictionary is known: words that fit their
 * context less than chance would have them, that an original some spinner is known to swap would fit better, that are rare, off the
 * topic, or do not agree with their article. One language model query a word, a few more where a word is out of place. Immutable and
 * thread-safe.
 */
public final class FeatureExtractor {
    /** Bounds on what one word can say, in nats. */
    private static final double MOST = 12;

    private static final double OUT_OF_PLACE = -1.5;
    private static final double FAR_OUT_OF_PLACE = -3.5;
    private static final double COMMON = -9;
    private static final double SURPRISING = -9.5;
    private static final double RARE = -13;
    private static final double GRAMMAR = -6.5;
    private static final double GAIN = 2;
    private static final double CLEAR_GAIN = 5;
    /** Tokens of a block whose topic is taken together. */
    private static final int WINDOW = 30;

    private static final int FEWEST = 6;

    private final LanguageModel model;
    private final Optional<TopicModel> topics;
    private final LikelyOriginals originals;

    /**
     * An extractor.
     *
     * @param dictionary what the known spinners write for what
     * @param families how many of its families, the first, it knows them by
     * @param topics has to have the word ids of {@code model}
     */
    public FeatureExtractor(
            CompiledDictionary dictionary, int families, LanguageModel model, Optional<TopicModel> topics) {
        this.model = model;
        this.topics = topics;
        this.originals = new LikelyOriginals(dictionary, families, model);
    }

    /** The features of the sentences of a text, one by one, in linear time. */
    public FeatureCounts[] extract(SegmentedText text) {
        FeatureCounts[] counts = new FeatureCounts[text.sentenceCount()];
        int[] words = wordIds(text);
        for (int s = 0; s < counts.length; s++) {
            counts[s] = new FeatureCounts();
            int begin = text.sentences()[s];
            new Sentence(text, words, begin, text.sentences()[s + 1], counts[s]).read();
        }
        topics.ifPresent(model -> new Topics(model, text, words).read(counts));
        return counts;
    }

    private int[] wordIds(SegmentedText text) {
        Tokens tokens = text.tokens();
        int[] words = new int[tokens.size()];
        for (int t = 0; t < words.length; t++) {
            words[t] = model.wordId(text.text(), tokens.start(t), tokens.end(t));
        }
        return words;
    }

    /** One sentence on its way through the language model. */
    private final class Sentence {
        private final SegmentedText text;
        private final int[] words;
        private final int begin;
        private final int end;
        private final FeatureCounts counts;
        private final long[] before = new long[model.stateSize()];
        private final long[] after = new long[model.stateSize()];
        private final long[] trial = new long[model.stateSize()];
        private boolean lastOutOfPlace;

        Sentence(SegmentedText text, int[] words, int begin, int end, FeatureCounts counts) {
            this.text = text;
            this.words = words;
            this.begin = begin;
            this.end = end;
            this.counts = counts;
        }

        void read() {
            model.begin(before, 0);
            for (int t = begin; t < end; t++) {
                double inContext = model.score(before, 0, words[t], after, 0);
                if (text.tokens().kind(t) == TokenKind.WORD) {
                    word(t, inContext);
                } else {
                    lastOutOfPlace = false;
                }
                System.arraycopy(after, 0, before, 0, after.length);
            }
        }

        private void word(int t, double inContext) {
            String s = text.text();
            int start = text.tokens().start(t);
            int wordEnd = text.tokens().end(t);
            double alone = model.wordScore(words[t]);
            double fit = inContext - alone;
            double form = model.formScore(words[t], s, start, wordEnd);
            boolean lower = CaseShape.of(s, start, wordEnd) == CaseShape.LOWER;
            counts.add(Feature.WORDS, 1);
            counts.add(Feature.SURPRISE, Math.min(2 * MOST, -inContext - form));
            counts.add(Feature.RARITY, Math.min(2 * MOST, -alone - form));
            if (form == 0 && alone > GRAMMAR) {
                counts.add(Feature.GRAMMAR, 1);
            }
            if (lower) {
                lowerCase(t, start, wordEnd, inContext, alone, form == 0);
            }
            boolean outOfPlace = fit < OUT_OF_PLACE;
            if (outOfPlace) {
                counts.add(Feature.OUT_OF_PLACE, 1);
                counts.add(Feature.MISFIT, Math.min(MOST, -fit));
                counts.add(Feature.FAR_OUT_OF_PLACE, fit < FAR_OUT_OF_PLACE ? 1 : 0);
                counts.add(Feature.OUT_OF_PLACE_TWICE, lastOutOfPlace ? 1 : 0);
            }
            lastOutOfPlace = outOfPlace;
        }

        private void lowerCase(int t, int start, int wordEnd, double inContext, double alone, boolean known) {
            String s = text.text();
            if (known && alone > COMMON && inContext < SURPRISING) {
                counts.add(Feature.COMMON_BUT_SURPRISING, 1);
            }
            counts.add(Feature.UNKNOWN, known ? 0 : 1);
            counts.add(Feature.RARE, known && alone < RARE ? 1 : 0);
            article(t, start, wordEnd);
            int node = originals.node(s, start, wordEnd);
            if (node < 0) {
                return;
            }
            counts.add(Feature.SUSPECT, originals.suspect(node) ? 1 : 0);
            if (inContext - alone < OUT_OF_PLACE || originals.suspect(node)) {
                repair(t, node, inContext);
            }
        }

        /** How much better the likeliest original of any spinner would go with the words before and behind. */
        private void repair(int t, int node, double inContext) {
            int next = t + 1 < end ? words[t + 1] : model.endOfSentence();
            double asItIs = inContext + model.score(after, 0, next, trial, 0);
            double best = asItIs;
            for (int rank = 0, word = originals.original(node, 0); word >= 0; word = originals.original(node, ++rank)) {
                double score = model.score(before, 0, word, trial, 0);
                best = Math.max(best, score + model.score(trial, 0, next, trial, 0));
            }
            double gain = Math.min(MOST, best - asItIs);
            if (gain > GAIN) {
                counts.add(Feature.REPAIRABLE, 1);
                counts.add(Feature.CLEARLY_REPAIRABLE, gain > CLEAR_GAIN ? 1 : 0);
                counts.add(Feature.REPAIR_GAIN, gain);
                if (gain > CLEAR_GAIN) {
                    counts.suspect(text.tokens().start(t), text.tokens().end(t), gain / (gain + GAIN));
                }
            }
        }

        private void article(int t, int start, int wordEnd) {
            String s = text.text();
            int length = wordEnd - start;
            if (s.charAt(start) != 'a' || length > 2 || length == 2 && s.charAt(start + 1) != 'n' || t + 1 >= end) {
                return;
            }
            char next = s.charAt(text.tokens().start(t + 1));
            boolean vowel = "aeio".indexOf(next) >= 0;
            boolean consonant = "bcdfgjklmnpqrstvwz".indexOf(next) >= 0;
            counts.add(Feature.ARTICLE_BROKEN, length == 1 && vowel || length == 2 && consonant ? 1 : 0);
        }
    }

    /** How well the words of a topic go with those around them. */
    private static final class Topics {
        private final TopicModel model;
        private final SegmentedText text;
        private final int[] words;
        private final int[] window;
        private int count;

        Topics(TopicModel model, SegmentedText text, int[] words) {
            this.model = model;
            this.text = text;
            this.words = words;
            window = new int[model.dimensions()];
        }

        /** Every word is scored against all of the block of {@link #WINDOW} tokens that it stands in: that costs one sum a block. */
        void read(FeatureCounts[] counts) {
            int sentence = 0;
            for (int from = 0; from < words.length; from += WINDOW) {
                int to = Math.min(words.length, from + WINDOW);
                Arrays.fill(window, 0);
                count = 0;
                for (int t = from; t < to; t++) {
                    if (isContent(t)) {
                        model.add(words[t], window);
                        count++;
                    }
                }
                for (int t = from; t < to; t++) {
                    while (t >= text.sentences()[sentence + 1]) {
                        sentence++;
                    }
                    if (count >= FEWEST && isContent(t)) {
                        counts[sentence].add(Feature.CONTENT, 1);
                        counts[sentence].add(Feature.OFF_TOPIC, -model.score(words[t], window, count));
                    }
                }
            }
        }

        private boolean isContent(int t) {
            return text.tokens().kind(t) == TokenKind.WORD
                    && model.knows(words[t])
                    && Character.isLowerCase(text.text().charAt(text.tokens().start(t)));
        }
    }
}
