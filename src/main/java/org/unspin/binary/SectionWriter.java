package org.unspin.binary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A section of a {@link ContainerWriter}: numbers, arrays with their length before them, or plain bytes. Not thread-safe. */
public final class SectionWriter {
    private byte[] bytes = new byte[256];
    private int size;

    SectionWriter() {}

    /** The next so many bytes, to be filled. */
    private ByteBuffer next(long count) {
        int end = Math.toIntExact(size + count);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(end, Math.min(2L * bytes.length, Integer.MAX_VALUE - 8)));
        }
        ByteBuffer next = ByteBuffer.wrap(bytes, size, end - size).order(ByteOrder.LITTLE_ENDIAN);
        size = end;
        return next;
    }

    /** A number of four bytes. */
    public void writeInt(int value) {
        next(Integer.BYTES).putInt(value);
    }

    /** A number of eight bytes. */
    public void writeLong(long value) {
        next(Long.BYTES).putLong(value);
    }

    /** A number of four bytes. */
    public void writeFloat(float value) {
        next(Float.BYTES).putFloat(value);
    }

    /** Numbers, their count before them. */
    public void writeInts(int[] values) {
        writeInt(values.length);
        next((long) Integer.BYTES * values.length).asIntBuffer().put(values);
    }

    /** Numbers, their count before them. */
    public void writeLongs(long[] values) {
        writeInt(values.length);
        next((long) Long.BYTES * values.length).asLongBuffer().put(values);
    }

    /** Numbers, their count before them. */
    public void writeFloats(float[] values) {
        writeInt(values.length);
        next((long) Float.BYTES * values.length).asFloatBuffer().put(values);
    }

    /** Bytes, their count before them. */
    public void writeBytes(byte[] values) {
        writeInt(values.length);
        writePlain(values);
    }

    /** Text without unpaired surrogates, as UTF-8. */
    public void writeText(String text) {
        writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes without their length: whoever reads them knows it, or takes the rest of the section. */
    public void writePlain(byte[] values) {
        next(values.length).put(values);
    }

    int size() {
        return size;
    }

    void copyTo(byte[] file, int at) {
        System.arraycopy(bytes, 0, file, at, size);
    }
}
