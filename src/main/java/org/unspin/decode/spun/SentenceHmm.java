package org.unspin.decode.spun;

import java.util.Arrays;

/**
 * Which sentences of a block were spun: a spun page quotes clean text, and the other way round. A hidden Markov model (L. Rabiner
 * 1989) over the sentences with three states: clean and nothing spun before, spun, clean again. What a sentence says for
 * "spun" comes from the lattice; neighbours lend one another certainty, less so across the end of a paragraph.
 */
final class SentenceHmm {
    /** Probability that a clean passage begins after a sentence of a spun one, within a paragraph and at its end. */
    private static final double ENDS = 0.008;

    private static final double ENDS_WITH_PARAGRAPH = 0.05;
    /** Probability that the spinner's text goes on after a sentence of a clean passage. */
    private static final double GOES_ON = 0.1;

    private static final double GOES_ON_WITH_PARAGRAPH = 0.3;

    private static final int STATES = 3;
    private static final int SPUN = 1;

    private final double first;
    private final boolean[] paragraph;
    private final double[] spun;
    private double logOdds;

    /**
     * A model of the sentences of a block.
     *
     * @param priorOdds natural logarithm of the odds that a text is spun from its first sentence on
     * @param paragraph by sentence: whether a paragraph begins with it
     */
    SentenceHmm(double priorOdds, boolean[] paragraph) {
        this.first = 1 / (1 + Math.exp(-priorOdds));
        this.paragraph = paragraph;
        spun = new double[paragraph.length];
    }

    /**
     * Estimates all sentences together, in linear time.
     *
     * @param logRatio by sentence: natural logarithm of its likelihood ratio, spun against clean
     */
    void estimate(double[] logRatio) {
        int n = logRatio.length;
        double[] forward = new double[n * STATES];
        double logScale = 0;
        double[] before = {1 - first, first, 0};
        double allClean = 0; // logarithm of the weight of the path that is clean throughout, in the scale of forward
        for (int s = 0; s < n; s++) {
            if (s > 0) {
                move(forward, (s - 1) * STATES, s, before);
            }
            double most = Math.max(0, logRatio[s]);
            double clean = Math.exp(-most);
            forward[s * STATES] = before[0] * clean;
            forward[s * STATES + SPUN] = before[1] * Math.exp(logRatio[s] - most);
            forward[s * STATES + 2] = before[2] * clean;
            double sum = forward[s * STATES] + forward[s * STATES + 1] + forward[s * STATES + 2];
            for (int k = s * STATES; k < (s + 1) * STATES; k++) {
                forward[k] /= sum;
            }
            logScale += most + Math.log(sum);
            allClean += Math.log(s == 0 ? 1 - first : 1 - begins(s));
        }
        double never = allClean - logScale; // of the whole, the share of "nothing spun at all"
        if (n == 0) {
            logOdds = Double.NEGATIVE_INFINITY;
        } else if (never < -30) {
            logOdds = -never;
        } else {
            double touched = forward[(n - 1) * STATES + SPUN] + forward[(n - 1) * STATES + 2];
            logOdds = Math.log(touched / forward[(n - 1) * STATES]);
        }
        backward(forward, logRatio);
    }

    private void move(double[] forward, int at, int s, double[] to) {
        double begins = begins(s);
        double ends = paragraph[s] ? ENDS_WITH_PARAGRAPH : ENDS;
        double goesOn = paragraph[s] ? GOES_ON_WITH_PARAGRAPH : GOES_ON;
        to[0] = forward[at] * (1 - begins);
        to[1] = forward[at] * begins + forward[at + SPUN] * (1 - ends) + forward[at + 2] * goesOn;
        to[2] = forward[at + SPUN] * ends + forward[at + 2] * (1 - goesOn);
    }

    /** Spun passages seldom begin inside a paragraph. */
    private double begins(int s) {
        return paragraph[s] ? first : first / 10;
    }

    private void backward(double[] forward, double[] logRatio) {
        int n = logRatio.length;
        double[] beta = {1, 1, 1};
        double[] weighted = new double[STATES];
        for (int s = n - 1; s >= 0; s--) {
            double sum = 0;
            for (int k = 0; k < STATES; k++) {
                sum += forward[s * STATES + k] * beta[k];
            }
            spun[s] = forward[s * STATES + SPUN] * beta[SPUN] / sum;
            if (s == 0) {
                break;
            }
            double most = Math.max(0, logRatio[s]);
            Arrays.fill(weighted, Math.exp(-most));
            weighted[SPUN] = Math.exp(logRatio[s] - most);
            for (int k = 0; k < STATES; k++) {
                weighted[k] *= beta[k];
            }
            double begins = begins(s);
            double ends = paragraph[s] ? ENDS_WITH_PARAGRAPH : ENDS;
            double goesOn = paragraph[s] ? GOES_ON_WITH_PARAGRAPH : GOES_ON;
            beta[0] = (1 - begins) * weighted[0] + begins * weighted[SPUN];
            beta[1] = (1 - ends) * weighted[SPUN] + ends * weighted[2];
            beta[2] = goesOn * weighted[SPUN] + (1 - goesOn) * weighted[2];
            double scale = Math.max(beta[0], Math.max(beta[1], beta[2]));
            for (int k = 0; k < STATES; k++) {
                beta[k] /= scale;
            }
        }
    }

    /** Probability, 0 to 1, that a sentence was spun. */
    double spun(int sentence) {
        return spun[sentence];
    }

    /** Natural logarithm of the odds that any sentence at all was spun. */
    double logOdds() {
        return logOdds;
    }
}
