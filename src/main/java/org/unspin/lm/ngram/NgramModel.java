package org.unspin.lm.ngram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.unspin.lm.LanguageModel;
import org.unspin.lm.ModelFormatException;

/**
 * A back-off n-gram model (S. F. Chen and J. Goodman, "An Empirical Study of Smoothing Techniques for Language Modeling",
 * 1999), read in place from the bytes of its file: no objects per n-gram, no boxing, no parsing at load time.
 *
 * <p>A path's state holds its last words (16 bits each) and their back-off weights, so that a query never looks a context
 * up again, and only as many words as can matter for what follows, so that paths merge early (K. Heafield, "KenLM:
 * Faster and Smaller Language Model Queries", 2011). A query costs one table look-up per order that matches, and one more.
 *
 * <p>Immutable and thread-safe.
 */
public final class NgramModel implements LanguageModel {
    /** Highest order that a state can hold. */
    public static final int MAX_ORDER = 5;

    private static final String RESOURCE = "/org/unspin/lm/english.bin";
    private static final float LN_10 = (float) Math.log(10);

    private final Vocabulary vocabulary;
    private final int order;
    private final float[] wordScores;
    private final float[] wordBackoffs;
    private final NgramLevel[] levels;
    private final float[] classScores;

    NgramModel(
            Vocabulary vocabulary, float[] wordScores, float[] wordBackoffs, NgramLevel[] levels, float[] classScores) {
        this.vocabulary = vocabulary;
        this.order = levels.length - 1;
        this.wordScores = wordScores;
        this.wordBackoffs = wordBackoffs;
        this.levels = levels;
        this.classScores = classScores;
    }

    /**
     * The English model that comes with the library. Reads it anew at each call: keep what you get.
     *
     * @throws IOException if the resource is missing or damaged
     */
    public static NgramModel english() throws IOException {
        try (InputStream in = NgramModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new ModelFormatException(RESOURCE, "no such resource; is the library's jar complete?");
            }
            return ModelFile.read("resource " + RESOURCE, in);
        }
    }

    /**
     * Reads a model that {@code unspin train} has written.
     *
     * @throws ModelFormatException if the file is no such model, is damaged or cut short
     * @throws IOException if the file cannot be read
     */
    public static NgramModel read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new ModelFormatException(file.toString(), "is a directory; name the model file itself");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return ModelFile.read(file.toString(), in);
        }
    }

    /** The words that the model knows. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The length of the longest n-grams. */
    public int order() {
        return order;
    }

    /** The number of n-grams with {@code n} words. */
    public int ngrams(int n) {
        return n == 1 ? vocabulary.size() - 1 : levels[n].size();
    }

    @Override
    public int stateSize() {
        return 3;
    }

    @Override
    public int keySize() {
        return 1;
    }

    @Override
    public int endOfSentence() {
        return Vocabulary.END;
    }

    @Override
    public void begin(long[] states, int at) {
        states[at] = wordBackoffs[Vocabulary.BEGIN] == 0 ? 0 : Vocabulary.BEGIN;
        states[at + 1] = pack(wordBackoffs[Vocabulary.BEGIN], 0);
        states[at + 2] = 0;
    }

    @Override
    public float score(long[] from, int fromAt, int word, long[] to, int toAt) {
        long context = from[fromAt];
        long low = from[fromAt + 1];
        long high = from[fromAt + 2];
        int length = (79 - Long.numberOfLeadingZeros(context)) >>> 4;
        float score = wordScores[word];
        float b1 = wordBackoffs[word];
        float b2 = 0;
        float b3 = 0;
        float b4 = 0;
        int kept = b1 == 0 ? 0 : 1;
        int matched = 1;
        while (matched <= length) {
            NgramLevel level = levels[matched + 1];
            int value = level.find(context, matched, word);
            if (value < 0) {
                break;
            }
            score = level.score(value);
            matched++;
            float backoff = level.backoff(value);
            if (backoff != 0) {
                kept = matched;
                switch (matched) {
                    case 2 -> b2 = backoff;
                    case 3 -> b3 = backoff;
                    default -> b4 = backoff;
                }
            }
        }
        // the weights of the contexts that were too long to match
        if (matched <= 1 && length >= 1) {
            score += Float.intBitsToFloat((int) low);
        }
        if (matched <= 2 && length >= 2) {
            score += Float.intBitsToFloat((int) (low >>> 32));
        }
        if (matched <= 3 && length >= 3) {
            score += Float.intBitsToFloat((int) high);
        }
        if (matched <= 4 && length >= 4) {
            score += Float.intBitsToFloat((int) (high >>> 32));
        }
        to[toAt] = kept == 0 ? 0 : ((context << 16) | word) & (-1L >>> (64 - 16 * kept));
        to[toAt + 1] = pack(b1, b2);
        to[toAt + 2] = pack(b3, b4);
        return score;
    }

    private static long pack(float a, float b) {
        return (Float.floatToRawIntBits(a) & 0xFFFFFFFFL) | ((long) Float.floatToRawIntBits(b) << 32);
    }

    @Override
    public float wordScore(int word) {
        return wordScores[word];
    }

    @Override
    public int wordId(CharSequence text, int start, int end) {
        return vocabulary.id(text, start, end);
    }

    @Override
    public float formScore(int word, CharSequence text, int start, int end) {
        if (word < classScores.length) {
            return classScores[word];
        }
        if (!vocabulary.hasDigit(word)) {
            return 0;
        }
        String known = vocabulary.word(word);
        int digits = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c) && (i - start >= known.length() || known.charAt(i - start) != c)) {
                digits++;
            }
        }
        return -digits * LN_10;
    }

    /**
     * The mean of {@link #score} over the words of sentences, as perplexity.
     *
     * @param sentences word ids, without the sentence limits
     */
    public double perplexity(Iterable<int[]> sentences) {
        double sum = 0;
        long words = 0;
        long[] state = new long[stateSize()];
        for (int[] sentence : sentences) {
            begin(state, 0);
            for (int word : sentence) {
                sum += score(state, 0, word, state, 0);
            }
            sum += score(state, 0, Vocabulary.END, state, 0);
            words += sentence.length + 1;
        }
        return Math.exp(-sum / Math.max(1, words));
    }
}
