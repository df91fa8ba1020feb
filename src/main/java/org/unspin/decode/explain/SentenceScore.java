package org.unspin.decode.explain;

import org.unspin.channel.Channel;
import org.unspin.decode.block.Block;
import org.unspin.decode.lattice.Lattice;
import org.unspin.lm.LanguageModel;
import org.unspin.text.Tokens;

/** What the language model says of a whole sentence, along one path through its lattice. Not thread-safe. */
final class SentenceScore {
    private final Block reading;
    private final Lattice lattice;
    private final Channel channel;
    private final LanguageModel model;
    private final int edgeFrom;
    /** By token of the sentence, and at last its end: the edge that keeps it. */
    private final int[] kept;

    private final long[] state;

    /** Of the sentence whose edges are {@code [edgeFrom, edgeTo)}. */
    SentenceScore(Block reading, Lattice lattice, Channel channel, int edgeFrom, int edgeTo) {
        this.reading = reading;
        this.lattice = lattice;
        this.channel = channel;
        this.model = channel.model();
        this.edgeFrom = edgeFrom;
        this.state = new long[model.stateSize()];
        int begin = lattice.from[edgeFrom];
        kept = new int[lattice.from[edgeTo - 1] - begin + 1];
        for (int e = edgeFrom; e < edgeTo; e++) {
            if (lattice.candidate[e] < 0) {
                kept[lattice.from[e] - begin] = e;
            }
        }
    }

    /** The path that changes nothing: by token of the sentence, the edge that goes on from there. */
    int[] keptPath() {
        return kept.clone();
    }

    /**
     * A path led through an edge; what overlaps with that edge is kept as it stands.
     *
     * @param path by token: the edge from there; followed where it does not touch the edge
     * @param edge a swap, or -1 for the path that keeps the tokens {@code [begin, end)} of the block
     */
    int[] through(int[] path, int edge, int begin, int end) {
        int first = lattice.from[edgeFrom];
        int from = edge < 0 ? begin : Math.min(begin, lattice.from[edge]);
        int[] led = kept.clone();
        for (int i = 0; i < kept.length - 1; ) {
            int at = first + i;
            boolean clear = at >= end || at + lattice.span[path[i]] <= from;
            led[i] = at == from && edge >= 0 && lattice.from[edge] == from ? edge : clear ? path[i] : kept[i];
            i += lattice.span[led[i]];
        }
        return led;
    }

    /** Natural logarithm of the probability of a path's words, the end of the sentence included. */
    double of(int[] path) {
        model.begin(state, 0);
        double sum = 0;
        for (int i = 0; i < path.length; i += lattice.span[path[i]]) {
            sum += pass(path[i]);
        }
        return sum;
    }

    private double pass(int edge) {
        double sum = 0;
        int word = lattice.word[edge];
        int candidate = lattice.candidate[edge];
        if (word >= 0) {
            sum += model.score(state, 0, word, state, 0);
            if (candidate == Lattice.KEEP) {
                Tokens tokens = reading.text.tokens();
                int t = reading.fromToken + lattice.from[edge];
                sum += model.formScore(word, reading.text.text(), tokens.start(t), tokens.end(t));
            }
        }
        for (int w = candidate < 0 ? 0 : channel.wordsFrom(candidate);
                candidate >= 0 && w < channel.wordsTo(candidate);
                w++) {
            sum += model.score(state, 0, channel.wordAt(w), state, 0) + channel.formAt(w);
        }
        return sum;
    }
}
