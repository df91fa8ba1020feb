package org.unspin.diagnose;

/**
 * From which log odds on the dictionaries of known spinners are believed without the detector: so many nats for "spun", and more the
 * longer the text is, because what the language model gets wrong adds up.
 */
final class BeyondDoubt {
    /** Of 5,700 honest paragraphs none reaches 9. */
    private static final double NATS = 30;

    private static final double NATS_A_TOKEN = 0.1;
    private static final double NATS_A_WORD = 0.06;

    private BeyondDoubt() {}

    /** For the log odds of the likeliest block of a text of so many tokens, signs included. */
    static double ofText(int tokens) {
        return NATS + NATS_A_TOKEN * tokens;
    }

    /** For the log likelihood ratio of a passage of so many words. */
    static double ofPassage(int words) {
        return NATS + NATS_A_WORD * words;
    }
}
