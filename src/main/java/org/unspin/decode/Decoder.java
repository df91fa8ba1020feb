package org.unspin.decode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.unspin.channel.Channel;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.FamilyOrder;
import org.unspin.decode.block.UnigramPrefilter;
import org.unspin.decode.block.UnigramPrefilter.Guess;
import org.unspin.text.SegmentedText;

/**
 * Decodes a segmented text block by block: prefilter, lattice, trellis, and whether the block was spun. Immutable and thread-safe; all
 * that is written to belongs to the call. Time is linear in the text.
 */
public final class Decoder {
    /** Tokens of a block. Enough to judge by, few enough to keep every score. */
    private static final int BLOCK = 6_000;

    private final Channel channel;
    private final DecoderSettings settings;
    private final FamilyOrder order;

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

    /**
     * Decodes a text so that it can be corrected.
     *
     * @param text the text with its tokens and sentences
     * @param locked tokens that must stay
     */
    public DecodedText decode(SegmentedText text, BitSet locked) {
        List<DecodedBlock> spun = new ArrayList<>();
        Findings findings = decode(text, locked, block -> {
            if (block.decision().spun()) {
                spun.add(block);
            }
        });
        return new DecodedText(findings, spun);
    }

    /** Finds out which sentences were spun, by which families, and which words tell; keeps nothing to correct by. */
    public Findings find(SegmentedText text, BitSet locked) {
        return decode(text, locked, block -> {});
    }

    private Findings decode(SegmentedText text, BitSet locked, Consumer<DecodedBlock> each) {
        Findings findings = new Findings(text, channel.dictionary());
        blocks(text, locked, block -> {
            Guess guess = guess(block);
            if (guess.logRatio() >= UnigramPrefilter.worthALook(block)) {
                DecodedBlock decoded = decode(block, guess);
                findings.add(decoded, order);
                each.accept(decoded);
            }
        });
        return findings;
    }

    /** Hands the blocks of a text on, one after the other. */
    public void blocks(SegmentedText text, BitSet locked, Consumer<Block> each) {
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
                each.accept(new Block(text, from, sentence, channel, locked));
            }
        }
    }

    /** Which families may have spun a block, by word frequencies alone. */
    public Guess guess(Block block) {
        return UnigramPrefilter.guess(block, channel, order.regular(), order.useReserve());
    }

    /** Decodes a block as if families that are guessed, and those that are always looked for, had spun it. */
    public DecodedBlock decode(Block block, Guess guess) {
        Guess all = guess.withFirst(order.own(), channel.dictionary());
        if (order.useCompanions()) {
            all = all.withCompanions(channel.dictionary());
        }
        return DecodedBlock.of(block, all, channel, settings);
    }

    /** What it reads the text with. */
    public Channel channel() {
        return channel;
    }
}
