package org.unspin.decode.correct;

import java.util.Arrays;
import org.unspin.channel.Channel;
import org.unspin.decode.block.Block;
import org.unspin.decode.lattice.EdgeScorer;
import org.unspin.decode.lattice.Lattice;
import org.unspin.lm.LanguageModel;

/**
 * How well what stands there goes with its neighbours once those are restored: a word that fits its place may be meant, even if
 * another would fit still better. For one path and one thread.
 */
final class ContextFit {
    /** Words behind the place that show whether it fits. */
    private static final int BEHIND = 2;

    private final Lattice lattice;
    private final Block block;
    private final LanguageModel model;
    private final int stateSize;
    private final int begin;
    /** By token of the sentence: the edge of the path that begins there, or -1. */
    private final int[] edgeAt;
    /** By token: state of the language model after the path up to it. */
    private final long[] states;

    private final long[] state;

    /**
     * Follows a path.
     *
     * @param path by token of the sentence: the edge that goes on from there, if the path comes there
     */
    ContextFit(Lattice lattice, Channel channel, int[] path) {
        this.lattice = lattice;
        this.block = lattice.block().block();
        this.model = channel.model();
        this.stateSize = model.stateSize();
        this.begin = lattice.from(path[0]);
        this.state = new long[stateSize];
        int length = path.length - 1;
        edgeAt = new int[length];
        Arrays.fill(edgeAt, -1);
        states = new long[(length + 1) * stateSize];
        EdgeScorer scorer = new EdgeScorer(lattice, channel);
        model.begin(state, 0);
        for (int i = 0; i < length; i += lattice.span(path[i])) {
            System.arraycopy(state, 0, states, i * stateSize, stateSize);
            edgeAt[i] = path[i];
            scorer.score(path[i], state, 0);
        }
    }

    /** How much likelier the tokens of a swap, and those behind it, are where they stand than by themselves, in nats a word. */
    double of(int edge) {
        int from = lattice.from(edge) - begin;
        int to = from + lattice.span(edge);
        System.arraycopy(states, from * stateSize, state, 0, stateSize);
        double fit = 0;
        for (int i = from; i < to; i++) {
            fit += token(i);
        }
        for (int i = to, behind = 0; i < edgeAt.length && behind < BEHIND; i += lattice.span(edgeAt[i]), behind++) {
            if (lattice.isSwap(edgeAt[i])) {
                break;
            }
            fit += token(i);
        }
        return fit / (to - from);
    }

    private double token(int i) {
        int word = model.wordId(block.text().text(), block.startOffset(begin + i), block.endOffset(begin + i));
        return model.score(state, 0, word, state, 0) - model.wordScore(word);
    }
}
