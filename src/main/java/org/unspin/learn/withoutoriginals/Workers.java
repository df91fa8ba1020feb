package org.unspin.learn.withoutoriginals;

import java.util.function.IntConsumer;

/**
 * Does pieces of work that do not depend on each other. The learner starts no threads; a caller may pass in workers
 * that have some. What is learned is the same.
 */
@FunctionalInterface
public interface Workers {
    /** One after the other, on the caller's thread. */
    Workers ONE = (pieces, work) -> {
        for (int piece = 0; piece < pieces; piece++) {
            work.accept(piece);
        }
    };

    /**
     * Does all the work and returns when it is done.
     *
     * @param pieces how many pieces there are
     * @param work does a piece, given its index from 0; may be called by several threads at once
     */
    void run(int pieces, IntConsumer work);
}
