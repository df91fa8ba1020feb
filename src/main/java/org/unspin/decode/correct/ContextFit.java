package org.unspin.decode.correct;

import java.util.Arrays;
import org.unspin.channel.Channel;
import org.unspin.decode.block.Block;
import org.unspin.decode.lattice.Lattice;
import org.unspin.lm.LanguageModel;
import org.unspin.text.Tokens;

/**
 * How well what stands there goes with its neighbours once those are restored: a word that fits its place may be meant, even if
 * another would fit still better. For one sentence; not thread-safe.
 */
public final class ContextFit {
    /** Words behind the place that show whether it fits. */
    private static final int BEHIND = 2;

    private final Block reading;
    private final Lattice lattice;
    private final Channel channel;
    private final LanguageModel model;
    private final int stateSize;
    private final int begin;
    private final int end;
    /** By token of the sentence: the edge of the path that begins there, or -1. */
    private final int[] edgeAt;
    /** By token: state of the language model after the path up to it. */
    private final long[] states;

    private final long[] state;

    /**
     * Follows a path.
     *
     * @param choice by token of the sentence: the edge that the path takes from there, if it comes there
     */
    public ContextFit(Block reading, Lattice lattice, Channel channel, int begin, int end, int[] choice) {
        this.reading = reading;
        this.lattice = lattice;
        this.channel = channel;
        this.model = channel.model();
        this.stateSize = model.stateSize();
        this.begin = begin;
        this.end = end;
        this.state = new long[stateSize];
        edgeAt = new int[end - begin];
        Arrays.fill(edgeAt, -1);
        states = new long[(end - begin + 1) * stateSize];
        model.begin(state, 0);
        for (int i = 0; i < end - begin; i += lattice.span[choice[i]]) {
            System.arraycopy(state, 0, states, i * stateSize, stateSize);
            edgeAt[i] = choice[i];
            pass(choice[i]);
        }
    }

    /** How much likelier the tokens of a swap, and those behind it, are where they stand than by themselves, in nats a word. */
    double fit(int edge) {
        int from = lattice.from[edge] - begin;
        int to = from + lattice.span[edge];
        System.arraycopy(states, from * stateSize, state, 0, stateSize);
        double fit = 0;
        int words = 0;
        for (int i = from; i < to; i++) {
            fit += token(i);
            words++;
        }
        for (int i = to, behind = 0; i < end - begin && behind < BEHIND; i += lattice.span[edgeAt[i]], behind++) {
            if (lattice.candidate[edgeAt[i]] >= 0) {
                break;
            }
            fit += token(i);
        }
        return fit / words;
    }

    private double token(int i) {
        Tokens tokens = reading.text.tokens();
        int t = reading.fromToken + begin + i;
        int word = model.wordId(reading.text.text(), tokens.start(t), tokens.end(t));
        return model.score(state, 0, word, state, 0) - model.wordScore(word);
    }

    /** How much likelier, in nats, the sentence is with the swap undone than with the tokens that stand there. */
    double gain(int edge) {
        int from = lattice.from[edge] - begin;
        int to = from + lattice.span[edge];
        System.arraycopy(states, from * stateSize, state, 0, stateSize);
        double kept = 0;
        Tokens tokens = reading.text.tokens();
        for (int i = from; i < to; i++) {
            int t = reading.fromToken + begin + i;
            int word = model.wordId(reading.text.text(), tokens.start(t), tokens.end(t));
            kept += model.score(state, 0, word, state, 0)
                    + model.formScore(word, reading.text.text(), tokens.start(t), tokens.end(t));
        }
        kept += behind(to);
        System.arraycopy(states, from * stateSize, state, 0, stateSize);
        return pass(edge) + behind(to) - kept;
    }

    private double behind(int to) {
        double sum = 0;
        int i = to;
        for (int n = 0; n < BEHIND + 1 && i < end - begin; n++) {
            sum += pass(edgeAt[i]);
            i += lattice.span[edgeAt[i]];
        }
        return sum;
    }

    /** Moves the state on over an edge; the log probability of its words. */
    private double pass(int edge) {
        double score = 0;
        if (lattice.word[edge] >= 0) {
            score += model.score(state, 0, lattice.word[edge], state, 0);
        }
        int candidate = lattice.candidate[edge];
        for (int w = candidate < 0 ? 0 : channel.wordsFrom(candidate);
                candidate >= 0 && w < channel.wordsTo(candidate);
                w++) {
            score += model.score(state, 0, channel.wordAt(w), state, 0) + channel.formAt(w);
        }
        return score;
    }
}
