package org.unspin.decode.block;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import org.unspin.channel.Channel;

/**
 * The prefilter, a first look that costs no language model query: could this block be spun at all, and by which families? Compares, by word
 * frequencies alone, how likely its garbled words and its honest originals are under spinners of several rates and under
 * none. Clean text is full of words that a spinner would have swapped, so nearly all of it is settled here.
 *
 * <p>Families are taken one after another, the one that explains most first, as long as the next explains much that those
 * before it do not: all of them share words. A paragraph that speaks against a family costs it little, for it may be a
 * quotation.
 */
public final class UnigramPrefilter {
    /** Rates tried; the lowest are for pages of which little was touched. */
    private static final double[] RATES = {0.03, 0.1, 0.25, 0.5, 0.75, 0.92};
    /** What a further family has to explain, in nats. */
    private static final double WORTH_A_FAMILY = 6;

    /** How much more a family held in reserve has to explain than any other, in nats. */
    private static final double HANDICAP = 12;

    /** A block is looked into if frequencies alone speak for "spun" by at least this much, in nats. */
    private static final double WORTH_A_LOOK = 2;
    /** And by this much more for every token, for the little that frequencies are off adds up. */
    private static final double WORTH_A_LOOK_BY_TOKEN = 0.0015;

    private static final int MOST_FAMILIES = 3;
    /** Most that a single garbled word can say. */
    private static final double MOST_RATIO = 1e6;
    /** Factors that are multiplied before a logarithm is taken. */
    private static final int RUN = 32;

    private static final double LEAST = 1e-3;
    /** Share of the paragraphs that are spun in a text which was spun here and there. */
    private static final double FEW = 0.02;

    private static final double MOST_EXPONENT = 40;
    private static final int STANDINGS = 4;

    private final Block block;
    private final Channel channel;
    private final int families;
    private final double[] chosenRate;
    /** By family and standing of a token: factor on swaps. */
    private final double[] ease;

    private final double[] ratio;
    private final double[] share;
    /** By family: whether anything was multiplied since the last logarithm. */
    private final boolean[] touched;
    /** By family and rate: product since the last logarithm, logarithm in the paragraph, in the block, with quotations. */
    private final double[] product;

    private final double[] paragraph;
    private final double[] whole;
    private final double[] apart;

    private UnigramPrefilter(Block block, Channel channel, int families) {
        this.block = block;
        this.channel = channel;
        this.families = families;
        chosenRate = new double[families];
        ratio = new double[families];
        share = new double[families];
        touched = new boolean[families];
        ease = new double[families * STANDINGS];
        for (int f = 0; f < families; f++) {
            for (byte standing = 0; standing < STANDINGS; standing++) {
                ease[f * STANDINGS + standing] =
                        Block.ease(standing, channel.dictionary().habits(f));
            }
        }
        product = new double[families * RATES.length];
        paragraph = new double[product.length];
        whole = new double[product.length];
        apart = new double[product.length];
    }

    /**
     * The families that explain a block best, at the rates that do.
     *
     * @param regular how many of the families, the first, are tried
     * @param reserve whether the others are tried as well; one of them has to explain more than any regular one by {@link #HANDICAP}
     */
    public static CandidateFamilies candidateFamilies(Block block, Channel channel, int regular, boolean reserve) {
        int all = channel.dictionary().familyCount();
        return new UnigramPrefilter(block, channel, reserve ? all : regular).choose(regular);
    }

    /** Whether frequencies alone speak for "spun" so much that a block has to be looked into. */
    public static boolean isWorthALook(Block block, CandidateFamilies families) {
        return families.logRatio() >= WORTH_A_LOOK + WORTH_A_LOOK_BY_TOKEN * block.tokenCount();
    }

