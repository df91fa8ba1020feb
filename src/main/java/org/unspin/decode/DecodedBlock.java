package org.unspin.decode;

import java.util.ArrayList;
import java.util.List;
import org.unspin.channel.Channel;
import org.unspin.decode.block.ActiveBlock;
import org.unspin.decode.block.ActiveFamilies;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.CandidateFamilies;
import org.unspin.decode.block.SwapRates;
import org.unspin.decode.correct.Edit;
import org.unspin.decode.correct.MinimumBayesRisk;
import org.unspin.decode.lattice.ChannelWeights;
import org.unspin.decode.lattice.Lattice;
import org.unspin.decode.lattice.LatticeBuilder;
import org.unspin.decode.lattice.Trellis;
import org.unspin.decode.spun.SpunDecision;
import org.unspin.decode.spun.SwapRateEstimator;

/**
 * A block with all that was found out about it: the lattice, and whether it was spun. Corrections are made from it, and explanations.
 * What can be computed again, the trellis first, is not kept: a long text has many blocks. Immutable.
 */
public final class DecodedBlock {
    private final Channel channel;
    private final DecoderSettings settings;
    private final Lattice lattice;
    private final SwapRates firstRates;
    private final SpunDecision decision;

    private DecodedBlock(
            Channel channel, DecoderSettings settings, Lattice lattice, SwapRates firstRates, SpunDecision decision) {
        this.channel = channel;
        this.settings = settings;
        this.lattice = lattice;
        this.firstRates = firstRates;
        this.decision = decision;
    }

    /** Decodes a block: lattice, trellis, decision. */
    static DecodedBlock of(Block block, CandidateFamilies candidates, Channel channel, DecoderSettings settings) {
        ActiveFamilies families =
                new ActiveFamilies(channel.dictionary(), candidates.ids().toArray());
        ActiveBlock active = new ActiveBlock(block, families, channel);
        // where no garbled phrase begins nothing can be put right, so there is nothing to search
        Lattice lattice = LatticeBuilder.build(active, channel, active::anyGarble);
        SwapRates firstRates = SwapRates.uniform(families, candidates.rates().toArray());
        ChannelWeights firstWeights = ChannelWeights.of(lattice, firstRates);
        Trellis trellis = trellis(lattice, channel, firstWeights, settings);
        SpunDecision decision = SwapRateEstimator.decide(
                lattice, trellis, channel, firstWeights, settings.priorOdds(), settings.minimumSwaps());
        return new DecodedBlock(channel, settings, lattice, firstRates, decision);
    }

    private static Trellis trellis(
            Lattice lattice, Channel channel, ChannelWeights firstWeights, DecoderSettings settings) {
        return new Trellis(lattice, channel, firstWeights, settings.languageModelScale(), settings.beam());
    }

    /** The trellis again, just as it was when the decision was made. Costs as much as decoding did. */
    public Trellis trellis() {
        return trellis(lattice, channel, ChannelWeights.of(lattice, firstRates), settings);
    }

    /** The weights of the channel that the decision came to. Computed at each call: keeping them takes more than it saves. */
    public ChannelWeights weights() {
        return ChannelWeights.of(lattice, decision.rates(), decision.factors());
    }

    /** The block. */
    public Block block() {
        return lattice.block().block();
    }

    /** What its sentences may have been. */
    public Lattice lattice() {
        return lattice;
    }

    /** Whether it was spun, at which rates, and how likely each edge is. */
    public SpunDecision decision() {
        return decision;
    }

    /** The settings that it was decoded with. */
    public DecoderSettings settings() {
        return settings;
    }

    /** The channel that it was decoded with. */
    public Channel channel() {
        return channel;
    }

    /** Corrections, given that the text was spun: in the order of the text, not overlapping. */
    List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        MinimumBayesRisk risk = risk(decision.posterior(), decision.rates());
        for (int s = 0; s < lattice.sentenceCount(); s++) {
            risk.collect(s, edits);
        }
        return edits;
    }

    /** What would be corrected at other posteriors and rates. */
    public MinimumBayesRisk risk(double[] posterior, SwapRates rates) {
        return new MinimumBayesRisk(lattice, channel, settings.thresholds(), posterior, rates);
    }
}
