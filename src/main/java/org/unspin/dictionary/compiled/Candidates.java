package org.unspin.dictionary.compiled;

import java.util.List;
import org.unspin.binary.SectionReader;
import org.unspin.binary.SectionWriter;
import org.unspin.dictionary.Source;

/** The pairs of all families in the order of their garbled forms, those of one form by family, the heaviest first. Immutable. */
final class Candidates {
    private static final List<Source> SOURCES = List.of(Source.values());

    /** Those of node n: {@code ofNode[n] ... ofNode[n + 1] - 1}. */
    private final int[] ofNode;

    // by candidate
    private final int[] nodes;
    private final int[] originals;
    private final float[] weights;
    private final byte[] sources;
    private final byte[] propers;
    private final byte[] families;

    /** Takes the arrays over. */
    Candidates(
            int[] ofNode,
            int[] nodes,
            int[] originals,
            float[] weights,
            byte[] sources,
            byte[] propers,
            byte[] families) {
        this.ofNode = ofNode;
        this.nodes = nodes;
        this.originals = originals;
        this.weights = weights;
        this.sources = sources;
        this.propers = propers;
        this.families = families;
    }

    int size() {
        return nodes.length;
    }

    int from(int node) {
        return ofNode[node];
    }

    int to(int node) {
        return ofNode[node + 1];
    }

    int node(int candidate) {
        return nodes[candidate];
    }

    int original(int candidate) {
        return originals[candidate];
    }

    float weight(int candidate) {
        return weights[candidate];
    }

    Source source(int candidate) {
        return SOURCES.get(sources[candidate]);
    }

    /** Whether the garbled form of a node is written with capitals of its own. */
    boolean isProper(int node) {
        for (int c = ofNode[node]; c < ofNode[node + 1]; c++) {
            if (propers[c] != 0) {
                return true;
            }
        }
        return false;
    }

    int family(int candidate) {
        return families[candidate];
    }

    void write(SectionWriter out) {
        out.writeInts(ofNode);
        out.writeInts(nodes);
        out.writeInts(originals);
        out.writeFloats(weights);
        out.writeBytes(sources);
        out.writeBytes(propers);
        out.writeBytes(families);
    }

    static Candidates read(SectionReader in, int nodeCount, int originalCount, int familyCount) {
        int[] ofNode = in.readInts();
        int[] nodes = in.readInts(0, nodeCount - 1, "node");
        SectionReader.require(ofNode.length == nodeCount + 1 && ofNode[0] == 0, "candidates of nodes");
        boolean ascending = ofNode[nodeCount] == nodes.length;
        for (int n = 0; n < nodeCount; n++) {
            ascending &= ofNode[n] <= ofNode[n + 1];
        }
        SectionReader.require(ascending, "candidates of a node");
        Candidates candidates = new Candidates(
                ofNode,
                nodes,
                in.readInts(0, originalCount - 1, "original"),
                in.readFloats(),
                in.readBytes(Source.values().length - 1, "source"),
                in.readBytes(1, "capitals"),
                in.readBytes(familyCount - 1, "family"));
        SectionReader.require(
                candidates.originals.length == nodes.length
                        && candidates.weights.length == nodes.length
                        && candidates.sources.length == nodes.length
                        && candidates.propers.length == nodes.length
                        && candidates.families.length == nodes.length,
                "number of candidates");
        return candidates;
    }
}
