package org.unspin.binary;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads what {@link PackedWriter} wrote. Whatever does not fit together is an {@link IllegalArgumentException} or a
 * {@link java.nio.BufferUnderflowException}. Not thread-safe.
 */
public final class PackedReader {
    private final ByteBuffer in;

    /** Begins at the position of a buffer. */
    public PackedReader(ByteBuffer in) {
        this.in = in;
    }

    /** Refuses what is not as it has to be. */
    public static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what + " out of range");
        }
    }

    /** One number. */
    public int number() {
        return in.getInt();
    }

    /** Numbers. */
    public int[] ints() {
        int[] values = new int[length(Integer.BYTES)];
        in.asIntBuffer().get(values);
        in.position(in.position() + Integer.BYTES * values.length);
        return values;
    }

    /** Numbers from {@code least} to {@code most}. */
    public int[] ints(int least, int most, String what) {
        int[] values = ints();
        for (int value : values) {
            require(least <= value && value <= most, what);
        }
        return values;
    }

    /** Long numbers. */
    public long[] longs() {
        long[] values = new long[length(Long.BYTES)];
        in.asLongBuffer().get(values);
        in.position(in.position() + Long.BYTES * values.length);
        return values;
    }

    /** Finite numbers with a fraction. */
    public float[] floats() {
        float[] values = new float[length(Float.BYTES)];
        in.asFloatBuffer().get(values);
        in.position(in.position() + Float.BYTES * values.length);
        for (float value : values) {
            require(Float.isFinite(value), "number");
        }
        return values;
    }

    /** Small numbers from {@code 0} to {@code most}. */
    public byte[] bytes(int most, String what) {
        byte[] values = new byte[length(1)];
        in.get(values);
        for (byte value : values) {
            require(0 <= value && value <= most, what);
        }
        return values;
    }

    /** Text. */
    public char[] chars() {
        byte[] bytes = new byte[length(1)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8).toCharArray();
    }

    private int length(int size) {
        int length = in.getInt();
        require(length >= 0 && length <= in.remaining() / size, "length");
        return length;
    }
}
