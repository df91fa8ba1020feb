package org.unspin.lm.ngram;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A static function from 64-bit keys to small numbers that does not store the keys: the value of a key is the exclusive or
 * of three cells, and some bits of it are a fingerprint that tells (but for one in 2<sup>bits</sup>) a stored key from
 * any other. An n-gram costs its value and fingerprint times 1.125, whatever the order and the vocabulary.
 *
 * <p>Sources: D. Talbot and T. Brants, "Randomized Language Models via Perfect Hash Functions" (ACL 2008), for language
 * models kept so; T. Graf and D. Lemire, "Binary Fuse Filters: Fast and Smaller Than Xor Filters" (JEA 2022), for where the
 * three cells lie. Read in place from the bytes of the model file. Immutable and thread-safe; a look-up costs three
 * memory accesses that do not wait for each other.
 */
final class FingerprintTable {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int offset;
    private final FuseLayout layout;
    private final int cellBits;
    private final long cellMask;
    private final int valueBits;
    private final int fingerprintBits;

    FingerprintTable(byte[] bytes, int offset, FuseLayout layout, int valueBits, int fingerprintBits) {
        this.bytes = bytes;
        this.offset = offset;
        this.layout = layout;
        this.valueBits = valueBits;
        this.cellBits = valueBits + fingerprintBits;
        this.cellMask = (1L << cellBits) - 1;
        this.fingerprintBits = fingerprintBits;
    }

    /** The value of a key, or -1 if it is not stored. */
    int get(long key) {
        long hash = layout.hash(key);
        int a = layout.first(hash);
        long cell = (cell(a) ^ cell(layout.second(a, hash)) ^ cell(layout.third(a, hash))) & cellMask;
        return cell >>> valueBits == layout.fingerprint(hash, fingerprintBits)
                ? (int) (cell & ((1L << valueBits) - 1))
                : -1;
    }

    private long cell(int index) {
        long bit = (long) index * cellBits;
        return (long) LONG.get(bytes, offset + (int) (bit >>> 3)) >>> (bit & 7);
    }

    /** Bytes that a table with so many cells takes, the padding that a read may touch included. */
    static long byteLength(int cells, int cellBits) {
        return ((long) cells * cellBits + 7) / 8 + 8;
    }
}
