package org.unspin.learn.withoriginals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.unspin.text.TokenKind;

/**
 * Aligns the words of a spun sentence with those of its original by edit distance (Wagner &amp; Fischer 1974: "The
 * string-to-string correction problem"), where a phrase of up to four words may stand for one of up to four. Nothing is
 * moved: spinners keep the order. Equal words anchor the rest; numbers, punctuation and addresses are never swapped. To
 * put in one word and leave out another costs more than two swaps, lest a garbled word be matched with an equal word
 * that happens to stand nearby in the original.
 *
 * <p>Not to be confused with {@code IbmModel1}, which learns from phrases that have few words in common. Not
 * thread-safe.
 */
final class EditDistanceAligner {
    /** Most words of a garbled form or of an original. */
    static final int MOST_WORDS = 4;
    /** Most tokens of either: its words, and hyphens between them. */
    static final int LONGEST = 2 * MOST_WORDS - 1;

    private static final double GAP = 1.3;
    private static final double PUNCTUATION_GAP = 0.6;
    private static final double CASE_DIFFERS = 0.6;
    private static final double NAMES = 0.25;
    /** How far a path may stray from the diagonal. */
    private static final int BAND = 12;

    private static final byte NOTHING = 0;
    private static final byte SAME = 1;
    private static final byte PUT_IN = 2;
    private static final byte LEFT_OUT = 3;
    private static final byte SWAPS = 4;

    private final PageTokens spun;
    private final PageTokens original;
    private final SwapCosts costs;
    private int bandFrom;
    private int bandTo;

    /** Tokens that stand for each other; upper bounds are exclusive, and an empty side means put in or left out. */
    record Link(int spunFrom, int spunTo, int originalFrom, int originalTo, boolean same) {
        boolean isSwap() {
            return !same && spunTo > spunFrom && originalTo > originalFrom;
        }
    }

    EditDistanceAligner(PageTokens spun, PageTokens original, SwapCosts costs) {
        this.spun = spun;
        this.original = original;
        this.costs = costs;
    }

    /** The links of a bead, in order; together they cover it. */
    List<Link> align(SentenceAligner.Bead bead) {
        int rows = bead.spunTo() - bead.spunFrom();
        int columns = bead.originalTo() - bead.originalFrom();
        double[][] table = new double[rows + 1][columns + 1];
        byte[][] moves = new byte[rows + 1][columns + 1];
        for (int i = 0; i <= rows; i++) {
            Arrays.fill(table[i], Double.POSITIVE_INFINITY);
        }
        table[0][0] = 0;
        for (int i = 0; i <= rows; i++) {
            band(i, rows, columns);
            for (int j = bandFrom; j <= bandTo; j++) {
                if (i + j > 0) {
                    fill(bead, i, j, table, moves);
                }
            }
        }
        return trace(bead, moves);
    }

    private void band(int i, int rows, int columns) {
        int slack = BAND + Math.abs(rows - columns);
        bandFrom = Math.max(0, i - slack);
        bandTo = Math.min(columns, i + slack);
    }

    private void fill(SentenceAligner.Bead bead, int i, int j, double[][] table, byte[][] moves) {
        int s = bead.spunFrom() + i;
        int o = bead.originalFrom() + j;
        double best = Double.POSITIVE_INFINITY;
        byte move = NOTHING;
        if (i > 0 && j > 0 && spun.id(s - 1) == original.id(o - 1) && table[i - 1][j - 1] < best) {
            best = table[i - 1][j - 1];
            move = SAME;
        }
        long garbled = 1;
        for (int up = 1, spunWords = 0; up <= Math.min(LONGEST, i) && isPart(spun, s - up, s); up++) {
            garbled = SwapCosts.extend(garbled, spun.id(s - up));
            spunWords += isWord(spun, s - up) ? 1 : 0;
            if (spunWords > MOST_WORDS || !isWord(spun, s - up)) {
                continue;
            }
            long phrase = 1;
            for (int left = 1, words = 0; left <= Math.min(LONGEST, j) && isPart(original, o - left, o); left++) {
                phrase = SwapCosts.extend(phrase, original.id(o - left));
                words += isWord(original, o - left) ? 1 : 0;
                double before = table[i - up][j - left];
                if (words > MOST_WORDS || before >= best || !isWord(original, o - left)) {
                    continue;
                }
                boolean known = costs.isLearned(SwapCosts.key(garbled, phrase));
                if (known || spun.id(s - up) != original.id(o - left) && spun.id(s - 1) != original.id(o - 1)) {
                    double cost = before
                            + costs.cost(SwapCosts.key(garbled, phrase), spunWords, words)
                            + caseCost(s - up, s, o - left, o);
                    if (cost < best) {
                        best = cost;
                        move = (byte) (SWAPS + (up - 1) * LONGEST + left - 1);
                    }
                }
            }
        }
        if (i > 0 && table[i - 1][j] + gap(spun, s - 1) < best) {
            best = table[i - 1][j] + gap(spun, s - 1);
            move = PUT_IN;
        }
        if (j > 0 && table[i][j - 1] + gap(original, o - 1) < best) {
            best = table[i][j - 1] + gap(original, o - 1);
            move = LEFT_OUT;
        }
        table[i][j] = best;
        moves[i][j] = move;
    }

    /** Whether a token can belong to a phrase that ends before {@code end}: a word, or a hyphen inside it. */
    static boolean isPart(PageTokens page, int t, int end) {
        return isWord(page, t)
                || t + 1 < end && page.kind(t) == TokenKind.PUNCTUATION && page.joined(t) && page.joined(t + 1);
    }

    static boolean isWord(PageTokens page, int t) {
        return page.kind(t) == TokenKind.WORD;
    }

    /** A spinner keeps the case: a name stands for a name, and even that is rare. */
    private double caseCost(int sFrom, int sTo, int oFrom, int oTo) {
        boolean left = hasName(spun, sFrom, sTo);
        boolean right = hasName(original, oFrom, oTo);
        return left != right ? CASE_DIFFERS : left ? NAMES : 0;
    }

    private static boolean hasName(PageTokens page, int from, int to) {
        for (int t = from; t < to; t++) {
            if (page.isName(t)) {
                return true;
            }
        }
        return false;
    }

    private static double gap(PageTokens page, int t) {
        return page.kind(t) == TokenKind.PUNCTUATION ? PUNCTUATION_GAP : GAP;
    }

    private List<Link> trace(SentenceAligner.Bead bead, byte[][] moves) {
        List<Link> links = new ArrayList<>();
        int i = bead.spunTo() - bead.spunFrom();
        int j = bead.originalTo() - bead.originalFrom();
        while (i > 0 || j > 0) {
            byte move = moves[i][j];
            int up = move == SAME || move == PUT_IN ? 1 : 0;
            int left = move == SAME || move == LEFT_OUT ? 1 : 0;
            if (move >= SWAPS) {
                up = (move - SWAPS) / LONGEST + 1;
                left = (move - SWAPS) % LONGEST + 1;
            } else if (move == NOTHING) {
                throw new IllegalStateException("no way through a sentence of " + i + " and " + j + " words");
            }
            int s = bead.spunFrom() + i;
            int o = bead.originalFrom() + j;
            links.add(new Link(s - up, s, o - left, o, move == SAME));
            i -= up;
            j -= left;
        }
        Collections.reverse(links);
        return links;
    }
}
