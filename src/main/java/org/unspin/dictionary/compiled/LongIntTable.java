package org.unspin.dictionary.compiled;

import org.unspin.binary.PackedReader;
import org.unspin.binary.PackedWriter;

/** A map from a pair of numbers that are not negative to such a number, by open addressing, without boxes. */
final class LongIntTable {
    private long[] keys = new long[64];
    /** A value plus one, or 0 where the slot is free. */
    private int[] values = new int[64];

    private int size;

    /** The value of the pair, or -1. */
    int get(int first, int second) {
        return values[slot(keys, values, key(first, second))] - 1;
    }

    /** The value of the pair, which becomes {@code value} where it has none. */
    int putIfAbsent(int first, int second, int value) {
        long key = key(first, second);
        int slot = slot(keys, values, key);
        if (values[slot] == 0) {
            keys[slot] = key;
            values[slot] = value + 1;
            if (2 * ++size > keys.length) {
                grow();
            }
            return value;
        }
        return values[slot] - 1;
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] newKeys = new long[2 * keys.length];
        int[] newValues = new int[2 * keys.length];
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != 0) {
                int slot = slot(newKeys, newValues, keys[i]);
                newKeys[slot] = keys[i];
                newValues[slot] = values[i];
            }
        }
        keys = newKeys;
        values = newValues;
    }

    private static long key(int first, int second) {
        return (long) first << 32 | second;
    }

    /** Where the key is, or the free slot where it would be; at least half of the slots are free. */
    private static int slot(long[] keys, int[] values, long key) {
        int mask = keys.length - 1;
        long hash = key * 0x9e3779b97f4a7c15L;
        int slot = (int) (hash >>> 32) & mask;
        while (values[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** The highest value, or -1. */
    int mostValue() {
        int most = 0;
        for (int value : values) {
            most = Math.max(most, value);
        }
        return most - 1;
    }

    void write(PackedWriter out) {
        out.longs(keys);
        out.ints(values);
        out.number(size);
    }

    static LongIntTable read(PackedReader in, int mostValue) {
        LongIntTable table = new LongIntTable();
        table.keys = in.longs();
        table.values = in.ints(0, mostValue, "value");
        table.size = in.number();
        PackedReader.require(
                table.keys.length == table.values.length
                        && Integer.bitCount(table.keys.length) == 1
                        && table.size >= 0
                        && 2L * table.size <= table.keys.length,
                "slots");
        return table;
    }
}
