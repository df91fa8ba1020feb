package org.unspin.learn.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unspin.dictionary.PairKey;

/**
 * One sitting of a review: which pair comes next, and what was answered. Every answer is saved before the next pair
 * comes, so that a person can stop at any time. Decided pairs are passed over; those skipped in an earlier sitting come
 * last. Not thread-safe.
 */
public final class ReviewSession {
    private final List<ReviewPair> queue = new ArrayList<>();
    private final ReviewDecisions decisions;
    private final Saver saver;
    private int at;
    private int left;

    /** Where answers go. */
    public interface Saver {
        /**
         * Writes all of them.
         *
         * @throws IOException if they cannot be written
         */
        void save(String text) throws IOException;
    }

    /**
     * Begins.
     *
     * @param pairs in the order in which they are asked about
     * @param decisions what was answered before; takes the new answers
     * @param saver gets the whole file of answers after each of them
     */
    public ReviewSession(List<ReviewPair> pairs, ReviewDecisions decisions, Saver saver) {
        this.decisions = decisions;
        this.saver = saver;
        List<ReviewPair> skipped = new ArrayList<>();
        for (ReviewPair pair : pairs) {
            if (!decisions.isDecided(pair.key())) {
                (decisions.of(pair.key()).isPresent() ? skipped : queue).add(pair);
            }
        }
        queue.addAll(skipped);
        left = queue.size();
    }

    /** The pair to judge; none after the last. */
    public Optional<ReviewPair> current() {
        return at < queue.size() ? Optional.of(queue.get(at)) : Optional.empty();
    }

    /** What was answered about the current pair before, in this sitting or an earlier one. */
    public Optional<ReviewAnswer> before() {
        return current().flatMap(pair -> decisions.of(pair.key()));
    }

    /**
     * Answers for the current pair, saves the answer, and goes on to the next pair.
     *
     * @throws IOException if it cannot be saved; then the pair stays the current one
     * @throws IllegalStateException if all were asked
     */
    public void answer(ReviewAnswer answer) throws IOException {
        PairKey pair = current()
                .orElseThrow(() -> new IllegalStateException("all pairs were asked"))
                .key();
        left += (decisions.isDecided(pair) ? 1 : 0) - (answer.isDecision() ? 1 : 0);
        decisions.put(pair, answer);
        saver.save(decisions.text());
        at++;
    }

    /** Goes back to the pair before; false if this is the first of the sitting. */
    public boolean back() {
        if (at == 0) {
            return false;
        }
        at--;
        return true;
    }

    /** How many pairs of this sitting nobody has decided yet, skipped ones included. */
    public int left() {
        return left;
    }
}
