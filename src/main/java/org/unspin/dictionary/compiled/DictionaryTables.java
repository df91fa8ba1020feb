package org.unspin.dictionary.compiled;

import org.unspin.binary.PackedReader;
import org.unspin.binary.PackedWriter;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SpinnerHabits;

/**
 * The arrays of a {@link CompiledDictionary}, which says what they mean: made by {@link DictionaryCompiler}, or read from what was
 * made before.
 */
record DictionaryTables(
        WordPool words,
        int[] startOfSymbol,
        TrieSteps steps,
        StringPool garbledOfNode,
        int garbledCount,
        int[] candidatesOfNode,
        int[] nodes,
        int[] originals,
        float[] weights,
        byte[] sources,
        byte[] families,
        OriginalPhrases originalPhrases,
        float[] swapShares,
        byte[] bestSources,
        String[] familyNames,
        SpinnerHabits[] familyHabits,
        int[] companions) {

    void write(PackedWriter out) {
        words.write(out);
        out.ints(startOfSymbol);
        garbledOfNode.write(out);
        steps.write(out);
        out.number(garbledCount);
        out.ints(candidatesOfNode);
        out.ints(nodes);
        out.ints(originals);
        out.floats(weights);
        out.bytes(sources);
        out.bytes(families);
        originalPhrases.write(out);
        out.floats(swapShares);
        out.bytes(bestSources);
        out.number(familyNames.length);
        for (int f = 0; f < familyNames.length; f++) {
            out.chars(familyNames[f].toCharArray());
            writeHabits(familyHabits[f], out);
        }
        out.ints(companions);
    }

    /** Reads what {@link #write} wrote; every number is checked, so that no look-up can go astray. */
    static DictionaryTables read(PackedReader in) {
        WordPool words = WordPool.read(in);
        int[] startOfSymbol = in.ints();
        StringPool garbledOfNode = StringPool.read(in);
        TrieSteps steps = TrieSteps.read(in, garbledOfNode.size());
        int lastNode = garbledOfNode.size() - 1;
        requireAll(startOfSymbol, -1, lastNode, "node");
        PackedReader.require(startOfSymbol.length == words.size(), "nodes");
        int garbledCount = in.number();
        int[] candidatesOfNode = in.ints();
        int[] nodes = in.ints(0, lastNode, "node");
        requireAll(candidatesOfNode, 0, nodes.length, "candidate");
        PackedReader.require(candidatesOfNode.length == lastNode + 2, "candidates of nodes");
        for (int n = 0; n <= lastNode; n++) {
            PackedReader.require(candidatesOfNode[n] <= candidatesOfNode[n + 1], "candidates of a node");
        }
        int[] originals = in.ints();
        float[] weights = in.floats();
        byte[] sources = in.bytes(Source.values().length - 1, "source");
        byte[] families = in.bytes(Byte.MAX_VALUE, "family");
        OriginalPhrases originalPhrases = OriginalPhrases.read(in, words.size());
        requireAll(originals, 0, originalPhrases.size() - 1, "original");
        float[] swapShares = in.floats();
        byte[] bestSources = in.bytes(Source.values().length - 1, "source");
        String[] familyNames = new String[in.number()];
        SpinnerHabits[] familyHabits = new SpinnerHabits[familyNames.length];
        for (int f = 0; f < familyNames.length; f++) {
            familyNames[f] = new String(in.chars());
            familyHabits[f] = readHabits(in);
        }
        int[] companions = in.ints(-1, familyNames.length - 1, "companion");
        int pairs = nodes.length;
        PackedReader.require(
                originals.length == pairs
                        && weights.length == pairs
                        && sources.length == pairs
                        && families.length == pairs
                        && companions.length == familyNames.length
                        && swapShares.length == words.size() * familyNames.length
                        && bestSources.length == swapShares.length,
                "number of pairs");
        for (byte family : families) {
            PackedReader.require(family < familyNames.length, "family");
        }
        return new DictionaryTables(
                words,
                startOfSymbol,
                steps,
                garbledOfNode,
                garbledCount,
                candidatesOfNode,
                nodes,
                originals,
                weights,
                sources,
                families,
                originalPhrases,
                swapShares,
                bestSources,
                familyNames,
                familyHabits,
                companions);
    }

    private static void writeHabits(SpinnerHabits habits, PackedWriter out) {
        out.ints(new int[] {
            habits.leastSwaps(),
            habits.mostSwaps(),
            habits.inflects() ? 1 : 0,
            habits.composes() ? 1 : 0,
            habits.sparesCapitals() ? 1 : 0,
            habits.sparesTouching() ? 1 : 0
        });
    }

    private static SpinnerHabits readHabits(PackedReader in) {
        int[] values = in.ints();
        PackedReader.require(values.length == 6, "habits");
        return new SpinnerHabits(values[0], values[1], values[2] == 1, values[3] == 1, values[4] == 1, values[5] == 1);
    }

    private static void requireAll(int[] values, int least, int most, String what) {
        for (int value : values) {
            PackedReader.require(least <= value && value <= most, what);
        }
    }
}
