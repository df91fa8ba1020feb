package org.unspin.decode.lattice;

import java.util.Arrays;
import org.unspin.decode.block.SwapRates;

/**
 * How likely the channel makes each edge of a lattice, at given swap rates and given what the document says of each swap: for a swap
 * in proportion to {@code P(garbled | original)}, for a kept token the probability that every family passed it over. Immutable.
 */
public final class ChannelWeights {
    private final Lattice lattice;
    private final SwapRates rates;
    private final float[] factors;
    private final double[] weight;

    private ChannelWeights(Lattice lattice, SwapRates rates, float[] factors) {
        this.lattice = lattice;
        this.rates = rates;
        this.factors = factors;
        int places = lattice.block().families().count();
        weight = new double[lattice.size()];
        for (int e = 0; e < weight.length; e++) {
            double sum = 0;
            double kept = 1;
            for (int a = 0; a < places; a++) {
                double swapped = rates.of(lattice.tier(e, a)) * lattice.share(e, a);
                sum += swapped;
                kept *= 1 - swapped;
            }
            weight[e] = lattice.isSwap(e) ? sum * factors[e] : kept;
        }
    }

    /** Weights before the document has said anything. */
    public static ChannelWeights of(Lattice lattice, SwapRates rates) {
        float[] ones = new float[lattice.size()];
        Arrays.fill(ones, 1);
        return new ChannelWeights(lattice, rates, ones);
    }

    /**
     * Weights at given rates.
     *
     * @param factors by edge: how much likelier than in general the document makes the swap; taken over
     */
    public static ChannelWeights of(Lattice lattice, SwapRates rates, float[] factors) {
        return new ChannelWeights(lattice, rates, factors);
    }

    /** The same at other rates. */
    public ChannelWeights at(SwapRates others) {
        return new ChannelWeights(lattice, others, factors);
    }

    /** The rates that they were computed with. */
    public SwapRates rates() {
        return rates;
    }

    /** The weight of an edge. */
    public double of(int edge) {
        return weight[edge];
    }

    /** How much likelier than in general the document makes a swap. */
    public float factor(int edge) {
        return factors[edge];
    }
}
