package org.unspin.decode;

/** Somebody who looks on while a decoder works, to explain afterwards what it did. */
interface Watcher {
    /** Nobody: decoding costs nothing more. */
    Watcher NOBODY = new Watcher() {};

    /**
     * Called with what the frequencies of a block's words suggest, before anything is looked into.
     *
     * @return that guess, or another one to go on with
     */
    default FrequencyScreen.Guess guessed(Reading reading, FrequencyScreen.Guess guess) {
        return guess;
    }

    /** Called when a block has been looked into; what is given is as the corrections are made from it. */
    default void decoded(
            Reading reading,
            Lattice lattice,
            Trellis trellis,
            BlockSentences sentences,
            SwapRateTest test,
            Verdict verdict) {}
}
