package org.unspin.binary;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads what a {@link SectionWriter} wrote. Whatever does not fit together is an {@link IllegalArgumentException} or a
 * {@link java.nio.BufferUnderflowException}, from which {@link ContainerReader} makes the error. Not thread-safe.
 */
public final class SectionReader {
    private final ByteBuffer in;

    SectionReader(ByteBuffer in) {
        this.in = in;
    }

    /** Refuses what is not as it has to be. {@code what} is a constant: putting it together would cost time where all is well. */
    public static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what + " out of range");
        }
    }

    /** Refuses numbers unless all are from {@code least} to {@code most}. */
    public static void requireAll(int[] values, int least, int most, String what) {
        boolean holds = true;
        for (int value : values) {
            holds &= least <= value && value <= most;
        }
        require(holds, what);
    }

    /** Any number. */
    public int readInt() {
        return in.getInt();
    }

    /** A number from {@code least} to {@code most}. */
    public int readInt(int least, int most, String what) {
        int value = in.getInt();
        require(least <= value && value <= most, what);
        return value;
    }

    /** Any number. */
    public long readLong() {
        return in.getLong();
    }

    /** A finite number. */
    public float readFloat() {
        float value = in.getFloat();
        require(Float.isFinite(value), "number");
        return value;
    }

    /** Any numbers, their count before them. */
    public int[] readInts() {
        int[] values = new int[length(Integer.BYTES)];
        in.asIntBuffer().get(values);
        skip(Integer.BYTES * values.length);
        return values;
    }

    /** Numbers from {@code least} to {@code most}. */
    public int[] readInts(int least, int most, String what) {
        int[] values = readInts();
        requireAll(values, least, most, what);
        return values;
    }

    /** Any numbers, their count before them. */
    public long[] readLongs() {
        long[] values = new long[length(Long.BYTES)];
        in.asLongBuffer().get(values);
        skip(Long.BYTES * values.length);
        return values;
    }

    /** Finite numbers. */
    public float[] readFloats() {
        float[] values = new float[length(Float.BYTES)];
        in.asFloatBuffer().get(values);
        skip(Float.BYTES * values.length);
        float zero = 0;
        for (float value : values) {
            zero += value * 0; // no number unless the value is finite
        }
        require(zero == 0, "number");
        return values;
    }

    /** Small numbers from {@code 0} to {@code most}. */
    public byte[] readBytes(int most, String what) {
        byte[] values = new byte[length(1)];
        in.get(values);
        boolean holds = true;
        for (byte value : values) {
            holds &= 0 <= value && value <= most;
        }
        require(holds, what);
        return values;
    }

    /** Text in UTF-8, its length before it. */
    public String readText() {
        byte[] bytes = new byte[length(1)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int length(int size) {
        int length = in.getInt();
        require(length >= 0 && length <= in.remaining() / size, "length");
        return length;
    }

    private void skip(int bytes) {
        in.position(in.position() + bytes);
    }

    /** The bytes that are left, where they lie in the file: a buffer on an array that nobody else writes to. */
    public ByteBuffer rest() {
        ByteBuffer rest = in.slice();
        in.position(in.limit());
        return rest;
    }

    int remaining() {
        return in.remaining();
    }
}
