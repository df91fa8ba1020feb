package org.unspin.learn.withoutoriginals;

import java.util.Arrays;

/**
 * A word form that may be garbled, and what it may stand for: shares of its uses, which sum to 1 together with the
 * shares of uses that stand for themselves and of those that nothing explains. For one thread.
 */
final class Suspect {
    static final int MOST_CANDIDATES = 12;

    final int type;
    /** Places where it stands. */
    final int[] places;
    /** Uses to be expected in text that nobody spun. */
    final double expected;
    /** Logarithm of its share of text that nobody spun. */
    final double alone;

    int[] candidates = {};
    double[] shares = {};
    double[] uses = {};
    /** By candidate: the sum of squared posteriors, for the mean posterior of the uses that are attributed to it. */
    double[] squares = {};
    /** By candidate: how many documents have a use that is attributed to it. */
    int[] documents = {};

    private int[] lastDocument = {};
    double keptShare = 0.5;
    double openShare = 0.5;
    double keptUses;
    double openUses;
    private double keptSquares;
    /** Whether every E step goes through its uses; for what is settled, one in a round does. */
    boolean active = true;

    Suspect(int type, int[] places, double expected, double alone) {
        this.type = type;
        this.places = places;
        this.expected = expected;
        this.alone = alone;
    }

    int indexOf(int original) {
        for (int c = 0; c < candidates.length; c++) {
            if (candidates[c] == original) {
                return c;
            }
        }
        return -1;
    }

    /** Replaces the candidates; takes the arrays over. */
    void setCandidates(int[] originals, double[] newShares, double kept, double open) {
        candidates = originals;
        shares = newShares;
        uses = new double[originals.length];
        squares = new double[originals.length];
        documents = new int[originals.length];
        lastDocument = new int[originals.length];
        keptShare = kept;
        openShare = open;
    }

    /** Adds a candidate, whose share is taken from that of what nothing explains. */
    void add(int original, double share) {
        int n = candidates.length;
        candidates = Arrays.copyOf(candidates, n + 1);
        shares = Arrays.copyOf(shares, n + 1);
        uses = Arrays.copyOf(uses, n + 1);
        squares = Arrays.copyOf(squares, n + 1);
        documents = Arrays.copyOf(documents, n + 1);
        lastDocument = Arrays.copyOf(lastDocument, n + 1);
        candidates[n] = original;
        shares[n] = share;
        openShare = Math.max(0.01, openShare - share);
    }

    /** Whether so many uses are far more than text that nobody spun would have. */
    boolean isFarBeyondUsual(int number) {
        return number > 3 * expected + 3;
    }

    void beginCounting() {
        Arrays.fill(uses, 0);
        Arrays.fill(squares, 0);
        Arrays.fill(documents, 0);
        Arrays.fill(lastDocument, -1);
        keptUses = 0;
        keptSquares = 0;
        openUses = 0;
    }

    /** Counts a use that stands for itself, or that nothing explains. */
    void countRest(double kept, double open) {
        keptUses += kept;
        keptSquares += kept * kept;
        openUses += open;
    }

    /** Counts a use. */
    void count(int candidate, double posterior, int document) {
        uses[candidate] += posterior;
        squares[candidate] += posterior * posterior;
        if (posterior > 0.5 && document != lastDocument[candidate]) {
            documents[candidate]++;
            lastDocument[candidate] = document;
        }
    }

    /** Whether nearly all uses are explained, so that there is nothing left to find. */
    boolean settled() {
        double sum = keptUses;
        double sure = keptSquares;
        for (int c = 0; c < uses.length; c++) {
            sum += uses[c];
            sure += squares[c];
        }
        return places.length > 0 && sure > 0.85 * places.length && sum > 0.92 * places.length;
    }

    /** Mean posterior of the uses that a candidate accounts for, weighted by the posterior. */
    double confidence(int candidate) {
        return uses[candidate] == 0 ? 0 : squares[candidate] / uses[candidate];
    }
}
