package org.unspin.learn.withoriginals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.unspin.text.TokenKind;

/**
 * Aligns the sentences of a spun page with those of its original, one with one where possible, else two with one or one
 * with none: dynamic programming over the lengths of sentences (Gale &amp; Church 1993: "A program for aligning
 * sentences in bilingual corpora", whose constants are used) and over the words that both have, as Simard, Foster &amp;
 * Isabelle (1992: "Using cognates to align sentences in bilingual corpora") proposed. Very long pages are searched in a
 * band about the diagonal, so that the cost stays bounded.
 */
final class SentenceAligner {
    /** Most cells of the table; beyond them, a band. */
    private static final int MOST_CELLS = 2_000_000;

    private static final int NARROWEST_BAND = 40;
    private static final double VARIANCE = 6.8;
    /** A word that occurs more often than this on a page says nothing about where a sentence belongs. */
    private static final int OFTEN = 6;
    /** What a shared word is worth that each page has once, in units of minus log probability. */
    private static final double ANCHOR = 3;
    /** The cost of a sentence that shares no word with the other side of a bead of several sentences. */
    private static final double STRANGER = 3;

    private static final int[][] STEPS = {{1, 1}, {1, 0}, {0, 1}, {2, 1}, {1, 2}, {2, 2}};
    private static final double[] PRIORS = {
        -Math.log(0.89),
        -Math.log(0.0099 / 2),
        -Math.log(0.0099 / 2),
        -Math.log(0.089 / 2),
        -Math.log(0.089 / 2),
        -Math.log(0.011)
    };

    private final PageTokens spun;
    private final PageTokens original;
    private final int rows;
    private final int columns;
    private final int halfBand;
    private final Map<Integer, int[]> anchors = new HashMap<>();
    private final int[] spunLengths;
    private final int[] originalLengths;

    /** Tokens of a spun page that stand for tokens of its original; the upper bounds are exclusive. */
    record Bead(int spunFrom, int spunTo, int originalFrom, int originalTo) {}

    private SentenceAligner(PageTokens spun, PageTokens original, PageTokens.Words words) {
        this.spun = spun;
        this.original = original;
        rows = spun.sentenceCount();
        columns = original.sentenceCount();
        int whole = Math.max(rows, columns);
        halfBand = (long) rows * columns <= MOST_CELLS
                ? whole
                : Math.max(NARROWEST_BAND, MOST_CELLS / 2 / Math.max(1, rows));
        spunLengths = lengths(spun, words);
        originalLengths = lengths(original, words);
        findAnchors();
    }

    /** The beads of a page in order, without sentences that have no partner. */
    static List<Bead> align(PageTokens spun, PageTokens original, PageTokens.Words words) {
        return new SentenceAligner(spun, original, words).search();
    }

    private static int[] lengths(PageTokens page, PageTokens.Words words) {
        int[] lengths = new int[page.sentenceCount()];
        for (int s = 0; s < lengths.length; s++) {
            for (int t = page.sentence(s); t < page.sentence(s + 1); t++) {
                lengths[s] += words.word(page.id(t)).length() + 1;
            }
        }
        return lengths;
    }

    /** Finds the sentences of the original that hold each word, for words that are rare on both pages. */
    private void findAnchors() {
        Map<Integer, int[]> counts = new HashMap<>();
        count(spun, counts, 0);
        count(original, counts, 1);
        counts.values().removeIf(count -> count[0] == 0 || count[1] == 0 || count[0] > OFTEN || count[1] > OFTEN);
        for (int s = 0; s < columns; s++) {
            for (int t = original.sentence(s); t < original.sentence(s + 1); t++) {
                if (counts.containsKey(original.id(t))) {
                    int[] places = anchors.getOrDefault(original.id(t), new int[0]);
                    int[] more = Arrays.copyOf(places, places.length + 1);
                    more[places.length] = s;
                    anchors.put(original.id(t), more);
                }
            }
        }
    }

    private static void count(PageTokens page, Map<Integer, int[]> counts, int side) {
        for (int t = 0; t < page.size(); t++) {
            if (page.kind(t) != TokenKind.PUNCTUATION) {
                counts.computeIfAbsent(page.id(t), key -> new int[2])[side]++;
            }
        }
    }

