package org.unspin.lm.train;

import java.util.Arrays;

/**
 * Replaces numbers by the nearest of a few: equally filled bins at first, then Lloyd's iteration (least squares). On
 * how few bits suffice for a language model, see M. Federico and N. Bertoldi, "How Many Bits Are Needed to Store
 * Probabilities for Phrase-Based Translation?" (2006).
 */
final class Quantizer {
    private static final int ROUNDS = 12;

    private final float[] centres;

    private Quantizer(float[] centres) {
        this.centres = centres;
    }

    /**
     * @param values the values to quantise; sorted in place
     * @param codes how many numbers stand for them
     */
    static Quantizer fit(float[] values, int codes) {
        Arrays.sort(values);
        float[] centres = new float[codes];
        for (int c = 0; c < codes; c++) {
            centres[c] = values.length == 0 ? 0 : values[(int) ((2L * c + 1) * values.length / (2L * codes))];
        }
        for (int round = 0; round < ROUNDS; round++) {
            int from = 0;
            for (int c = 0; c < codes; c++) {
                int to = from;
                double sum = 0;
                while (to < values.length && (c == codes - 1 || values[to] <= (centres[c] + centres[c + 1]) / 2)) {
                    sum += values[to++];
                }
                if (to > from) {
                    centres[c] = (float) (sum / (to - from));
                }
                from = to;
            }
        }
        return new Quantizer(centres);
    }

    /** The code of the number nearest to {@code value}. */
    int code(float value) {
        int at = Arrays.binarySearch(centres, value);
        if (at >= 0) {
            return at;
        }
        int above = -at - 1;
        if (above == 0) {
            return 0;
        }
        if (above == centres.length) {
            return above - 1;
        }
        return value - centres[above - 1] <= centres[above] - value ? above - 1 : above;
    }

    /** The numbers by code, ascending; handed out, not copied. */
    float[] centres() {
        return centres;
    }
}