    private CandidateFamilies choose(int regular) {
        int[] chosen = new int[MOST_FAMILIES];
        int count = 0;
        double explained = 0;
        while (count < MOST_FAMILIES) {
            look();
            double least = count == 0 ? 0 : explained + WORTH_A_FAMILY;
            int best = best(0, regular, least);
            int inReserve = best(regular, families, HANDICAP + (best < 0 ? explained : gain(best)));
            best = inReserve < 0 ? best : inReserve;
            if (best < 0) {
                break;
            }
            explained = gain(best);
            chosen[count++] = best / RATES.length;
            for (int f = 0; f < families; f++) {
                chosenRate[f] *= 1 - RATES[best % RATES.length];
            }
            chosenRate[best / RATES.length] = RATES[best % RATES.length];
            if (explained < WORTH_A_LOOK) {
                break;
            }
        }
        double[] rates = new double[count];
        for (int a = 0; a < count; a++) {
            rates[a] = chosenRate[chosen[a]];
        }
        return new CandidateFamilies(
                ImmutableIntArray.copyOf(chosen).subArray(0, count), ImmutableDoubleArray.copyOf(rates), explained);
    }

    /** The family in {@code [from, to)} with the rate that explains most, above {@code least}; or -1. */
    private int best(int from, int to, double least) {
        int best = -1;
        double most = least;
        for (int k = from * RATES.length; k < to * RATES.length; k++) {
            if (chosenRate[k / RATES.length] == 0 && gain(k) > most) {
                most = gain(k);
                best = k;
            }
        }
        return best;
    }

    private double gain(int k) {
        return Math.max(whole[k], apart[k]);
    }

    /** Scores every family that is not chosen yet, together with those that are. */
    private void look() {
        Arrays.fill(whole, 0);
        Arrays.fill(apart, 0);
        Arrays.fill(paragraph, 0);
        Arrays.fill(product, 1);
        for (int s = 0; s < block.sentenceCount(); s++) {
            if (s > 0 && block.paragraphBegins(s)) {
                endParagraph();
            }
            int end = block.sentenceEnd(s);
            int run = 0;
            for (int i = block.sentenceBegin(s); i < end; i++) {
                if (block.symbol(i) >= 0) {
                    token(i, end);
                    if (++run == RUN) {
                        run = 0;
                        takeLogarithms();
                    }
                }
            }
            takeLogarithms();
        }
        endParagraph();
    }

    private void token(int i, int end) {
        weigh(i, end);
        double base = 1;
        for (int f = 0; f < families; f++) {
            if (chosenRate[f] > 0) {
                base += chosenRate[f] * (ratio[f] - share[f]);
            }
        }
        base = Math.max(LEAST, base);
        for (int f = 0; f < families; f++) {
            double gain = chosenRate[f] > 0 ? 0 : 1 + ratio[f] - share[f] - base;
            if (gain != 0 || base != 1) {
                touched[f] = true;
                for (int k = f * RATES.length, r = 0; r < RATES.length; r++, k++) {
                    product[k] *= Math.max(LEAST, base + RATES[r] * gain);
                }
            }
        }
    }

    /** Looks up, by family, the share of the token that is swapped, and how much likelier a swap than honest it is. */
    private void weigh(int i, int end) {
        var dictionary = channel.dictionary();
        for (int f = 0; f < families; f++) {
            share[f] = dictionary.swapShare(block.symbol(i), f) * ease[f * STANDINGS + block.standing(i)];
            ratio[f] = 0;
        }
        int node = dictionary.start(block.symbol(i));
        for (int j = i; node >= 0; j++) {
            for (int run = channel.runsFrom(node); run < channel.runsFrom(node + 1); run++) {
                int f = channel.familyOfRun(run);
                if (f >= families) {
                    break;
                }
                double swap =
                        ease[f * STANDINGS + block.standing(i)] * Math.min(MOST_RATIO, channel.frequencyRatio(run));
                ratio[f] = Math.max(ratio[f], swap);
            }
            if (j + 1 >= end || block.symbol(j + 1) < 0) {
                break;
            }
            node = dictionary.next(node, block.symbol(j + 1));
        }
    }

    private void takeLogarithms() {
        for (int f = 0; f < families; f++) {
            for (int k = f * RATES.length; touched[f] && k < (f + 1) * RATES.length; k++) {
                paragraph[k] += Math.log(product[k]);
                product[k] = 1;
            }
            touched[f] = false;
        }
    }

    /** The paragraph is one of few that are spun, or all are. */
    private void endParagraph() {
        for (int k = 0; k < product.length; k++) {
            whole[k] += paragraph[k];
            apart[k] += paragraph[k] > MOST_EXPONENT
                    ? paragraph[k] + Math.log(FEW)
                    : Math.log1p(FEW * Math.expm1(paragraph[k]));
            paragraph[k] = 0;
        }
    }
}
