package org.unspin.diagnose;

/**
 * From which log odds on the dictionaries of known spinners are believed without the detector: so many nats for "spun", and more the
 * longer the text is, because what the language model gets wrong adds up.
 */
final class BeyondDoubt {
    /** Of 5,700 honest paragraphs none reaches 9. */
    private static final double NATS = 30;
    /** What a text that is too short for the detector has to reach; of 3,200 honest ones of 5 to 26 words none reaches 1. */
    private static final double NATS_OF_SHORT = 9;

    private static final double NATS_A_TOKEN = 0.1;
    private static final double NATS_A_WORD = 0.06;

    private BeyondDoubt() {}

    /**
     * For the log odds of the likeliest block of a text.
     *
     * @param tokens signs included
     * @param enough whether it is long enough for the detector
     */
    static double ofText(int tokens, boolean enough) {
        return enough ? NATS + NATS_A_TOKEN * tokens : NATS_OF_SHORT;
    }

    /** For the log likelihood ratio of a passage of so many words. */
    static double ofPassage(int words) {
        return NATS + NATS_A_WORD * words;
    }
}
