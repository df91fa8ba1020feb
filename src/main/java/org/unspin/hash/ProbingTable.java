package org.unspin.hash;

import java.util.Arrays;

/**
 * A hash table from 32-bit hashes to the ids 0, 1, 2, ... of entries that the caller keeps in arrays of its own: open addressing with
 * linear probing (D. Knuth, <i>The Art of Computer Programming</i>, volume 3, section 6.4, algorithm L). A slot holds hash and id in
 * one long, so that growing needs no keys. Whoever looks for an entry goes from {@link #first} to {@link #next} and compares keys of its
 * own, which is seldom in vain: the whole hash agrees already.
 *
 * <p>The lower bits of a hash pick its slot, so they must be well mixed. Ids of one hash come in the order in which they were added.
 * Adding is for one thread; what is only read may be shared.
 */
public final class ProbingTable {
    private static final int LEAST_SLOTS = 64;
    private static final int MOST_SLOTS = 1 << 30;

    /** Hash in the upper half, id plus one in the lower; 0 where free. At least half of them are free. */
    private long[] slots;

    private int size;

    /** A table without entries. */
    public ProbingTable() {
        this(0);
    }

    /** A table without entries that need not grow for so many. */
    public ProbingTable(int expected) {
        int least = Math.max(LEAST_SLOTS, Math.min(MOST_SLOTS / 2, expected) * 2);
        slots = new long[Integer.highestOneBit(least - 1) * 2];
    }

    /** The number of entries, which is the id of the next one. */
    public int size() {
        return size;
    }

    /** The slot of the first entry with that hash, or -1. */
    public int first(int hash) {
        return probe(hash, hash);
    }

    /** The slot of the next entry with the hash after one that {@link #first} or this method gave, or -1. */
    public int next(int slot, int hash) {
        return probe(slot + 1, hash);
    }

    private int probe(int from, int hash) {
        long[] table = slots;
        int mask = table.length - 1;
        int slot = from & mask;
        for (long entry = table[slot]; entry != 0; entry = table[slot]) {
            if ((int) (entry >>> 32) == hash) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }

    /** The id of the entry in a slot. */
    public int id(int slot) {
        return (int) slots[slot] - 1;
    }

    /** Adds an entry with that hash, whether or not there are others; gives its id. */
    public int add(int hash) {
        if (size == slots.length / 2) {
            grow();
        }
        insert(slots, (long) hash << 32 | ++size);
        return size - 1;
    }

    /** Forgets all entries but keeps the room for them. */
    public void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    private void grow() {
        if (slots.length == MOST_SLOTS) {
            throw new IllegalStateException("more than " + size + " entries");
        }
        long[] larger = new long[slots.length * 2];
        // entries of one hash must not change places: begin where no run of slots is cut in two
        int mask = slots.length - 1;
        int free = 0;
        while (slots[free] != 0) {
            free++;
        }
        for (int i = 1; i <= slots.length; i++) {
            long entry = slots[free + i & mask];
            if (entry != 0) {
                insert(larger, entry);
            }
        }
        slots = larger;
    }

    private static void insert(long[] slots, long entry) {
        int mask = slots.length - 1;
        int slot = (int) (entry >>> 32) & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = entry;
    }
}
