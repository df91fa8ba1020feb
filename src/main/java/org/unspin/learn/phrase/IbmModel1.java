package org.unspin.learn.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds which word of a garbled phrase stands for which word of its original: IBM model 1 (Brown, Della Pietra, Della
 * Pietra &amp; Mercer 1993: "The mathematics of statistical machine translation"), trained by EM, without the empty
 * word and with a preference for the diagonal (Dyer, Chahuneau &amp; Smith 2013: "A simple, fast, and effective
 * reparameterization of IBM model 2"), since paraphrasers seldom move words. The original is the source, so that the
 * table holds P(garbled word | original word). Deterministic; not thread-safe.
 */
final class IbmModel1 {
    private static final int ROUNDS = 12;
    /** How strongly a word stays in its place; Dyer et al. begin with 4 and find values near it. */
    private static final double DIAGONAL = 4;
    /** How much likelier a word is to stand for itself than for any other, before anything is learned. */
    private static final double SAME = 20;
    /** A pseudo-count that keeps words seen once from being certain. */
    private static final double SMOOTHING = 0.02;

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<int[]> garbled = new ArrayList<>();
    private final List<int[]> originals = new ArrayList<>();
    private Map<Long, Double> table = new HashMap<>();

    /**
     * What was learned of a pair of words.
     *
     * @param garbled the garbled word
     * @param original the original word
     * @param share P(garbled | original): the share of the original's occurrences
     * @param support in how many phrases the two stand for each other and for no other word
     * @param posterior how certain this is on average
     */
    record Link(String garbled, String original, double share, int support, double posterior) {}

    /** Adds a pair of phrases. */
    void add(List<String> garbledWords, List<String> originalWords) {
        garbled.add(garbledWords.stream().mapToInt(this::id).toArray());
        originals.add(originalWords.stream().mapToInt(this::id).toArray());
    }

    private int id(String word) {
        Integer known = ids.putIfAbsent(word, words.size());
        if (known == null) {
            words.add(word);
            return words.size() - 1;
        }
        return known;
    }

    /** Trains and returns the links that at least one phrase supports, sorted by garbled word, then by original. */
    List<Link> links() {
        begin();
        for (int round = 0; round < ROUNDS; round++) {
            maximize();
        }
        Map<String, double[]> support = new TreeMap<>();
        for (int p = 0; p < garbled.size(); p++) {
            support(garbled.get(p), originals.get(p), support);
        }
        List<Link> links = new ArrayList<>();
        support.forEach((pair, sums) -> {
            int tab = pair.indexOf('\t');
            String left = pair.substring(0, tab);
            String right = pair.substring(tab + 1);
            double share = table.getOrDefault(key(ids.getOrDefault(left, 0), ids.getOrDefault(right, 0)), 0.0);
            links.add(new Link(left, right, share, (int) sums[0], sums[1] / sums[0]));
        });
        links.sort(Comparator.comparing(Link::garbled).thenComparing(Link::original));
        return links;
    }

    private void begin() {
        table = new HashMap<>();
        for (int p = 0; p < garbled.size(); p++) {
            for (int g : garbled.get(p)) {
                for (int o : originals.get(p)) {
                    table.put(key(g, o), g == o ? SAME : 1);
                }
            }
        }
    }

    /** One round of EM: expected counts of links, then their shares. */
    private void maximize() {
        Map<Long, Double> counts = new HashMap<>();
        Map<Integer, Double> sums = new HashMap<>();
        for (int p = 0; p < garbled.size(); p++) {
            int[] left = garbled.get(p);
            int[] right = originals.get(p);
            for (int i = 0; i < left.length; i++) {
                double[] posteriors = posteriors(left, right, i);
                for (int j = 0; j < right.length; j++) {
                    counts.merge(key(left[i], right[j]), posteriors[j], Double::sum);
                    sums.merge(right[j], posteriors[j], Double::sum);
                }
            }
        }
        counts.replaceAll((key, count) -> count / (sums.getOrDefault((int) (key & 0xFFFFFFFFL), 0.0) + SMOOTHING));
        table = counts;
    }

    private double[] posteriors(int[] left, int[] right, int i) {
        double[] posteriors = new double[right.length];
        double sum = 0;
        for (int j = 0; j < right.length; j++) {
            double off = Math.abs((i + 0.5) / left.length - (j + 0.5) / right.length);
            posteriors[j] = table.getOrDefault(key(left[i], right[j]), 0.0) * Math.exp(-DIAGONAL * off);
            sum += posteriors[j];
        }
        for (int j = 0; j < right.length && sum > 0; j++) {
            posteriors[j] /= sum;
        }
        return posteriors;
    }

    /** Counts the words of one pair of phrases that stand for exactly one word each. */
    private void support(int[] left, int[] right, Map<String, double[]> support) {
        int[] best = new int[left.length];
        double[] certain = new double[left.length];
        int[] uses = new int[right.length];
        for (int i = 0; i < left.length; i++) {
            double[] posteriors = posteriors(left, right, i);
            for (int j = 1; j < right.length; j++) {
                best[i] = posteriors[j] > posteriors[best[i]] ? j : best[i];
            }
            certain[i] = posteriors[best[i]];
            uses[best[i]]++;
        }
        for (int i = 0; i < left.length; i++) {
            if (uses[best[i]] == 1) {
                String pair = words.get(left[i]) + '\t' + words.get(right[best[i]]);
                double[] sums = support.computeIfAbsent(pair, key -> new double[2]);
                sums[0]++;
                sums[1] += certain[i];
            }
        }
    }

    private static long key(int garbledWord, int originalWord) {
        return (long) garbledWord << 32 | originalWord;
    }
}
