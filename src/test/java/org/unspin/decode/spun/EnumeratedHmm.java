package org.unspin.decode.spun;

/**
 * All ways in which sentences may have come to be spun, clean or clean again, one by one: what {@link SentenceHmm} sums
 * up with dynamic programming.
 */
public final class EnumeratedHmm {
    private static final int NOT_YET = 0;
    private static final int SPUN = 1;
    private static final int CLEAN_AGAIN = 2;

    private final double first;
    private final boolean[] paragraph;
    private final double[] logRatio;
    private final int[] path;
    private final double[] spun;
    private double clean;
    private double touched;

    public EnumeratedHmm(double priorOdds, boolean[] paragraph, double[] logRatio) {
        this.first = 1 / (1 + Math.exp(-priorOdds));
        this.paragraph = paragraph;
        this.logRatio = logRatio;
        path = new int[logRatio.length];
        spun = new double[logRatio.length];
        walk(0, 1);
    }

    private void walk(int sentence, double weight) {
        if (sentence == path.length) {
            boolean any = false;
            for (int s = 0; s < path.length; s++) {
                any |= path[s] == SPUN;
                spun[s] += path[s] == SPUN ? weight : 0;
            }
            if (any) {
                touched += weight;
            } else {
                clean += weight;
            }
            return;
        }
        for (int state = NOT_YET; state <= CLEAN_AGAIN; state++) {
            double step = sentence == 0 ? start(state) : move(path[sentence - 1], state, paragraph[sentence]);
            if (step > 0) {
                path[sentence] = state;
                walk(sentence + 1, weight * step * (state == SPUN ? Math.exp(logRatio[sentence]) : 1));
            }
        }
    }

    private double start(int state) {
        return state == NOT_YET ? 1 - first : state == SPUN ? first : 0;
    }

    private double move(int from, int to, boolean newParagraph) {
        double begins = newParagraph ? first : first / 10;
        double ends = newParagraph ? 0.05 : 0.008;
        double goesOn = newParagraph ? 0.3 : 0.1;
        return switch (from) {
            case NOT_YET -> to == NOT_YET ? 1 - begins : to == SPUN ? begins : 0;
            case SPUN -> to == SPUN ? 1 - ends : to == CLEAN_AGAIN ? ends : 0;
            default -> to == SPUN ? goesOn : to == CLEAN_AGAIN ? 1 - goesOn : 0;
        };
    }

    /** Logarithm of the odds that any sentence was spun. */
    public double logOdds() {
        return Math.log(touched / clean);
    }

    public double spun(int sentence) {
        return spun[sentence] / (touched + clean);
    }
}
