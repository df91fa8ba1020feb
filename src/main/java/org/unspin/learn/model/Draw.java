package org.unspin.learn.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** What models of random draws have in common. */
final class Draw {
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
        return isSingle(word) ? 1 : phrases;
    }

    /** Whether it is one word without a hyphen. */
    static boolean isSingle(String word) {
        return word.indexOf(' ') < 0 && word.indexOf('-') < 0;
    }
}
