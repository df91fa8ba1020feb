package org.unspin.decode;

import java.util.BitSet;
import org.unspin.channel.Channel;
import org.unspin.decode.block.ActiveFamilies;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.DecoderSettings;
import org.unspin.decode.block.FamilyOrder;
import org.unspin.decode.block.SwapRates;
import org.unspin.decode.block.UnigramPrefilter;
import org.unspin.decode.correct.MinimumBayesRisk;
import org.unspin.decode.lattice.BlockSentences;
import org.unspin.decode.lattice.Lattice;
import org.unspin.decode.lattice.Trellis;
import org.unspin.decode.spun.SpunDecision;
import org.unspin.decode.spun.SwapRateEstimator;
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

    private final Channel channel;
    private final DecoderSettings settings;
    private final FamilyOrder order;

    /** A decoder for a channel; several may share one. */
    public Decoder(Channel channel, DecoderSettings settings) {
        this(channel, settings, new FamilyOrder(0, channel.dictionary().familyCount(), false));
    }

    /**
     * A decoder for a channel; several may share one.
     *
     * @param order in which it turns to the families of the channel's dictionary
     */
    public Decoder(Channel channel, DecoderSettings settings, FamilyOrder order) {
        this.channel = channel;
        this.settings = settings;
        this.order = order;
    }

    /** How much a call is to find out. */
    public enum Aim {
        /** Corrections, and what {@link #DIAGNOSE} finds. */
        RESTORE,
        /** Which sentences were spun, by which families, and which words tell. */
        DIAGNOSE
    }

    /**
     * Restores or diagnoses a text.
     *
     * @param text the text with its tokens and sentences
     * @param locked tokens that must stay
     * @param aim what is asked for
     */
    public Findings decode(SegmentedText text, BitSet locked, Aim aim) {
        return decode(text, locked, aim, Watcher.NOBODY);
    }

    /** The same while somebody watches. */
    public Findings decode(SegmentedText text, BitSet locked, Aim aim, Watcher watcher) {
        Findings findings = new Findings(text, channel.dictionary());
        int tokens = text.tokens().size();
        int blocks = Math.max(1, (tokens + BLOCK - 1) / BLOCK);
        int sentence = 0;
        for (int b = 1; b <= blocks; b++) {
            int goal = (int) ((long) tokens * b / blocks);
            int from = sentence;
            while (sentence < text.sentenceCount() && text.sentences()[sentence] < goal) {
                sentence++;
            }
            if (sentence > from) {
                decodeBlock(new Block(text, from, sentence, channel, locked), findings, aim, watcher);
            }
        }
        return findings;
    }

    public Channel channel() {
        return channel;
    }

    public DecoderSettings settings() {
        return settings;
    }

    private void decodeBlock(Block reading, Findings findings, Aim aim, Watcher watcher) {
        UnigramPrefilter.Guess guess = watcher.guessed(
                reading,
                UnigramPrefilter.guess(reading, channel, order.regular(), aim == Aim.RESTORE && order.useReserve()));
        if (guess.logRatio() < UnigramPrefilter.worthALook(reading)) {
            return;
        }
        guess = guess.withFirst(order.own(), channel.dictionary());
        if (aim == Aim.DIAGNOSE) {
            guess = guess.withCompanions(channel.dictionary());
        }
        ActiveFamilies families = new ActiveFamilies(channel.dictionary(), guess.families());
        reading.activate(families, channel);
        Lattice lattice = new Lattice(reading, channel, MOST_CANDIDATES);
        Trellis trellis = new Trellis(lattice, channel, settings);
        SwapRates rates = SwapRates.uniform(families, guess.rates());
        BlockSentences sentences = new BlockSentences(reading, trellis, rates);
        SwapRateEstimator test = new SwapRateEstimator(reading, channel, lattice, trellis, settings, sentences, rates);
        SpunDecision verdict = test.run();
        findings.add(reading, lattice, verdict, test, order);
        watcher.decoded(reading, lattice, trellis, sentences, test, verdict);
        if (verdict.spun() && aim == Aim.RESTORE) {
            MinimumBayesRisk best =
                    new MinimumBayesRisk(reading, lattice, channel, settings, test.posterior(), test.rates());
            for (int s = 0; s < trellis.sentenceCount(); s++) {
                best.collect(trellis.edgeFrom(s), trellis.edgeTo(s), findings.edits());
            }
        }
    }
}
