package org.unspin.dictionary.compiled;

import java.util.Arrays;
import java.util.BitSet;
import org.unspin.binary.SectionReader;
import org.unspin.binary.SectionWriter;
import org.unspin.hash.LongIds;

/** The steps of a trie that lead on from its nodes: from a node, by a symbol, to another node. Adding is for one thread. */
final class TrieSteps {
    private final LongIds steps;
    /** By step: the node that it leads to. */
    private int[] nodes;
    /** The nodes from which steps lead on: few, so that hardly a look-up has to probe. */
    private final BitSet branches = new BitSet();

    TrieSteps() {
        this(new LongIds(), new int[32]);
    }

    private TrieSteps(LongIds steps, int[] nodes) {
        this.steps = steps;
        this.nodes = nodes;
    }

    /** The node after this one for the symbol, or -1. */
    int next(int node, int symbol) {
        if (!branches.get(node)) {
            return -1;
        }
        int step = steps.find(key(node, symbol));
        return step < 0 ? -1 : nodes[step];
    }

    /** Adds a step that there is not yet. */
    void add(int node, int symbol, int to) {
        int step = steps.add(key(node, symbol));
        if (step == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * step);
        }
        nodes[step] = to;
        branches.set(node);
    }

    private static long key(int node, int symbol) {
        return (long) node << 32 | symbol;
    }

    void write(SectionWriter out) {
        out.writeLongs(steps.keys());
        out.writeInts(Arrays.copyOf(nodes, steps.size()));
    }

    static TrieSteps read(SectionReader in, int nodeCount) {
        long[] keys = in.readLongs();
        int[] nodes = in.readInts(0, nodeCount - 1, "node");
        SectionReader.require(keys.length == nodes.length, "steps");
        TrieSteps trie = new TrieSteps(new LongIds(keys.length), nodes);
        for (int i = 0; i < keys.length; i++) {
            int from = (int) (keys[i] >>> 32);
            SectionReader.require(0 <= from && from < nodeCount && trie.steps.add(keys[i]) == i, "step");
            trie.branches.set(from);
        }
        return trie;
    }
}
