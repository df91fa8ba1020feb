package org.unspin.decode.lattice;

import java.util.Arrays;

/** Finds, among the nodes of one position of a trellis, the one that has a given state: an open-addressed hash table. */
final class StateMerger {
    private final int stateSize;
    private final int keySize;
    /** Node number, counted from the first of the position, plus 1; 0 where free. */
    private int[] slots = new int[64];

    private int first;
    private int size;

    StateMerger(int stateSize, int keySize) {
        this.stateSize = stateSize;
        this.keySize = keySize;
    }

    /** Forgets all nodes; those to come are numbered from {@code firstNode}. */
    void begin(int firstNode) {
        Arrays.fill(slots, 0);
        first = firstNode;
        size = 0;
    }

    /** The node whose state in {@code states} has the key of {@code state}, or -1. */
    int find(long[] states, long[] state) {
        int slot = hash(state, 0) & (slots.length - 1);
        while (slots[slot] != 0) {
            int node = first + slots[slot] - 1;
            if (Arrays.equals(states, node * stateSize, node * stateSize + keySize, state, 0, keySize)) {
                return node;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    /** Adds a node that {@link #find} did not find; its state is in {@code states} already. */
    void add(long[] states, int node) {
        if (++size * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int earlier = first; earlier < node; earlier++) {
                insert(states, earlier);
            }
        }
        insert(states, node);
    }

    private void insert(long[] states, int node) {
        int slot = hash(states, node * stateSize) & (slots.length - 1);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = node - first + 1;
    }

    private int hash(long[] state, int at) {
        long hash = 0;
        for (int k = 0; k < keySize; k++) {
            hash = (hash ^ state[at + k]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }
}
