package org.unspin.binary;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes arrays, each with its length before it, big-endian, for {@link PackedReader}. Not thread-safe. */
public final class PackedWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** One number. */
    public void number(int value) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    /** Numbers. */
    public void ints(int[] values) {
        number(values.length);
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * values.length);
        bytes.asIntBuffer().put(values);
        out.writeBytes(bytes.array());
    }

    /** Long numbers. */
    public void longs(long[] values) {
        number(values.length);
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * values.length);
        bytes.asLongBuffer().put(values);
        out.writeBytes(bytes.array());
    }

    /** Numbers with a fraction. */
    public void floats(float[] values) {
        number(values.length);
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
        bytes.asFloatBuffer().put(values);
        out.writeBytes(bytes.array());
    }

    /** Small numbers. */
    public void bytes(byte[] values) {
        number(values.length);
        out.writeBytes(values);
    }

    /** Text without unpaired surrogates, as UTF-8. */
    public void chars(char[] text) {
        bytes(new String(text).getBytes(StandardCharsets.UTF_8));
    }

    /** All that was written. */
    public byte[] toByteArray() {
        return out.toByteArray();
    }
}
