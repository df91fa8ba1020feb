package org.unspin.evaluate;

/**
 * Counts of slots. Words that lie between two slots count as a garbled, missed or harmed slot of their own but not
 * among {@code slots}. Immutable.
 *
 * @param slots tokens and groups of alternatives in the gold text
 * @param garbled slots that the spun text does not satisfy
 * @param restored garbled slots that the system's text satisfies
 * @param wrong slots whose tokens the system changed into a wrong answer
 * @param missed garbled slots that the system's text does not satisfy
 * @param harmed slots that were right in the spun text and are wrong in the system's
 */
public record Score(long slots, long garbled, long restored, long wrong, long missed, long harmed) {

    /** The score of nothing: all counts are 0. */
    public static final Score NONE = new Score(0, 0, 0, 0, 0, 0);

    /** @throws IllegalArgumentException if a count is negative */
    public Score {
        if (Math.min(Math.min(slots, garbled), Math.min(restored, wrong)) < 0 || Math.min(missed, harmed) < 0) {
            throw new IllegalArgumentException("counts cannot be negative: slots " + slots + ", garbled " + garbled
                    + ", restored " + restored + ", wrong " + wrong + ", missed " + missed + ", harmed " + harmed);
        }
    }

    /** The sum, count by count; figures of several texts are those of their sum. */
    public Score plus(Score other) {
        return new Score(
                Math.addExact(slots, other.slots),
                Math.addExact(garbled, other.garbled),
                Math.addExact(restored, other.restored),
                Math.addExact(wrong, other.wrong),
                Math.addExact(missed, other.missed),
                Math.addExact(harmed, other.harmed));
    }

    /** Precision, recall and the other rates. */
    public Metrics metrics() {
        return Metrics.of(this);
    }
}
