package org.unspin.text;

import java.math.BigDecimal;

/**
 * Probabilities and shares as people read them: rounded in one way wherever they are shown, and never to certainty, nor to nothing,
 * where they are neither. {@code model.js} rounds in the same way.
 */
public final class Rounding {
    private static final int JSON_PARTS = 10_000;

    private Rounding() {}

    /** Four digits, as JSON has them: 0.99999 is 0.9999. */
    public static double fourDigits(double share) {
        return (double) parts(share, JSON_PARTS) / JSON_PARTS;
    }

    /** Whole percents: 0.996 is 99. Of four digits, so that whoever reads the JSON comes to the same number. */
    public static int percent(double share) {
        return (int) parts(fourDigits(share), 100);
    }

    /** The whole percents with two digits: 0.9 is "0.90". */
    public static String twoDigits(double share) {
        return BigDecimal.valueOf(percent(share), 2).toPlainString();
    }

    private static long parts(double share, int all) {
        long rounded = Math.round(share * all);
        if (share > 0 && rounded == 0) {
            return 1;
        }
        return share < 1 && rounded == all ? all - 1 : rounded;
    }
}
