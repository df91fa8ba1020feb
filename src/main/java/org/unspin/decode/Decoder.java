package org.unspin.decode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.unspin.text.SegmentedText;

/**
 * Restores a segmented text: block by block, screen, lattice, trellis, test, corrections. Immutable and thread-safe; all that
 * is written to belongs to the call. Time and memory are linear in the text: what is kept at once is one block.
 */
public final class Decoder {
    /** Tokens of a block. Enough to judge by, few enough to keep every score. */
    private static final int BLOCK = 6_000;
    /** Candidates tried for a garbled phrase. */
    private static final int MOST_CANDIDATES = 24;
    /** A block is looked into if frequencies alone speak for "spun" by at least this much, in nats. */
    private static final double WORTH_A_LOOK = 1.5;

    private final Channel channel;
    private final DecoderSettings settings;

    /** A decoder for a channel; several may share one. */
    public Decoder(Channel channel, DecoderSettings settings) {
        this.channel = channel;
        this.settings = settings;
    }

    /**
     * What the decoder found.
     *
     * @param edits changes, in the order of the text, not overlapping
     * @param swapRate estimated share of the swappable words that were swapped, 0 to 1
     * @param logOdds natural logarithm of the odds for "spun", the highest of all blocks
     */
    public record Result(List<Edit> edits, double swapRate, double logOdds) {}

    /**
     * Restores a text.
     *
     * @param text the text with its tokens and sentences
     * @param locked tokens that must stay
     */
    public Result decode(SegmentedText text, BitSet locked) {
        List<Edit> edits = new ArrayList<>();
        int tokens = text.tokens().size();
        int blocks = Math.max(1, (tokens + BLOCK - 1) / BLOCK);
        double rates = 0;
        double logOdds = Double.NEGATIVE_INFINITY;
        int sentence = 0;
        for (int b = 1; b <= blocks; b++) {
            int goal = (int) ((long) tokens * b / blocks);
            int from = sentence;
            while (sentence < text.sentenceCount() && text.sentences()[sentence] < goal) {
                sentence++;
            }
            if (sentence > from) {
                Verdict verdict = decodeBlock(new Reading(text, from, sentence, channel, locked), edits);
                rates += verdict.rate() * (text.sentences()[sentence] - text.sentences()[from]);
                logOdds = Math.max(logOdds, verdict.logOdds());
            }
        }
        return new Result(List.copyOf(edits), tokens == 0 ? 0 : rates / tokens, logOdds);
    }

    private Verdict decodeBlock(Reading reading, List<Edit> edits) {
        FrequencyScreen.Guess guess = FrequencyScreen.guess(reading, channel);
        if (guess.logRatio() < WORTH_A_LOOK) {
            return Verdict.CLEAN;
        }
        Lattice lattice = new Lattice(reading, channel, MOST_CANDIDATES);
        Trellis trellis = new Trellis(lattice, channel, settings);
        int[] outside = new int[reading.symbol.length];
        int outsideCount = 0;
        for (int s = reading.fromSentence; s < reading.toSentence; s++) {
            int begin = reading.text.sentences()[s] - reading.fromToken;
            int end = reading.text.sentences()[s + 1] - reading.fromToken;
            if (reading.anyGarble(begin, end)) {
                trellis.addSentence(reading, begin, end, SwapRates.uniform(guess.rate()));
            } else {
                for (int i = begin; i < end; i++) {
                    if (reading.share[i] > 0) {
                        outside[outsideCount++] = i;
                    }
                }
            }
        }
        SwapRateTest test = new SwapRateTest(reading, channel, lattice, trellis, settings, outside, outsideCount);
        Verdict verdict = test.run(guess.rate());
        if (verdict.spun()) {
            BestReading best = new BestReading(reading, lattice, channel, settings, test.posterior());
            for (int s = 0; s < trellis.sentenceCount(); s++) {
                best.collect(trellis.edgeFrom(s), trellis.edgeTo(s), edits);
            }
        }
        return verdict;
    }
}
