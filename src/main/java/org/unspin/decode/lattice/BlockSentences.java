package org.unspin.decode.lattice;

import java.util.Arrays;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.SwapRates;

/** The sentences of a block and which of them are in the trellis: those in which anything is garbled. */
public final class BlockSentences {
    private final Block reading;
    private final int[] inTrellis;

    public BlockSentences(Block reading, Trellis trellis, SwapRates rates) {
        this.reading = reading;
        inTrellis = new int[reading.toSentence - reading.fromSentence];
        Arrays.fill(inTrellis, -1);
        for (int s = 0; s < inTrellis.length; s++) {
            if (reading.anyGarble(begin(s), end(s))) {
                inTrellis[s] = trellis.sentenceCount();
                trellis.addSentence(reading, begin(s), end(s), rates);
            }
        }
    }

    public int count() {
        return inTrellis.length;
    }

    /** The first token of a sentence, counted from the start of the block. */
    public int begin(int sentence) {
        return reading.text.sentences()[reading.fromSentence + sentence] - reading.fromToken;
    }

    public int end(int sentence) {
        return begin(sentence + 1);
    }

    /** The number of a sentence in the trellis, or -1. */
    public int inTrellis(int sentence) {
        return inTrellis[sentence];
    }
}
