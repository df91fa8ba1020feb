package org.unspin.decode.lattice;

import org.unspin.hash.ProbingTable;

/** Finds, among the nodes of one position of a trellis, the one that has a given state. */
final class StateMerger {
    private final int stateSize;
    private final int keySize;
    /** Ids are nodes, counted from the first of the position. */
    private final ProbingTable table = new ProbingTable();

    private int first;

    StateMerger(int stateSize, int keySize) {
        this.stateSize = stateSize;
        this.keySize = keySize;
    }

    /** Forgets all nodes; those to come have the ids from {@code firstNode} on. */
    void begin(int firstNode) {
        table.clear();
        first = firstNode;
    }

    /** The node whose state in {@code states} has the key of {@code state}, or -1. */
    int find(long[] states, long[] state) {
        int hash = hash(state, 0);
        for (int slot = table.first(hash); slot >= 0; slot = table.next(slot, hash)) {
            int node = first + table.id(slot);
            if (hasKey(states, node * stateSize, state)) {
                return node;
            }
        }
        return -1;
    }

    /** Adds the next node, which {@link #find} did not find; its state is in {@code states} already. */
    void add(long[] states, int node) {
        table.add(hash(states, node * stateSize));
    }

    private boolean hasKey(long[] states, int at, long[] state) {
        for (int k = 0; k < keySize; k++) {
            if (states[at + k] != state[k]) {
                return false;
            }
        }
        return true;
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
