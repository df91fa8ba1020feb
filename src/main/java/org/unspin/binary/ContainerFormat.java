package org.unspin.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.zip.CRC32C;

/**
 * One kind of file in the binary container of the library. All numbers are little-endian:
 *
 * <pre>
 *  8 bytes  UNSPIN, 1A, 0A        4 bytes  version of the container
 *  4 bytes  kind, in ASCII        4 bytes  version of the kind
 *  4 bytes  number of sections    8 bytes  length of the file
 *  8 bytes  CRC-32C of everything but these 8 bytes
 *  32 bytes a section: name (16 bytes, in ASCII, filled up with 0), offset and length (8 bytes each)
 *  the sections in this order, each filled up with 0 to a multiple of 8 bytes
 * </pre>
 *
 * Every section begins at a multiple of 8, so that it can be read where it lies. The check sum is compared before anything is believed.
 *
 * @param kind four characters
 * @param version of the kind
 * @param description what errors call such a file, as in "no {@code language model} of Unspin"
 * @param remedy what whoever has a damaged one is to do
 * @param exception makes the exception from the name of the file and the problem
 */
public record ContainerFormat(
        String kind,
        int version,
        String description,
        String remedy,
        BiFunction<String, String, ? extends IOException> exception) {
    static final int VERSION = 1;
    static final int HEADER = 40;
    static final int ENTRY = 32;
    static final int LONGEST_NAME = 16;
    static final int KIND_LENGTH = 4;
    static final int ALIGNMENT = 8;

    static final int COUNT_AT = 20;
    private static final int LENGTH_AT = 24;
    private static final int CHECK_SUM_AT = 32;

    /** The control character ends what a terminal shows of the file, and the line feed tells of transfers that change line ends. */
    static byte[] magic() {
        return "UNSPIN\u001a\n".getBytes(StandardCharsets.US_ASCII);
    }

    /** The exception for a file of that name. */
    public IOException refused(String name, String problem) {
        return exception.apply(name, problem + "; " + remedy);
    }

    static ByteBuffer wrap(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    static long length(byte[] header) {
        return wrap(header).getLong(LENGTH_AT);
    }

    static boolean isIntact(byte[] file) {
        return wrap(file).getLong(CHECK_SUM_AT) == checkSum(file);
    }

    /** Makes the check sum right. */
    static void sign(byte[] file) {
        wrap(file).putLong(CHECK_SUM_AT, checkSum(file));
    }

    private static long checkSum(byte[] file) {
        CRC32C crc = new CRC32C();
        crc.update(file, 0, CHECK_SUM_AT);
        crc.update(file, HEADER, file.length - HEADER);
        return crc.getValue();
    }

    static long aligned(long offset) {
        return (offset + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}
