package org.unspin.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Least-cost alignment of a line with the slots of a gold text. A right answer is free; a slot left empty or a token
 * left over costs 2; one wrong token for a slot costs 2, or 4 where one is a word and the other is not; several wrong
 * tokens for a slot of several cost 3.
 *
 * <p>Of several alignments of equal cost the one is taken whose moves start at the smallest token position, then at the
 * smallest slot; {@link #row} asks in that order and replaces only for less. The moves of a block of rows are held,
 * together with the costs at the start of every block, from which the moves of earlier blocks are worked out again: the
 * memory grows with the root of the number of rows, the outcome is that of the full matrix.
 */
final class Aligner {

    /** Most pairs of token and slot that are compared: 46,000 tokens with as many slots, half a minute's work. */
    static final long MAX_PAIRS = 1L << 31;

    /** Most memory for costs and moves. */
    static final long MAX_BYTES = 512L << 20;

    /** Up to so many pairs every move is held, which saves the second pass. */
    private static final long PAIRS_HELD = 1L << 24;

    private static final int FAR = 1 << 29;
    /** Before the first token; differs from every token number and from the -1 of slots with alternatives. */
    private static final int NO_TOKEN = -2;

    private static final int LEFT_OVER = 0;
    private static final int EMPTY = 1;
    private static final int WRONG = 2;
    private static final int WRONG_SEVERAL = 3;
    /** This and above: the alternative with the number that exceeds it was matched. */
    private static final int MATCH = 4;

    private final Line line;
    private final Slot[] slots;
    private final int[] single;
    /** What a wrong word and a wrong other token costs at each slot. */
    private final int[] wrongWord;

    private final int[] wrongMark;
    /** The costs of the latest rows; row i lies at i modulo the length. */
    private final int[][] costs;

    private final int[] nowhere;
    private final byte[][] moves;
    private final int[][][] blockStarts;

    private Aligner(Line line, List<Slot> slots, int longest, int blockRows) {
        this.line = line;
        this.slots = slots.toArray(new Slot[0]);
        int width = slots.size() + 1;
        single = new int[slots.size()];
        wrongWord = new int[slots.size()];
        wrongMark = new int[slots.size()];
        for (int j = 0; j < single.length; j++) {
            Slot slot = this.slots[j];
            single[j] = slot.single();
            wrongWord[j] = slot.startsWith(true) ? 2 : 4;
            wrongMark[j] = slot.startsWith(false) ? 2 : 4;
        }
        costs = new int[longest + 1][width];
        nowhere = new int[width];
        Arrays.fill(nowhere, FAR);
        moves = new byte[Math.min(blockRows, line.size() + 1)][width];
        blockStarts = new int[line.size() / blockRows + 1][][];
    }

    /** @throws IllegalArgumentException if the line and the slots are too many to compare */
    static Alignment align(Line line, List<Slot> slots) {
        long rows = line.size() + 1L;
        long pairs = rows * (slots.size() + 1L);
        int longest = longest(line, slots);
        long best = (long) Math.ceil(Math.sqrt(4.0 * longest * rows)); // costs and moves then take as much memory each
        long blockRows = pairs <= PAIRS_HELD ? rows : Math.min(rows, best);
        long blocks = (rows + blockRows - 1) / blockRows;
        double bytes = (slots.size() + 1.0) * (blockRows + 4.0 * (longest + 1.0) * (blocks + 1));
        if (pairs > MAX_PAIRS || bytes > MAX_BYTES) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "too much to compare at once: %,d tokens with %,d gold slots (limits: %,d pairs, %,d MB; needed"
                            + " here: %,d pairs, %,.0f MB). Give the spun, gold and system texts the same number of lines,"
                            + " so that they are compared line by line, or score them in parts and add up the scores",
                    line.size(),
                    slots.size(),
                    MAX_PAIRS,
                    MAX_BYTES >> 20,
                    pairs,
                    bytes / (1 << 20)));
        }
        return align(line, slots, (int) blockRows);
    }

    /** As above with a given number of rows whose moves are held at a time. */
    static Alignment align(Line line, List<Slot> slots, int blockRows) {
        Aligner aligner = new Aligner(line, slots, longest(line, slots), blockRows);
        aligner.forward(blockRows);
        return aligner.backward(blockRows);
    }

    private static int longest(Line line, List<Slot> slots) {
        int longest = 1;
        for (Slot slot : slots) {
            longest = Math.max(longest, slot.longest());
        }
        return Math.max(1, Math.min(longest, line.size()));
    }

    /** Works out the costs at the start of every block. */
    private void forward(int blockRows) {
        int lastStart = line.size() / blockRows * blockRows;
        for (int i = 0; i < lastStart; i++) {
            if (i % blockRows == 0) {
                blockStarts[i / blockRows] = copyOfCosts();
            }
            row(i, slots.length, null);
        }
        blockStarts[lastStart / blockRows] = costs;
    }

    private int[][] copyOfCosts() {
        int[][] copy = new int[costs.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = costs[i].clone();
        }
        return copy;
    }

    private Alignment backward(int blockRows) {
        Alignment alignment = new Alignment(slots.length);
        int i = line.size();
        int j = slots.length;
        for (int block = blockStarts.length - 1; block >= 0; block--) {
            int start = block * blockRows;
            if (i < start) {
                continue; // an alternative longer than the block leapt over it
            }
            System.arraycopy(blockStarts[block], 0, costs, 0, costs.length);
            for (int row = start; row <= i; row++) {
                row(row, j, moves[row - start]); // the way back never turns to later slots
            }
            while (i >= start && (i > 0 || j > 0)) {
                int move = moves[i - start][j] & 0xFF;
                if (move == LEFT_OVER) {
                    i--;
                    alignment.leaveOver(j, i);
                } else {
                    int end = i;
                    j--;
                    i -= length(move, slots[j]);
                    alignment.answer(j, i, end, move >= MATCH);
                }
            }
        }
        return alignment;
    }

    private static int length(int move, Slot slot) {
        return switch (move) {
            case EMPTY -> 0;
            case WRONG -> 1;
            case WRONG_SEVERAL -> slot.longest();
            default -> slot.alternative(move - MATCH).length;
        };
    }

    /** Costs of answering the first 0 to {@code columns} slots with the first {@code i} tokens, and the last moves. */
    private void row(int i, int columns, byte @Nullable [] rowMoves) {
        int[] here = costs(i);
        int[] above = i == 0 ? nowhere : costs(i - 1);
        int token = i == 0 ? NO_TOKEN : line.id(i - 1);
        int[] wrong = i > 0 && line.isWord(i - 1) ? wrongWord : wrongMark;
        here[0] = 2 * i;
        if (rowMoves != null) {
            rowMoves[0] = LEFT_OVER;
        }
        int left = here[0];
        int corner = above[0];
        for (int j = 1; j <= columns; j++) {
            int up = above[j];
            int answer = single[j - 1];
            int cost = answer == token ? corner : corner + wrong[j - 1];
            int move = answer == token ? MATCH : WRONG;
            if (answer < 0) {
                long both = answered(i, j, wrong[j - 1]);
                cost = (int) (both >> 8);
                move = (int) both & 0xFF;
            }
            if (up + 2 < cost) {
                cost = up + 2;
                move = LEFT_OVER;
            }
            if (answer < 0 && left < cost && slots[j - 1].allowsNothing()) {
                cost = left;
                move = MATCH + slots[j - 1].alternatives() - 1;
            }
            if (left + 2 < cost) {
                cost = left + 2;
                move = EMPTY;
            }
            here[j] = cost;
            if (rowMoves != null) {
                rowMoves[j] = (byte) move;
            }
            left = cost;
            corner = up;
        }
    }

    /** Least cost and its move (low byte) of answering slot {@code j - 1} with one or more tokens up to {@code i}. */
    private long answered(int i, int j, int wrong) {
        Slot slot = slots[j - 1];
        int cost = i == 0 ? FAR : Integer.MAX_VALUE;
        int move = WRONG;
        boolean severalTried = slot.longest() < 2 || slot.longest() > i;
        for (int a = 0; a <= slot.alternatives(); a++) {
            int length = a < slot.alternatives() ? slot.alternative(a).length : 0;
            if (!severalTried && length < slot.longest()) {
                severalTried = true;
                int several = costs(i - slot.longest())[j - 1] + 3;
                if (several < cost) {
                    cost = several;
                    move = WRONG_SEVERAL;
                }
            }
            if (length > 0 && length <= i && costs(i - length)[j - 1] < cost && ends(i, slot.alternative(a))) {
                cost = costs(i - length)[j - 1];
                move = MATCH + a;
            }
        }
        if (i > 0 && costs(i - 1)[j - 1] + wrong < cost) {
            cost = costs(i - 1)[j - 1] + wrong;
            move = WRONG;
        }
        return (long) cost << 8 | move;
    }

    /** Whether the tokens before position {@code i} are the alternative's. */
    private boolean ends(int i, int[] alternative) {
        int[] ids = line.ids();
        return Arrays.equals(ids, i - alternative.length, i, alternative, 0, alternative.length);
    }

    private int[] costs(int row) {
        return costs[row % costs.length];
    }
}
