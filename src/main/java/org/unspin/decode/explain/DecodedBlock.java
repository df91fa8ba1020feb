package org.unspin.decode.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unspin.channel.Channel;
import org.unspin.decode.Decoder;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.DecoderSettings;
import org.unspin.decode.block.SwapRates;
import org.unspin.decode.correct.Edit;
import org.unspin.decode.correct.MinimumBayesRisk;
import org.unspin.decode.lattice.BlockSentences;
import org.unspin.decode.lattice.Lattice;
import org.unspin.decode.lattice.Trellis;
import org.unspin.decode.spun.SpunDecision;
import org.unspin.decode.spun.SwapRateEstimator;

/**
 * A block as it is when its corrections are made: all that is needed to make them again, and to ask why. For one thread.
 *
 * @param decoder who decoded it
 * @param screened whether it was worth a look
 */
record DecodedBlock(
        Decoder decoder,
        boolean screened,
        Block reading,
        Lattice lattice,
        Trellis trellis,
        BlockSentences sentences,
        SwapRateEstimator test,
        SpunDecision verdict) {
    Channel channel() {
        return decoder.channel();
    }

    DecoderSettings settings() {
        return decoder.settings();
    }

    /** Whether the block is taken for spun, so that anything is changed. */
    boolean spun() {
        return screened && verdict.spun();
    }

    MinimumBayesRisk best() {
        return best(test.posterior(), test.rates());
    }

    /** What would be read at other probabilities and rates. */
    MinimumBayesRisk best(double[] posterior, SwapRates rates) {
        return new MinimumBayesRisk(reading, lattice, channel(), settings(), posterior, rates);
    }

    /** The changes of a swap in a span, given the posteriors of the edges of its sentence. */
    Optional<Edit> edit(Span span, double[] posterior, SwapRates rates) {
        if (span.inTrellis() < 0) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        best(posterior, rates).collect(span.edgeFrom(), span.edgeTo(), edits);
        return edits.stream()
                .filter(edit ->
                        edit.candidate() >= 0 && edit.start() < span.endInText() && edit.end() > span.startInText())
                .findFirst();
    }

    /**
     * The swap on the best path that reaches into some tokens of a sentence, else the likeliest one that does, else the tokens
     * themselves.
     *
     * @param from number of the first token, counted from the start of the block
     * @param to after the last
     */
    Span span(int sentence, int from, int to) {
        int inTrellis = sentences.inTrellis(sentence);
        if (inTrellis < 0) {
            return new Span(this, -1, from, to, -1);
        }
        int[] path = best().path(trellis.edgeFrom(inTrellis), trellis.edgeTo(inTrellis));
        int chosen = -1;
        for (int i = 0; i < path.length - 1 && chosen < 0; i += lattice.span[path[i]]) {
            chosen = reaches(path[i], from, to) ? path[i] : -1;
        }
        chosen = chosen < 0 ? likeliest(inTrellis, from, to) : chosen;
        return chosen < 0
                ? new Span(this, -1, from, to, inTrellis)
                : new Span(this, chosen, ownBegin(chosen), lattice.from[chosen] + lattice.span[chosen], inTrellis);
    }

    private int likeliest(int inTrellis, int from, int to) {
        int best = -1;
        for (int e = trellis.edgeFrom(inTrellis); e < trellis.edgeTo(inTrellis); e++) {
            if (reaches(e, from, to) && (best < 0 || test.posterior()[e] > test.posterior()[best])) {
                best = e;
            }
        }
        return best;
    }

    private boolean reaches(int edge, int from, int to) {
        return lattice.candidate[edge] >= 0
                && lattice.from[edge] < to
                && lattice.from[edge] + lattice.span[edge] > from;
    }

    /** The token at which what an edge swaps begins: after the article, if it corrects one. */
    int ownBegin(int edge) {
        return lattice.from[edge] + (lattice.withArticle(edge) ? 1 : 0);
    }

    /**
     * A place in a scene.
     *
     * @param edge the swap that covers it, or -1
     * @param begin its first token, counted from the start of the block; no article
     * @param end after its last token
     * @param inTrellis number of its sentence in the trellis, or -1
     */
    record Span(DecodedBlock scene, int edge, int begin, int end, int inTrellis) {
        int edgeFrom() {
            return scene.trellis.edgeFrom(inTrellis);
        }

        int edgeTo() {
            return scene.trellis.edgeTo(inTrellis);
        }

        int startInText() {
            return scene.reading.text.tokens().start(scene.reading.fromToken + begin);
        }

        int endInText() {
            return scene.reading.text.tokens().end(scene.reading.fromToken + end - 1);
        }

        /** Whether an edge is another reading of this place. */
        boolean isReadBy(int other) {
            return scene.lattice.candidate[other] >= 0
                    && scene.ownBegin(other) == begin
                    && scene.lattice.from[other] + scene.lattice.span[other] == end;
        }
    }
}
