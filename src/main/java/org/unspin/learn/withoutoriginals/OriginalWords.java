package org.unspin.learn.withoutoriginals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.unspin.lm.LanguageModel;

/**
 * The words that a spinner may have replaced: common ones, with ids from 0, and with how often they stand in the
 * documents and how often they should. A deterministic spinner removes nearly all uses of a word, so what is missing
 * shows what it knows. Immutable.
 */
final class OriginalWords {
    /** Fewest expected uses of a word that is looked for. */
    private static final double FEWEST = 3;
    /** The shape of the negative binomial that counts are taken to follow, since texts differ in subject. */
    static final double SHAPE = 1.6;
    /** The share of a word's uses that spinners usually swap. */
    static final double SWAPPED = 0.8;

    final List<String> words = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    final int[] lmIds;
    final double[] alone;
    /** Uses to be expected in text that nobody spun. */
    final double[] expected;
    /** Uses that are there. */
    final double[] kept;
    /** Log likelihood ratio of the uses that are left: swapped against never touched. */
    final double[] missing;

    OriginalWords(PooledTexts texts, ExpectedCounts expectedCounts, LanguageModel model) {
        List<Double> uses = new ArrayList<>();
        for (String word : expectedCounts.words()) {
            double expectedUses = expectedCounts.share(word) * texts.words();
            if (expectedUses >= FEWEST && model.knows(word) && Character.isLetter(word.charAt(0))) {
                ids.put(word, words.size());
                words.add(word);
                uses.add(expectedUses);
            }
        }
        int n = words.size();
        lmIds = new int[n];
        alone = new double[n];
        expected = new double[n];
        kept = new double[n];
        missing = new double[n];
        for (int w = 0; w < n; w++) {
            String word = words.get(w);
            lmIds[w] = model.wordId(word, 0, word.length());
            alone[w] = Math.log(expectedCounts.share(word));
            expected[w] = uses.get(w);
            int type = texts.typeOf(word);
            kept[w] = type < 0 ? 0 : texts.allCount(type);
            missing[w] = countScore(kept[w], expected[w] * (1 - SWAPPED)) - countScore(kept[w], expected[w]);
        }
    }

    /** The id of a word, or -1. */
    int indexOf(String word) {
        return ids.getOrDefault(word, -1);
    }

    int size() {
        return words.size();
    }

    /** How many uses are missing, at least a few. */
    double deficit(int word) {
        return Math.max(1 + expected[word] * 0.1, expected[word] - kept[word]);
    }

    /**
     * Log probability of a number of uses where {@code mean} are expected, without the part that depends on the uses
     * alone.
     */
    static double countScore(double uses, double mean) {
        double m = Math.max(mean, 0.05);
        return uses * Math.log(m / (m + SHAPE)) + SHAPE * Math.log(SHAPE / (m + SHAPE));
    }

    /** At most so many of some originals, those with the highest scores, the highest first. */
    static int[] byScore(int[] some, double[] scores, int most) {
        Integer[] order = new Integer[some.length];
        Arrays.setAll(order, i -> some[i]);
        Arrays.sort(order, (a, b) -> Double.compare(scores[b], scores[a]));
        int[] best = new int[Math.min(most, order.length)];
        Arrays.setAll(best, i -> order[i]);
        return best;
    }
}
