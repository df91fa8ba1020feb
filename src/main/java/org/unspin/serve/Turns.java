package org.unspin.serve;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Whose text comes when. Only so many are worked on at a time, in the order of their coming, and one place is kept from long texts: a
 * short one, which is done in a moment, never waits until long ones are. Who would have to wait too long, or behind too many, is told to
 * come again. Thread-safe.
 */
final class Turns {
    /** Characters (UTF-16) from which on a text is long: it takes about a tenth of a second, a dense one the most of a second. */
    static final int LONG = 50_000;
    /** Short texts that may wait; with the long ones and those under way they leave threads for the page. */
    static final int MOST_WAITING = 16;

    static final int MOST_LONG_WAITING = 4;

    private final Semaphore all;
    private final Semaphore ofLong;
    private final long longestWaitMillis;

    /** Turns for so many texts at a time, two at least; who has waited so long in one queue is sent away. */
    Turns(int atOnce, Duration longestWait) {
        longestWaitMillis = longestWait.toMillis();
        all = new Semaphore(atOnce, true);
        ofLong = new Semaphore(atOnce - 1, true);
    }

    /**
     * Waits for the turn of a text.
     *
     * @param length of the text in characters
     * @return to be closed when the text is done
     * @throws Refusal if too many wait already, or the wait became too long
     */
    Turn take(int length) throws Refusal {
        boolean isLong = length >= LONG;
        if (isLong) {
            acquire(ofLong, MOST_LONG_WAITING);
        }
        boolean taken = false;
        try {
            acquire(all, MOST_WAITING);
            taken = true;
        } finally {
            if (isLong && !taken) {
                ofLong.release();
            }
        }
        return () -> {
            all.release();
            if (isLong) {
                ofLong.release();
            }
        };
    }

    private void acquire(Semaphore places, int mostWaiting) throws Refusal {
        try {
            if (places.getQueueLength() < mostWaiting && places.tryAcquire(longestWaitMillis, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(503, "too many texts at once; try again in a moment", "Retry-After", "1");
    }

    /** A text's turn. */
    @FunctionalInterface
    interface Turn {
        /** The next one may come; to be called once. */
        void close();
    }
}
