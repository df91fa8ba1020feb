package org.unspin.learn.thesaurus;

import java.util.Set;

/**
 * The words that a spinner is likely to replace if nothing is known of it but that it replaces common base forms. The
 * figures are the shares of words that the news-wire spinner replaced within its chains of replacements, by how common
 * the words are. Immutable, thread-safe.
 */
public final class FrequentKeys implements SwapKeys {
    private static final double LIKELY = 0.97;
    private static final double UNLIKELY = 0.05;

    /** Ranks, and the chance that an original of that rank is swapped; interpolated between them. */
    private static final int[] RANKS = {0, 3_000, 4_000, 5_000, 6_500, 9_000, 30_000};

    private static final double[] CHANCES = {0.95, 0.9, 0.7, 0.45, 0.2, 0.1, 0.05};

    private final WordFrequencies frequencies;
    private final BaseForms baseForms;

    /**
     * Takes ranks from {@code frequencies}; {@code baseForms} recognises inflected forms and names, which stay.
     */
    public FrequentKeys(WordFrequencies frequencies, BaseForms baseForms) {
        this.frequencies = frequencies;
        this.baseForms = baseForms;
    }

    @Override
    public double probability(String word) {
        int rank = frequencies.rank(word);
        if (rank > 15_000 || !isAlphabetic(word)) {
            return 0;
        }
        if (!baseForms.isBaseForm(word)) {
            return UNLIKELY;
        }
        if (rank <= 4_000) {
            return LIKELY;
        }
        if (rank <= 6_000) {
            return 0.45;
        }
        return rank <= 8_000 ? 0.35 : 0.2;
    }

    /**
     * Falls more slowly than {@link #probability}: a spinner's list of common words was made from other texts than
     * ours, so ranks say little near its end.
     */
    @Override
    public double originalProbability(String word) {
        if (word.length() < 2 || !isAlphabetic(word) || !baseForms.isBaseForm(word) || baseForms.isProperName(word)) {
            return 0;
        }
        int rank = frequencies.rank(word);
        for (int i = 1; i < RANKS.length; i++) {
            if (rank <= RANKS[i]) {
                double part = (double) (rank - RANKS[i - 1]) / (RANKS[i] - RANKS[i - 1]);
                return CHANCES[i - 1] + (CHANCES[i] - CHANCES[i - 1]) * part;
            }
        }
        return CHANCES[CHANCES.length - 1];
    }

    @Override
    public Set<String> known() {
        return Set.of();
    }

    private static boolean isAlphabetic(String word) {
        return word.chars().allMatch(Character::isLetter);
    }
}
