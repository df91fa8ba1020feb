package org.unspin.engine.explain;

import org.unspin.decode.DecodedBlock;
import org.unspin.decode.block.Block;
import org.unspin.decode.lattice.Lattice;

/**
 * A place of a decoded block: a swap on the best path that reaches into the tokens that were asked for, else the likeliest swap that
 * does, else those tokens.
 *
 * @param lattice of the block
 * @param edge the swap that covers the place, or -1
 * @param begin its first token, counted from the start of the block; no article
 * @param end after its last token
 * @param sentence its sentence, counted from the start of the block
 */
record Place(Lattice lattice, int edge, int begin, int end, int sentence) {
    /**
     * Finds the place of some tokens.
     *
     * @param first the first token, counted from the start of the text
     * @param last the last one
     */
    static Place of(DecodedBlock decoded, int first, int last) {
        Lattice lattice = decoded.lattice();
        Block block = decoded.block();
        int from = first - block.fromToken();
        int sentence = 0;
        while (block.sentenceEnd(sentence) <= from) {
            sentence++;
        }
        int to = Math.min(last + 1 - block.fromToken(), block.sentenceEnd(sentence));
        int index = lattice.indexOf(sentence);
        int edge = index < 0 ? -1 : swap(decoded, index, from, to);
        return edge < 0
                ? new Place(lattice, -1, from, to, sentence)
                : new Place(lattice, edge, lattice.phraseFrom(edge), lattice.to(edge), sentence);
    }

    private static int swap(DecodedBlock decoded, int index, int from, int to) {
        Lattice lattice = decoded.lattice();
        double[] posterior = decoded.decision().posterior();
        int[] path = decoded.risk(posterior, decoded.decision().rates()).path(index);
        for (int i = 0; i < path.length - 1; i += lattice.span(path[i])) {
            if (reaches(lattice, path[i], from, to)) {
                return path[i];
            }
        }
        int likeliest = -1;
        for (int e = lattice.edgeFrom(index); e < lattice.edgeTo(index); e++) {
            if (reaches(lattice, e, from, to) && (likeliest < 0 || posterior[e] > posterior[likeliest])) {
                likeliest = e;
            }
        }
        return likeliest;
    }

    private static boolean reaches(Lattice lattice, int edge, int from, int to) {
        return lattice.isSwap(edge) && lattice.from(edge) < to && lattice.to(edge) > from;
    }

    Block block() {
        return lattice.block().block();
    }

    /** The index of its sentence among those that have edges, or -1. */
    int sentenceIndex() {
        return lattice.indexOf(sentence);
    }

    int edgeFrom() {
        return lattice.edgeFrom(sentenceIndex());
    }

    int edgeTo() {
        return lattice.edgeTo(sentenceIndex());
    }

    int startOffset() {
        return block().startOffset(begin);
    }

    int endOffset() {
        return block().endOffset(end - 1);
    }

    /** What stands there. */
    String text() {
        return block().text().text().substring(startOffset(), endOffset());
    }

    /** Whether an edge puts something else in this place. */
    boolean isFilledBy(int other) {
        return lattice.isSwap(other) && lattice.phraseFrom(other) == begin && lattice.to(other) == end;
    }
}
