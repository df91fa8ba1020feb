package org.unspin.decode.block;

/**
 * When a decoder turns to which of a dictionary's families, which are numbered in this order.
 *
 * @param own how many, the first, are always looked for, however little they explain
 * @param regular how many, with those, are looked for by how much they explain; the rest is held in reserve
 * @param useReserve whether the reserve may be used at all: for texts that are spun, and explained better with it
 */
public record FamilyOrder(int own, int regular, boolean useReserve) {
    /** Checks the numbers. */
    public FamilyOrder {
        if (own < 0 || regular < own) {
            throw new IllegalArgumentException(own + " own families of " + regular);
        }
    }

    public boolean isReserve(int family) {
        return family >= regular;
    }
}
