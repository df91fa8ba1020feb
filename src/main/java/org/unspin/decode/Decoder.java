package org.unspin.decode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.unspin.channel.Channel;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.CandidateFamilies;
import org.unspin.decode.block.FamilyOrder;
import org.unspin.decode.block.UnigramPrefilter;
import org.unspin.decode.correct.Edit;
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
     * Decodes a text so that it can be corrected. A block is corrected at once and forgotten: all of them together are many times as
     * large as the text.
     *
     * @param text the text with its tokens and sentences
     * @param locked tokens that must stay
     * @param edits receives the corrections of one spun block after another, given that the text was spun: in the order of the text, not
     *     overlapping
     */
    public Findings decode(SegmentedText text, BitSet locked, Consumer<? super List<Edit>> edits) {
        FindingsBuilder findings = new FindingsBuilder(text, channel.dictionary());
        forEachBlock(
                text,
                locked,
                block -> decode(block).ifPresent(decoded -> {
                    findings.add(decoded, order);
                    if (decoded.decision().spun()) {
                        edits.accept(decoded.edits());
                    }
                }));
        return findings.build();
    }

    /** Finds out which sentences were spun, by which families, and which words tell; keeps nothing to correct by. */
    public Findings find(SegmentedText text, BitSet locked) {
        FindingsBuilder findings = new FindingsBuilder(text, channel.dictionary());
        forEachBlock(text, locked, block -> decode(block).ifPresent(decoded -> findings.add(decoded, order)));
        return findings.build();
    }

    /** The blocks of a text, about equally long. */
    public List<Block> blocks(SegmentedText text, BitSet locked) {
        List<Block> blocks = new ArrayList<>();
        forEachBlock(text, locked, blocks::add);
        return blocks;
    }

    private void forEachBlock(SegmentedText text, BitSet locked, Consumer<? super Block> each) {
        int tokens = text.tokens().size();
        int count = Math.max(1, (tokens + BLOCK - 1) / BLOCK);
        int sentence = 0;
        for (int b = 1; b <= count; b++) {
            int goal = (int) ((long) tokens * b / count);
            int from = sentence;
            while (sentence < text.sentenceCount() && text.sentences()[sentence] < goal) {
                sentence++;
            }
            if (sentence > from) {
                each.accept(new Block(text, from, sentence, channel, locked));
            }
        }
    }

    /** A block decoded, if the prefilter finds it worth a look. */
    private Optional<DecodedBlock> decode(Block block) {
        CandidateFamilies families = candidateFamilies(block);
        return UnigramPrefilter.isWorthALook(block, families) ? Optional.of(decode(block, families)) : Optional.empty();
    }

    /** Which families may have spun a block, by word frequencies alone. */
    public CandidateFamilies candidateFamilies(Block block) {
        return UnigramPrefilter.candidateFamilies(block, channel, order.regular(), order.useReserve());
    }

    /** Decodes a block as if these families, and those that are always looked for, had spun it. */
    public DecodedBlock decode(Block block, CandidateFamilies families) {
        CandidateFamilies all = families.withFirst(order.own(), channel.dictionary());
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
