package org.unspin.dictionary.compiled;

import org.unspin.binary.SectionReader;
import org.unspin.binary.SectionWriter;

/** The garbled forms as a trie over symbols. Immutable. */
final class GarbledTrie {
    /** By symbol: the node of the garbled forms that begin with it, or -1. */
    private final int[] startOfSymbol;

    private final TrieSteps steps;
    /** By node: the garbled form that ends there as it is written, or nothing. */
    private final StringPool garbled;

    private final int garbledCount;

    /** Takes all of it over. */
    GarbledTrie(int[] startOfSymbol, TrieSteps steps, StringPool garbled, int garbledCount) {
        this.startOfSymbol = startOfSymbol;
        this.steps = steps;
        this.garbled = garbled;
        this.garbledCount = garbledCount;
    }

    int start(int symbol) {
        return startOfSymbol[symbol];
    }

    int next(int node, int symbol) {
        return steps.next(node, symbol);
    }

    String garbled(int node) {
        return garbled.get(node);
    }

    int garbledCount() {
        return garbledCount;
    }

    int nodeCount() {
        return garbled.size();
    }

    void write(SectionWriter out) {
        out.writeInts(startOfSymbol);
        garbled.write(out);
        out.writeInt(garbledCount);
        steps.write(out);
    }

    static GarbledTrie read(SectionReader in, int symbols) {
        int[] startOfSymbol = in.readInts();
        StringPool garbled = StringPool.read(in);
        SectionReader.requireAll(startOfSymbol, -1, garbled.size() - 1, "node");
        SectionReader.require(startOfSymbol.length == symbols, "number of nodes");
        int garbledCount = in.readInt(0, garbled.size(), "number of garbled forms");
        return new GarbledTrie(startOfSymbol, TrieSteps.read(in, garbled.size()), garbled, garbledCount);
    }
}
