package org.unspin.engine.explain;

import org.unspin.decode.lattice.Lattice;

/** Paths through the lattice of one sentence; each tells by token, and for the end, the edge that goes on from there. Immutable. */
final class SentencePaths {
    private final Lattice lattice;
    private final int begin;
    private final int[] kept;

    /** Of a sentence with edges. */
    SentencePaths(Lattice lattice, int sentence) {
        this.lattice = lattice;
        int edgeFrom = lattice.edgeFrom(sentence);
        int edgeTo = lattice.edgeTo(sentence);
        begin = lattice.from(edgeFrom);
        kept = new int[lattice.from(edgeTo - 1) - begin + 1];
        for (int e = edgeFrom; e < edgeTo; e++) {
            if (!lattice.isSwap(e)) {
                kept[lattice.from(e) - begin] = e;
            }
        }
    }

    /** The path that changes nothing. */
    int[] kept() {
        return kept.clone();
    }

    /**
     * A path led through an edge at a place; what overlaps with it is kept as it stands.
     *
     * @param edge a swap, or -1 to keep the tokens of the place
     */
    int[] through(int[] path, int edge, Place place) {
        int from = edge < 0 ? place.begin() : Math.min(place.begin(), lattice.from(edge));
        int[] led = kept.clone();
        for (int i = 0; i < kept.length - 1; ) {
            int at = begin + i;
            boolean clear = at >= place.end() || lattice.to(path[i]) <= from;
            led[i] = at == from && edge >= 0 && lattice.from(edge) == from ? edge : clear ? path[i] : kept[i];
            i += lattice.span(led[i]);
        }
        return led;
    }
}
