package org.unspin.learn;

import java.util.Set;

/**
 * Which words the news-wire spinner replaces: base forms among the commonest words. The probabilities are shares of
 * words within chains of observed replacements that were replaced again, by how common they are. Immutable,
 * thread-safe.
 */
public final class SwapKeys {
    /**
     * Rarer than most headwords, and yet passed on the way to an observed garbled word (response, consequence,
     * effect).
     */
    private static final Set<String> SEEN_REPLACED = Set.of(
            "adequate",
            "advanced",
            "asleep",
            "awareness",
            "bend",
            "characteristic",
            "compose",
            "consequence",
            "consume",
            "curious",
            "discipline",
            "entertainment",
            "formation",
            "ground",
            "inner",
            "instrument",
            "leaf",
            "occupation",
            "participant",
            "running",
            "sale");

    /**
     * Common, and yet seen where the spinner would have replaced them had it known them (play, drama, but not play).
     */
    private static final Set<String> SEEN_LEFT_ALONE = Set.of(
            "an",
            "announcement",
            "authorities",
            "ballot",
            "bid",
            "but",
            "by",
            "contempt",
            "dialog",
            "diplomatic",
            "drama",
            "halt",
            "hunt",
            "longer",
            "ministry",
            "size",
            "spokesperson",
            "usage",
            "yet");

    /** Ranks, and the chance that an original of that rank is swapped; straight lines between. */
    private static final int[] RANKS = {0, 3_000, 4_000, 5_000, 6_500, 9_000, 30_000};

    private static final double[] CHANCES = {0.95, 0.9, 0.7, 0.45, 0.2, 0.1, 0.05};

    private final WordFrequencies frequencies;
    private final BaseForms baseForms;

    /**
     * Reads ranks from {@code frequencies}; {@code baseForms} tells inflected forms, which the spinner leaves alone.
     */
    public SwapKeys(WordFrequencies frequencies, BaseForms baseForms) {
        this.frequencies = frequencies;
        this.baseForms = baseForms;
    }

    /**
     * Whether {@code word} (lower case) was seen in a spun text where the spinner should have replaced it, had it
     * known it.
     */
    public boolean wasLeftAlone(String word) {
        return SEEN_LEFT_ALONE.contains(word);
    }

    /** How likely, 0 to 1, the spinner replaces {@code word} (lower case) where it meets it. */
    public double probability(String word) {
        if (SEEN_REPLACED.contains(word)) {
            return 0.97;
        }
        int rank = frequencies.rank(word);
        if (rank > 15_000 || !isAlphabetic(word)) {
            return 0;
        }
        if (wasLeftAlone(word) || !baseForms.isBaseForm(word)) {
            return 0.05;
        }
        if (rank <= 4_000) {
            return 0.97;
        }
        if (rank <= 6_000) {
            return 0.45;
        }
        return rank <= 8_000 ? 0.35 : 0.2;
    }

    /**
     * How likely, 0 to 1, an original is replaced of which nothing is known but its rank. Less sudden than {@link
     * #probability}, which was measured on words within chains: the spinner's list was made from other texts than
     * ours, so that near its end ranks say little.
     */
    static double originalProbability(int rank) {
        for (int i = 1; i < RANKS.length; i++) {
            if (rank <= RANKS[i]) {
                double part = (double) (rank - RANKS[i - 1]) / (RANKS[i] - RANKS[i - 1]);
                return CHANCES[i - 1] + (CHANCES[i] - CHANCES[i - 1]) * part;
            }
        }
        return CHANCES[CHANCES.length - 1];
    }

    private static boolean isAlphabetic(String word) {
        return word.chars().allMatch(Character::isLetter);
    }
}
