package org.unspin.binary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Looks into the files of the container and changes them, by what {@link ContainerFormat} says of their bytes. */
public final class ContainerFiles {
    /** Bytes before the table of sections. */
    public static final int HEADER = 40;

    private static final int ENTRY = 32;
    private static final int NAME = 16;
    private static final int COUNT_AT = 20;
    private static final int CHECK_SUM_AT = 32;

    private ContainerFiles() {}

    private static ByteBuffer wrap(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Where a section begins. */
    public static int sectionAt(byte[] file, String section) {
        int count = wrap(file).getInt(COUNT_AT);
        for (int i = 0; i < count; i++) {
            int at = HEADER + i * ENTRY;
            if (new String(file, at, NAME, StandardCharsets.US_ASCII).trim().equals(section)) {
                return (int) wrap(file).getLong(at + NAME);
            }
        }
        throw new IllegalArgumentException(section);
    }

    /** The file with a number of 4 bytes changed. */
    public static byte[] with(byte[] file, int at, int value) {
        byte[] changed = file.clone();
        wrap(changed).putInt(at, value);
        return changed;
    }

    /** The file with a number of 8 bytes changed. */
    public static byte[] with(byte[] file, int at, long value) {
        byte[] changed = file.clone();
        wrap(changed).putLong(at, value);
        return changed;
    }

    /** The file with the length and the check sum that it ought to have. */
    public static byte[] signed(byte[] file) {
        byte[] signed = with(file, 24, (long) file.length);
        CRC32C crc = new CRC32C();
        crc.update(signed, 0, CHECK_SUM_AT);
        crc.update(signed, HEADER, signed.length - HEADER);
        wrap(signed).putLong(CHECK_SUM_AT, crc.getValue());
        return signed;
    }
}
