package org.unspin.learn.common;

import org.unspin.dictionary.SpinnerHabits;

/** The habits of a spinner whose swap rate was measured on the texts that its dictionary was learned from. */
public final class LearnedHabits {
    /** How far the rate of one page is expected to stray from that of all pages, in percent. */
    private static final int SPREAD = 15;

    private LearnedHabits() {}

    /**
     * The habits of a spinner.
     *
     * @param rate the share of the words it knows that it swaps, 0 to 1
     * @param sparesCapitals whether it leaves words with a capital alone
     */
    public static SpinnerHabits of(double rate, boolean sparesCapitals) {
        int percent = (int) Math.round(100 * rate);
        int least = Math.min(97, Math.max(1, percent - SPREAD));
        int most = Math.max(least + 1, Math.min(99, percent + SPREAD));
        return new SpinnerHabits(least, most, false, false, sparesCapitals, false);
    }
}
