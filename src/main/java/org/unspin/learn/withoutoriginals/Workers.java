package org.unspin.learn.withoutoriginals;

import java.util.function.IntConsumer;

/**
 * Does pieces of work that do not depend on each other. The library starts no threads; a caller who has some may hand
 * in workers that use them. What is learned is the same.
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
     * @param pieces how many there are
     * @param work does the piece of a number from 0; may be called by several threads at once
     */
    void run(int pieces, IntConsumer work);
}
