package org.unspin.decode.lattice;

import org.unspin.channel.Channel;
import org.unspin.decode.block.Block;
import org.unspin.lm.LanguageModel;

/** What the language model says of an edge after a path. The one place that knows which words an edge stands for. Immutable. */
public final class EdgeScorer {
    private final Lattice lattice;
    private final Block block;
    private final String text;
    private final Channel channel;
    private final LanguageModel model;

    /** A scorer of the edges of a lattice. */
    public EdgeScorer(Lattice lattice, Channel channel) {
        this.lattice = lattice;
        this.block = lattice.block().block();
        this.text = block.text().text();
        this.channel = channel;
        this.model = channel.model();
    }

    /**
     * The natural logarithm of the probability of an edge's words.
     *
     * @param state the state of the path at {@code at}; receives that of the path with the edge
     */
    public float score(int edge, long[] state, int at) {
        int candidate = lattice.candidate(edge);
        float score = 0;
        int word = lattice.word(edge);
        if (word >= 0) {
            score = model.score(state, at, word, state, at);
            if (candidate == Lattice.KEEP) {
                int token = lattice.from(edge);
                score += model.formScore(word, text, block.startOffset(token), block.endOffset(token));
            }
        }
        if (candidate >= 0) {
            for (int w = channel.wordsFrom(candidate), to = channel.wordsTo(candidate); w < to; w++) {
                score += model.score(state, at, channel.wordAt(w), state, at) + channel.formAt(w);
            }
        }
        return score;
    }

    /** How many questions {@link #score} asks the language model, one for each word. */
    int questions(int edge) {
        int candidate = lattice.candidate(edge);
        int ofCandidate = candidate < 0 ? 0 : channel.wordsTo(candidate) - channel.wordsFrom(candidate);
        return ofCandidate + (lattice.word(edge) >= 0 ? 1 : 0);
    }

    /** The natural logarithm of the probability of a path's words: by token of its sentence, the edge that goes on from there. */
    public double score(int[] path) {
        long[] state = new long[model.stateSize()];
        model.begin(state, 0);
        double sum = 0;
        for (int i = 0; i < path.length; i += lattice.span(path[i])) {
            sum += score(path[i], state, 0);
        }
        return sum;
    }
}
