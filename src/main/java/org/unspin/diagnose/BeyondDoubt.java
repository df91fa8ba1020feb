package org.unspin.diagnose;

/**
 * From which log odds on the dictionaries of known spinners are believed without the detector: so many nats for "spun", and more the
 * longer the text is, because what the language model gets wrong adds up. Immutable.
 */
final class BeyondDoubt {
    /** For a text of hardly any words. Of 10,000 honest sentences none reaches 2. */
    private static final double LEAST_NATS = 6;

    private static final double NATS_A_TOKEN = 0.2;
    /** What the words of a text ask for at most, but for the little that every token adds. */
    private static final double MOST_NATS = 20;

    private static final double LITTLE_A_TOKEN = 0.08;
    private static final double OF_A_PASSAGE = 30;
    private static final double LITTLE_A_WORD = 0.06;

    /** Tokens of a block: the odds are those of the likeliest one, however long the text. */
    private static final int OF_A_BLOCK = 6_000;

    private BeyondDoubt() {}

    /** For the log odds of the likeliest block of a text of so many tokens, signs included. */
    static double ofText(int tokens) {
        int counted = Math.min(tokens, OF_A_BLOCK);
        return Math.min(MOST_NATS, LEAST_NATS + NATS_A_TOKEN * counted) + LITTLE_A_TOKEN * counted;
    }

    /** For the log likelihood ratio of a passage of so many words. */
    static double ofPassage(int words) {
        return OF_A_PASSAGE + LITTLE_A_WORD * words;
    }
}
