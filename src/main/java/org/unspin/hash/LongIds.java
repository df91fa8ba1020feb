package org.unspin.hash;

import java.util.Arrays;

/**
 * Gives long keys the ids 0, 1, 2, ... in the order in which they are added: a set of longs, or a map from longs to whatever the caller
 * keeps in an array by id. Adding is for one thread; what is only read may be shared.
 */
public final class LongIds {
    private final ProbingTable table;
    private long[] keys;

    /** No keys. */
    public LongIds() {
        this(0);
    }

    /** No keys, but room for so many. */
    public LongIds(int expected) {
        table = new ProbingTable(expected);
        keys = new long[Math.max(32, expected)];
    }

    /** The number of keys, which is the id of the next new one. */
    public int size() {
        return table.size();
    }

    /** The id of a key, or -1. */
    public int find(long key) {
        return find(key, hash(key));
    }

    private int find(long key, int hash) {
        for (int slot = table.first(hash); slot >= 0; slot = table.next(slot, hash)) {
            int id = table.id(slot);
            if (keys[id] == key) {
                return id;
            }
        }
        return -1;
    }

    /** Whether a key was added. */
    public boolean contains(long key) {
        return find(key) >= 0;
    }

    /** The id of a key, which is added if it is new: its id is then what {@link #size} was before. */
    public int add(long key) {
        int hash = hash(key);
        int known = find(key, hash);
        if (known >= 0) {
            return known;
        }
        int id = table.add(hash);
        if (id == keys.length) {
            keys = Arrays.copyOf(keys, 2 * id);
        }
        keys[id] = key;
        return id;
    }

    /** The keys in the order of their ids. */
    public long[] keys() {
        return Arrays.copyOf(keys, size());
    }

    private static int hash(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 32);
    }
}
