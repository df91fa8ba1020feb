package org.unspin.evaluate;

/**
 * Which tokens of a line answer which slot, and which tokens lie in the gaps between two slots. Gap {@code j} lies
 * before slot {@code j}; the last gap lies after the last slot. Ranges are token positions, ends excluded.
 */
final class Alignment {

    private final int[] from;
    private final int[] to;
    private final boolean[] right;
    private final int[] gapFrom;
    private final int[] gapTo;

    Alignment(int slots) {
        from = new int[slots];
        to = new int[slots];
        right = new boolean[slots];
        gapFrom = new int[slots + 1];
        gapTo = new int[slots + 1];
    }

    void answer(int slot, int start, int end, boolean isRight) {
        from[slot] = start;
        to[slot] = end;
        right[slot] = isRight;
    }

    /** Adds a left-over token to a gap; gaps are filled from their last token to their first. */
    void leaveOver(int gap, int token) {
        if (gapTo[gap] == gapFrom[gap]) {
            gapTo[gap] = token + 1;
        }
        gapFrom[gap] = token;
    }

    int from(int slot) {
        return from[slot];
    }

    int to(int slot) {
        return to[slot];
    }

    boolean isRight(int slot) {
        return right[slot];
    }

    int gapFrom(int gap) {
        return gapFrom[gap];
    }

    int gapTo(int gap) {
        return gapTo[gap];
    }
}
