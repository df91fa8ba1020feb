package org.unspin.learn.thesaurus;

/**
 * The shares, 0 to 1, of a spinner's pairs that a walk through a thesaurus explains, measured on observed pairs.
 *
 * @param first where the walk takes the first word at every step
 * @param second where it takes the second word of the only step
 * @param third where it takes the third word of the only step
 */
public record WalkShares(double first, double second, double third) {
    /** A walk that only ever takes first words. */
    public static WalkShares ofFirst(double first) {
        return new WalkShares(first, 0, 0);
    }

    /** The same with another share of second words. */
    public WalkShares withSecond(double share) {
        return new WalkShares(first, share, third);
    }

    /** The same with another share of third words. */
    public WalkShares withThird(double share) {
        return new WalkShares(first, second, share);
    }

    /** Checks the shares. */
    public WalkShares {
        if (!(first > 0 && second >= 0 && third >= 0 && first + second + third <= 1)) {
            throw new IllegalArgumentException(
                    "shares must be 0 or more and at most 1 together, not " + first + ", " + second + ", " + third);
        }
    }
}
