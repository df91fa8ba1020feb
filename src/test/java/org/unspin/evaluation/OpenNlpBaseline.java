package org.unspin.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.languagemodel.NGramLanguageModel;
import org.tukaani.xz.XZInputStream;
import org.unspin.lm.LanguageModel;
import org.unspin.lm.ngram.Vocabulary;
import org.unspin.text.OpenNlpSentenceSplitter;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;
import org.unspin.text.Tokens;

/**
 * OpenNLP's own n-gram model in our decoder: trigrams with stupid back-off (T. Brants et al., "Large Language Models in
 * Machine Translation", 2007). The state of a path is its last two words in one long. What the model gives is no
 * probability (it does not sum to 1, and is 0 for unknown words), so a score is kept between a floor and 0.
 *
 * <p>A map of string lists: some 3 KB a sentence, so train it on some ten thousand of them. Thread-safe once trained.
 */
final class OpenNlpBaseline implements LanguageModel {
    private static final int ORDER = 3;
    private static final int NONE = 0;
    private static final int UNKNOWN = 1;
    private static final int BEGIN = 2;
    private static final int END = 3;
    /** The weight of each shorter context in OpenNLP's model. */
    private static final double BACK_OFF = 0.4;

    private final NGramLanguageModel model = new NGramLanguageModel(ORDER);
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>(Arrays.asList("", "<unk>", "<s>", "</s>"));
    /** Natural logarithms of what an unseen word gets, by the number of words before it. */
    private final double[] floor = new double[ORDER];

    private final float unknownForm;

    private OpenNlpBaseline(List<String[]> sentences) {
        for (String[] sentence : sentences) {
            String[] limited = new String[sentence.length + 2];
            limited[0] = words.get(BEGIN);
            limited[limited.length - 1] = words.get(END);
            System.arraycopy(sentence, 0, limited, 1, sentence.length);
            model.add(limited);
            for (String word : sentence) {
                if (numbers.putIfAbsent(word, words.size()) == null) {
                    words.add(word);
                }
            }
        }
        for (int context = 0; context < ORDER; context++) {
            floor[context] = Math.log(0.5 * Math.pow(BACK_OFF, context) / Math.max(1, model.size()));
        }
        unknownForm = (float) -Math.log(Math.max(10, words.size()));
    }

    /** Trains on sentences, each a text of its own. */
    static OpenNlpBaseline train(List<String> sentences) {
        List<String[]> read = new ArrayList<>();
        for (String sentence : sentences) {
            read(new Segmenter(OpenNlpSentenceSplitter.english()).segment(sentence), read, Integer.MAX_VALUE);
        }
        return new OpenNlpBaseline(read);
    }

    /** Trains on the first sentences of a corpus, a paragraph a line, compressed if its name ends in ".xz". */
    static OpenNlpBaseline train(Path corpus, int sentences) throws IOException {
        Segmenter segmenter = new Segmenter(OpenNlpSentenceSplitter.english());
        List<String[]> read = new ArrayList<>();
        try (InputStream file = Files.newInputStream(corpus);
                InputStream in = corpus.toString().endsWith(".xz") ? new XZInputStream(file) : file;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && read.size() < sentences; line = lines.readLine()) {
                read(segmenter.segment(line), read, sentences);
            }
        }
        return new OpenNlpBaseline(read);
    }

    private static void read(SegmentedText text, List<String[]> sentences, int most) {
        Tokens tokens = text.tokens();
        for (int s = 0; s < text.sentenceCount() && sentences.size() < most; s++) {
            int from = text.sentences()[s];
            String[] words = new String[text.sentences()[s + 1] - from];
            for (int i = 0; i < words.length; i++) {
                words[i] = Vocabulary.fold(text.text(), tokens.start(from + i), tokens.end(from + i));
            }
            sentences.add(words);
        }
    }

    @Override
    public int stateSize() {
        return 1;
    }

    @Override
    public int keySize() {
        return 1;
    }

    @Override
    public void begin(long[] states, int at) {
        states[at] = BEGIN;
    }

    @Override
    public float score(long[] from, int fromAt, int word, long[] to, int toAt) {
        int last = (int) from[fromAt];
        int secondLast = (int) (from[fromAt] >>> 32);
        float score;
        if (last == NONE) {
            score = score(word);
        } else if (secondLast == NONE) {
            score = score(last, word);
        } else {
            score = score(secondLast, last, word);
        }
        to[toAt] = (long) last << 32 | word;
        return score;
    }

    private float score(int... ngram) {
        String[] tokens = new String[ngram.length];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = words.get(ngram[i]);
        }
        // a sequence no longer than the order is one n-gram, and its "probability" that of its last word
        double logarithm = Math.log(model.calculateProbability(tokens));
        return (float) Math.min(0, Math.max(floor[ngram.length - 1], logarithm));
    }

    @Override
    public float wordScore(int word) {
        return score(word);
    }

    @Override
    public int wordId(CharSequence text, int start, int end) {
        return start == end ? UNKNOWN : numbers.getOrDefault(Vocabulary.fold(text, start, end), UNKNOWN);
    }

    @Override
    public float formScore(int word, CharSequence text, int start, int end) {
        return word == UNKNOWN ? unknownForm : 0;
    }

    @Override
    public int endOfSentence() {
        return END;
    }
}
