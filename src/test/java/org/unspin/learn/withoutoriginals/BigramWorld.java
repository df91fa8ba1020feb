package org.unspin.learn.withoutoriginals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.unspin.lm.LanguageModel;

/** A language of a few dozen words, each of which has few successors, and a model that knows exactly that. */
public final class BigramWorld implements LanguageModel {
    private static final int FIRST = 4;
    private static final int UNKNOWN = 0;
    private static final int BEGIN = 1;
    private static final int END = 2;
    private static final int STOP = 3;
    private static final int SUCCESSORS = 6;
    private static final double NOISE = 0.05;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final double[][] after;
    private final double[] alone;

    public BigramWorld(int size, long seed) {
        Random random = new Random(seed);
        for (int w = 0; w < size; w++) {
            words.add(name("w", w));
            numbers.put(words.get(w), FIRST + w);
        }
        numbers.put(".", STOP);
        after = new double[FIRST + size][FIRST + size];
        for (double[] row : after) {
            java.util.Arrays.fill(row, NOISE / row.length);
            for (int s = 0; s < SUCCESSORS; s++) {
                row[FIRST + random.nextInt(size)] += (1 - NOISE) / SUCCESSORS;
            }
        }
        alone = new double[FIRST + size];
        java.util.Arrays.fill(alone, 1.0 / size);
        for (int round = 0; round < 20; round++) {
            double[] next = new double[alone.length];
            for (int v = 0; v < alone.length; v++) {
                for (int w = FIRST; w < alone.length; w++) {
                    next[w] += alone[v] * after[v][w];
                }
            }
            System.arraycopy(next, FIRST, alone, FIRST, size);
        }
        alone[UNKNOWN] = 0.01;
    }

    /** A word of letters only. */
    public static String name(String prefix, int number) {
        return prefix + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    public List<String> words() {
        return words;
    }

    public ExpectedCounts expectedCounts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String word : words) {
            counts.put(word, Math.round(1e6 * alone[numbers.get(word)]));
        }
        return ExpectedCounts.of(counts);
    }

    /** A document of ten sentences of ten words. */
    public String document(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int s = 0; s < 10; s++) {
            int word = BEGIN;
            for (int i = 0; i < 10; i++) {
                word = draw(after[word], random);
                String name = words.get(word - FIRST);
                text.append(text.isEmpty() ? "" : " ")
                        .append(i == 0 ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) : name);
            }
            text.append('.');
        }
        return text.toString();
    }

    private int draw(double[] row, Random random) {
        double sum = 0;
        for (int w = FIRST; w < row.length; w++) {
            sum += row[w];
        }
        double rest = sum * random.nextDouble();
        for (int w = FIRST; w < row.length; w++) {
            rest -= row[w];
            if (rest < 0) {
                return w;
            }
        }
        return row.length - 1;
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
        int before = (int) from[fromAt];
        to[toAt] = word;
        if (word < FIRST || before == UNKNOWN) {
            return wordScore(word);
        }
        return (float) Math.log(after[before][word]);
    }

    @Override
    public float wordScore(int word) {
        return word == STOP || word == END ? (float) Math.log(0.1) : (float) Math.log(alone[word]);
    }

    @Override
    public int wordId(CharSequence text, int start, int end) {
        return numbers.getOrDefault(text.subSequence(start, end).toString().toLowerCase(Locale.ROOT), UNKNOWN);
    }

    @Override
    public float formScore(int word, CharSequence text, int start, int end) {
        return word == UNKNOWN ? -5 : 0;
    }

    @Override
    public int endOfSentence() {
        return END;
    }
}
