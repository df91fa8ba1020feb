package org.unspin.dictionary;

import com.google.errorprone.annotations.Immutable;

/**
 * How a family of spinners works, apart from what it writes for which words; the directives of its dictionary say it.
 *
 * <pre>{@code
 * SpinnerHabits habits = SpinnerHabits.DEFAULT.withSwaps(40, 90).withInflects(true);
 * }</pre>
 *
 * @param leastSwaps the percentage of the words and phrases it knows that it swaps at least, as a rule; 1 to 98
 * @param mostSwaps the percentage that it swaps at most, as a rule; above {@code leastSwaps}, up to 99. The wider the range, the
 *     more counts what a document itself shows
 * @param inflects whether the dictionary lists base forms that stand for their inflected forms as well, because the spinner
 *     inflects what it writes as the original was inflected
 * @param composes whether an original phrase may also be garbled word by word in a way that is not listed
 * @param sparesCapitals whether it seldom touches a capitalised word
 * @param sparesTouching whether it seldom touches a word with a sign right before or behind it
 */
@Immutable
public record SpinnerHabits(
        int leastSwaps,
        int mostSwaps,
        boolean inflects,
        boolean composes,
        boolean sparesCapitals,
        boolean sparesTouching) {
    /** What is assumed of a spinner of which nothing is said: it swaps 50 to 99 percent, and does none of the rest. */
    public static final SpinnerHabits DEFAULT = new SpinnerHabits(50, 99, false, false, false, false);

    /** Standard deviations between the limits. */
    private static final double WIDTH = 4;
    /** The expected share of swaps below which it leaves much alone. */
    private static final double MUCH = 0.7;

    /**
     * Checks the range of swaps.
     *
     * @throws IllegalArgumentException if it is empty or not within 1 to 99
     */
    public SpinnerHabits {
        if (!(leastSwaps >= 1 && leastSwaps < mostSwaps && mostSwaps <= 99)) {
            throw new IllegalArgumentException(
                    "swaps must be a range within 1-99, not " + leastSwaps + "-" + mostSwaps);
        }
    }

    /** The share of the words it knows that it swaps as a rule: the middle of the range, above 0 and below 1. */
    public double expectedSwaps() {
        return (leastSwaps + mostSwaps) / 200.0;
    }

    /** Whether it passes over much of what it knows, so that a word which reads well where it stands may be the author's. */
    public boolean leavesMuchAlone() {
        return expectedSwaps() < MUCH;
    }

    /** How many words of evidence that expectation is worth, at least 1: the pseudo-counts of a beta distribution. */
    public double certainty() {
        double deviation = (mostSwaps - leastSwaps) / 100.0 / WIDTH;
        double mean = expectedSwaps();
        return Math.max(1, mean * (1 - mean) / (deviation * deviation) - 1);
    }

    /**
     * These habits with another range of swaps.
     *
     * @param least percentage, from 1
     * @param most percentage, up to 99
     * @throws IllegalArgumentException if the range is empty or not within 1 to 99
     */
    public SpinnerHabits withSwaps(int least, int most) {
        return new SpinnerHabits(least, most, inflects, composes, sparesCapitals, sparesTouching);
    }

    /** These habits, with or without inflection. */
    public SpinnerHabits withInflects(boolean value) {
        return new SpinnerHabits(leastSwaps, mostSwaps, value, composes, sparesCapitals, sparesTouching);
    }

    /** These habits, with or without phrases that are garbled word by word. */
    public SpinnerHabits withComposes(boolean value) {
        return new SpinnerHabits(leastSwaps, mostSwaps, inflects, value, sparesCapitals, sparesTouching);
    }

    /** These habits with other words that the spinner spares. */
    public SpinnerHabits withSpared(boolean capitals, boolean touching) {
        return new SpinnerHabits(leastSwaps, mostSwaps, inflects, composes, capitals, touching);
    }
}
