package org.unspin.learn.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.unspin.learn.thesaurus.WordFrequencies;

/** What models of random draws have in common. */
public final class Draw {
    /** The rank of words that no list of frequencies has. */
    private static final int UNLISTED = 30_000;

    private Draw() {}

    /** Scales weights so that they sum to 1, leaving out the original itself. */
    static Map<String, Double> normalised(Map<String, Double> weights, String original) {
        Map<String, Double> chances = new LinkedHashMap<>(weights);
        chances.remove(original);
        chances.values().removeIf(weight -> !(weight > 0));
        double sum = sum(chances);
        chances.replaceAll((word, weight) -> weight / sum);
        return chances;
    }

    static double sum(Map<String, Double> chances) {
        double sum = 0;
        for (double chance : chances.values()) {
            sum += chance;
        }
        return sum;
    }

    /** How readily a word is drawn: 1 for a single word, {@code phrases} for a phrase. */
    static double ease(String word, double phrases) {
        return word.indexOf(' ') < 0 && word.indexOf('-') < 0 ? 1 : phrases;
    }

    /** The rank of a word by frequency; of a phrase, that of its rarest word. */
    public static int rank(String phrase, WordFrequencies frequencies) {
        int rank = 1;
        int start = 0;
        while (start <= phrase.length()) {
            int space = phrase.indexOf(' ', start);
            int end = space < 0 ? phrase.length() : space;
            rank = Math.max(rank, Math.min(UNLISTED, frequencies.rank(phrase.substring(start, end))));
            start = end + 1;
        }
        return rank;
    }
}
