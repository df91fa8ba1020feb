package org.unspin.text;

import java.util.Arrays;

/**
 * The tokens of a text in order, as parallel arrays: a page of 10,000 words costs three small arrays, not 10,000
 * objects. Offsets are UTF-16 indices into the text that was tokenised. Grown by {@link Tokenizer} only; a reader may
 * share it between threads once it is filled.
 */
public final class Tokens {
    private static final TokenKind[] KINDS = TokenKind.values();

    private int[] starts;
    private int[] ends;
    private byte[] kinds;
    private int size;

    Tokens(int expected) {
        starts = new int[expected];
        ends = new int[expected];
        kinds = new byte[expected];
    }

    void add(int start, int end, TokenKind kind) {
        if (size == starts.length) {
            int capacity = Math.max(16, size + (size >> 1));
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            kinds = Arrays.copyOf(kinds, capacity);
        }
        starts[size] = start;
        ends[size] = end;
        kinds[size++] = (byte) kind.ordinal();
    }

    /** The number of tokens. */
    public int size() {
        return size;
    }

    /** Where token {@code i} begins. */
    public int start(int i) {
        return starts[i];
    }

    /** Where token {@code i} ends (exclusive). */
    public int end(int i) {
        return ends[i];
    }

    /** What token {@code i} is. */
    public TokenKind kind(int i) {
        return KINDS[kinds[i]];
    }

    /** Whether nothing stands between token {@code i} and the token before it. */
    public boolean joined(int i) {
        return i > 0 && ends[i - 1] == starts[i];
    }
}
