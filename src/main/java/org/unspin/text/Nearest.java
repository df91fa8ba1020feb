package org.unspin.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who wrote a name that there is not. */
public final class Nearest {
    /** One error in so many letters is taken for a slip of the fingers. */
    private static final int LETTERS_PER_ERROR = 3;

    private Nearest() {}

    /**
     * The likeliest of some names, if one is like what was written: letters left out, added, changed or swapped with the
     * next. Case does not matter; of two that are equally like it, the first.
     */
    public static Optional<String> to(String written, Collection<String> names) {
        int fewest = Math.max(1, written.length() / LETTERS_PER_ERROR);
        Optional<String> nearest = Optional.empty();
        for (String name : names) {
            if (Math.abs(name.length() - written.length()) > fewest) {
                continue;
            }
            int errors = errors(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (errors < fewest || errors == fewest && nearest.isEmpty()) {
                fewest = errors;
                nearest = Optional.of(name);
            }
        }
        return nearest;
    }

    /** For a message, to stand behind what was written: {@code  (did you mean "newswire"?)}, or nothing. */
    public static String hint(String written, Collection<String> names) {
        return to(written, names)
                .map(name -> " (did you mean \"" + name + "\"?)")
                .orElse("");
    }

    /** The distance of Damerau and Levenshtein, in which no letter is moved twice. */
    private static int errors(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + changed);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