    /** How strongly the words of one spun sentence speak for each sentence of the original. */
    private double[] shared(int row) {
        double[] shared = new double[columns];
        if (row >= 0 && row < rows) {
            for (int t = spun.sentence(row); t < spun.sentence(row + 1); t++) {
                int[] places = anchors.getOrDefault(spun.id(t), new int[0]);
                for (int place : places) {
                    shared[place] += ANCHOR / (places.length * places.length);
                }
            }
        }
        return shared;
    }

    private List<Bead> search() {
        double[][] costs = new double[3][columns + 1];
        byte[][] steps = new byte[rows + 1][];
        int[] firsts = new int[rows + 1];
        double[] before = new double[columns];
        double[] here = new double[columns];
        for (int i = 0; i <= rows; i++) {
            int middle = rows == 0 ? 0 : (int) ((long) i * columns / rows);
            int from = Math.max(0, middle - halfBand);
            int to = Math.min(columns, i == rows ? columns : middle + halfBand);
            firsts[i] = from;
            steps[i] = new byte[to - from + 1];
            double[] row = costs[i % 3];
            Arrays.fill(row, Double.POSITIVE_INFINITY);
            for (int j = from; j <= to; j++) {
                if (i == 0 && j == 0) {
                    row[0] = 0;
                    continue;
                }
                for (byte k = 0; k < STEPS.length; k++) {
                    int up = STEPS[k][0];
                    int left = STEPS[k][1];
                    if (up > i || left > j) {
                        continue;
                    }
                    double cost = costs[(i - up) % 3][j - left] + PRIORS[k];
                    if (up > 0 && left > 0) {
                        cost += lengthCost(i, up, j, left) - anchored(before, here, up, j, left);
                    }
                    if (cost < row[j]) {
                        row[j] = cost;
                        steps[i][j - from] = k;
                    }
                }
            }
            before = here;
            here = shared(i);
        }
        return trace(steps, firsts);
    }

    /** What shared words say for a bead; a sentence that shares none has no place among several. */
    private static double anchored(double[] before, double[] here, int up, int j, int left) {
        double last = here[j - 1] + (up > 1 ? before[j - 1] : 0);
        double first = left > 1 ? here[j - 2] + (up > 1 ? before[j - 2] : 0) : 0;
        double sum = first + last;
        if (left > 1) {
            sum -= (first == 0 ? STRANGER : 0) + (last == 0 ? STRANGER : 0);
        }
        if (up > 1) {
            double row = here[j - 1] + (left > 1 ? here[j - 2] : 0);
            sum -= (row == 0 ? STRANGER : 0) + (first + last == row ? STRANGER : 0);
        }
        return sum;
    }

    /** Minus the log probability of the difference in length; the tail of the normal distribution, bounded below. */
    private double lengthCost(int i, int up, int j, int left) {
        double spunLength = sum(spunLengths, i - up, i);
        double originalLength = sum(originalLengths, j - left, j);
        double mean = (spunLength + originalLength) / 2;
        double z = mean == 0 ? 0 : Math.abs(spunLength - originalLength) / Math.sqrt(mean * VARIANCE);
        return z * z / 2 + Math.log1p(z);
    }

    private static int sum(int[] lengths, int from, int to) {
        int sum = 0;
        for (int s = from; s < to; s++) {
            sum += lengths[s];
        }
        return sum;
    }

    private List<Bead> trace(byte[][] steps, int[] firsts) {
        List<Bead> beads = new ArrayList<>();
        int i = rows;
        int j = columns;
        while (i > 0 || j > 0) {
            int[] step = STEPS[steps[i][j - firsts[i]]];
            if (step[0] > 0 && step[1] > 0) {
                beads.add(new Bead(
                        spun.sentence(i - step[0]),
                        spun.sentence(i),
                        original.sentence(j - step[1]),
                        original.sentence(j)));
            }
            i -= step[0];
            j -= step[1];
        }
        Collections.reverse(beads);
        return beads;
    }
}
