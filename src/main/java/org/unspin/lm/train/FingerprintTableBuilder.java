package org.unspin.lm.train;

import org.unspin.lm.ngram.FuseLayout;

/**
 * Fills a binary fuse table (T. M. Graf and D. Lemire, "Binary Fuse Filters", 2022) by peeling: a cell that only one
 * key still needs is that key's own; take the key away and go on. In reverse order every key then finds its own cell
 * free. Linear in the number of keys; a layout that cannot be peeled, which is rare, is tried again with another seed.
 */
final class FingerprintTableBuilder {
    private static final int TRIES = 200;

    private final long[] keys;
    private final int[] values;
    private final int size;

    FingerprintTableBuilder(long[] keys, int[] values, int size) {
        this.keys = keys;
        this.values = values;
        this.size = size;
    }

    /** The layout with its cells, which are handed out, not copied; {@code cells[i]} holds fingerprint and value. */
    record Filled(FuseLayout layout, long[] cells) {}

    Filled fill(int valueBits, int fingerprintBits) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            FuseLayout layout = FuseLayout.forKeys(size, attempt * 0x9E3779B97F4A7C15L);
            long[] order = new long[size];
            int[] own = new int[size];
            if (peel(layout, order, own)) {
                return new Filled(layout, assign(layout, order, own, valueBits, fingerprintBits));
            }
        }
        throw new IllegalStateException("two of " + size + " n-grams have the same key");
    }

    /** Puts into {@code order} the index of every key in the order of peeling, and into {@code own} its cell. */
    private boolean peel(FuseLayout layout, long[] order, int[] own) {
        int cells = layout.cells();
        int[] degree = new int[cells];
        int[] xor = new int[cells]; // exclusive or of the indices of the keys that need the cell
        for (int i = 0; i < size; i++) {
            long hash = layout.hash(keys[i]);
            int a = layout.first(hash);
            touch(degree, xor, a, i, 1);
            touch(degree, xor, layout.second(a, hash), i, 1);
            touch(degree, xor, layout.third(a, hash), i, 1);
        }
        int[] queue = new int[cells];
        int queued = 0;
        for (int c = 0; c < cells; c++) {
            if (degree[c] == 1) {
                queue[queued++] = c;
            }
        }
        int peeled = 0;
        while (queued > 0) {
            int c = queue[--queued];
            if (degree[c] != 1) {
                continue;
            }
            int i = xor[c];
            order[peeled] = i;
            own[peeled++] = c;
            long hash = layout.hash(keys[i]);
            int a = layout.first(hash);
            int b = layout.second(a, hash);
            int d = layout.third(a, hash);
            touch(degree, xor, a, i, -1);
            touch(degree, xor, b, i, -1);
            touch(degree, xor, d, i, -1);
            queued = push(queue, queued, degree, a);
            queued = push(queue, queued, degree, b);
            queued = push(queue, queued, degree, d);
        }
        return peeled == size;
    }

    private static void touch(int[] degree, int[] xor, int cell, int key, int by) {
        degree[cell] += by;
        xor[cell] ^= key;
    }

    private static int push(int[] queue, int queued, int[] degree, int cell) {
        if (degree[cell] == 1) {
            queue[queued] = cell;
            return queued + 1;
        }
        return queued;
    }

    private long[] assign(FuseLayout layout, long[] order, int[] own, int valueBits, int fingerprintBits) {
        long[] cells = new long[layout.cells()];
        for (int j = size - 1; j >= 0; j--) {
            int i = (int) order[j];
            long hash = layout.hash(keys[i]);
            int a = layout.first(hash);
            long cell = layout.fingerprint(hash, fingerprintBits) << valueBits | values[i];
            cells[own[j]] = 0;
            cells[own[j]] = cell ^ cells[a] ^ cells[layout.second(a, hash)] ^ cells[layout.third(a, hash)];
        }
        return cells;
    }
}
