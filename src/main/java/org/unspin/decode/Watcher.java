package org.unspin.decode;

import org.unspin.decode.block.Block;
import org.unspin.decode.block.UnigramPrefilter;
import org.unspin.decode.lattice.BlockSentences;
import org.unspin.decode.lattice.Lattice;
import org.unspin.decode.lattice.Trellis;
import org.unspin.decode.spun.SpunDecision;
import org.unspin.decode.spun.SwapRateEstimator;

/** Somebody who looks on while a decoder works, to explain afterwards what it did. */
public interface Watcher {
    /** Nobody: decoding costs nothing more. */
    Watcher NOBODY = new Watcher() {};

    /**
     * Called with what the frequencies of a block's words suggest, before anything is looked into.
     *
     * @return that guess, or another one to go on with
     */
    default UnigramPrefilter.Guess guessed(Block reading, UnigramPrefilter.Guess guess) {
        return guess;
    }

    /** Called when a block has been looked into; what is given is as the corrections are made from it. */
    default void decoded(
            Block reading,
            Lattice lattice,
            Trellis trellis,
            BlockSentences sentences,
            SwapRateEstimator test,
            SpunDecision verdict) {}
}
