package org.unspin.text.debris;

/** From hashes to the first line that had them, by open addressing, without boxes. */
final class LineIndex {
    private long[] keys = new long[256];
    /** A line plus one, or 0 where the slot is free. */
    private int[] lines = new int[256];

    private int size;

    /** The line of a hash, or -1. */
    int get(long hash) {
        return lines[slot(keys, lines, hash)] - 1;
    }

    /** Notes the line for a hash that has none. */
    void putIfAbsent(long hash, int line) {
        int slot = slot(keys, lines, hash);
        if (lines[slot] == 0) {
            keys[slot] = hash;
            lines[slot] = line + 1;
            if (2 * ++size > keys.length) {
                grow();
            }
        }
    }

    private void grow() {
        long[] newKeys = new long[2 * keys.length];
        int[] newLines = new int[2 * keys.length];
        for (int i = 0; i < keys.length; i++) {
            if (lines[i] != 0) {
                int slot = slot(newKeys, newLines, keys[i]);
                newKeys[slot] = keys[i];
                newLines[slot] = lines[i];
            }
        }
        keys = newKeys;
        lines = newLines;
    }

    /** Where the key is, or the free slot where it would be; at least half of the slots are free. */
    private static int slot(long[] keys, int[] lines, long hash) {
        int mask = keys.length - 1;
        int slot = (int) (hash ^ hash >>> 32) & mask;
        while (lines[slot] != 0 && keys[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
