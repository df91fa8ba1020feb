package org.unspin.decode;

import java.util.Arrays;

/** The sentences of a block and which of them are in the trellis: those in which anything is garbled. */
final class BlockSentences {
    private final Reading reading;
    private final int[] inTrellis;

    BlockSentences(Reading reading, Trellis trellis, SwapRates rates) {
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

    int count() {
        return inTrellis.length;
    }

    /** The first token of a sentence, counted from the start of the block. */
    int begin(int sentence) {
        return reading.text.sentences()[reading.fromSentence + sentence] - reading.fromToken;
    }

    int end(int sentence) {
        return begin(sentence + 1);
    }

    /** The number of a sentence in the trellis, or -1. */
    int inTrellis(int sentence) {
        return inTrellis[sentence];
    }
}
