package org.unspin.decode.block;

import org.unspin.channel.Channel;
import org.unspin.dictionary.compiled.CompiledDictionary;

/**
 * A block together with the families that come into question: for every token the share of its honest occurrences that each of them
 * would have swapped, and how long a garbled phrase of theirs may begin there. Immutable.
 */
public final class ActiveBlock {
    private final Block block;
    private final ActiveFamilies families;
    // by token and place of an active family
    private final float[] share;
    private final byte[] tier;
    private final byte[] garbleLength;

    /** Looks every token of the block up once. */
    public ActiveBlock(Block block, ActiveFamilies families, Channel channel) {
        this.block = block;
        this.families = families;
        int count = families.count();
        int n = block.tokenCount();
        share = new float[n * count];
        tier = new byte[n * count];
        garbleLength = new byte[n];
        CompiledDictionary dictionary = channel.dictionary();
        for (int i = 0; i < n; i++) {
            int symbol = block.symbol(i);
            for (int a = 0; symbol >= 0 && a < count; a++) {
                int family = families.family(a);
                share[i * count + a] = dictionary.swapShare(symbol, family) * block.ease(i, families.habits(a));
                tier[i * count + a] = (byte) families.tier(a, dictionary.bestSource(symbol, family), block.touching(i));
            }
        }
        for (int s = 0; s < block.sentenceCount(); s++) {
            int end = block.sentenceEnd(s);
            for (int i = block.sentenceBegin(s); i < end; i++) {
                garbleLength[i] = garbleLength(channel, i, end);
            }
        }
    }

    private byte garbleLength(Channel channel, int i, int end) {
        CompiledDictionary dictionary = channel.dictionary();
        byte longest = 0;
        int node = block.symbol(i) < 0 ? -1 : dictionary.start(block.symbol(i));
        for (int j = i; node >= 0; j++) {
            if (anyActive(channel, node)) {
                longest = (byte) (j + 1 - i);
            }
            if (j + 1 >= end || block.symbol(j + 1) < 0) {
                break;
            }
            node = dictionary.next(node, block.symbol(j + 1));
        }
        return longest;
    }

    /** Whether an active family has a candidate for the garbled phrase that ends at a trie node. */
    private boolean anyActive(Channel channel, int node) {
        for (int run = channel.runsFrom(node); run < channel.runsFrom(node + 1); run++) {
            if (families.place(channel.familyOfRun(run)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The block. */
    public Block block() {
        return block;
    }

    /** The families that come into question. */
    public ActiveFamilies families() {
        return families;
    }

    /** Probability, given that the family was at work, that this token would have been swapped had it been honest. */
    public float share(int token, int place) {
        return share[token * families.count() + place];
    }

    /** Which rate {@link #share} goes with. */
    public int tier(int token, int place) {
        return tier[token * families.count() + place];
    }

    /** Longest garbled phrase of an active family that begins at the token, in tokens; 0 where none does. */
    public int garbleLength(int token) {
        return garbleLength[token];
    }

    /** Whether any garbled phrase begins in a sentence. */
    public boolean anyGarble(int sentence) {
        for (int i = block.sentenceBegin(sentence); i < block.sentenceEnd(sentence); i++) {
            if (garbleLength[i] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Probability that the token was passed over by every active family, had it been honest. */
    public double kept(int token, SwapRates rates) {
        double kept = 1;
        for (int k = token * families.count(), end = k + families.count(); k < end; k++) {
            kept *= 1 - rates.of(tier[k]) * share[k];
        }
        return kept;
    }

    /** Share of the token's occurrences, had it been honest, that one active family or another swaps where it swaps all. */
    public double known(int token) {
        double sum = 0;
        for (int k = token * families.count(), end = k + families.count(); k < end; k++) {
            sum += share[k];
        }
        return Math.min(CompiledDictionary.MAX_SWAP_SHARE, sum);
    }
}
