package org.unspin.text.debris;

import java.util.Arrays;
import org.unspin.hash.LongIds;

/** From hashes to the first line that had them. */
final class LineIndex {
    private final LongIds hashes = new LongIds();
    /** By id of a hash. */
    private int[] lines = new int[256];

    /** The line of a hash, or -1. */
    int get(long hash) {
        int id = hashes.find(hash);
        return id < 0 ? -1 : lines[id];
    }

    /** Notes the line for a hash that has none. */
    void putIfAbsent(long hash, int line) {
        int before = hashes.size();
        int id = hashes.add(hash);
        if (id == before) {
            if (id == lines.length) {
                lines = Arrays.copyOf(lines, 2 * id);
            }
            lines[id] = line;
        }
    }
}
