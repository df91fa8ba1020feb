package org.unspin.decode.block;

/**
 * When a decoder turns to which of a dictionary's families, which are numbered in this order.
 *
 * @param own how many, the first, are always looked for, however little they explain
 * @param regular how many, with those, are looked for by how much they explain; the rest is held in reserve
 * @param useReserve whether the reserve may be used at all: for texts that are spun, and explained better with it
 * @param companions whether the families are looked for, too, that texts of a family found had often been through before
 */
public record FamilyOrder(int own, int regular, boolean useReserve, boolean companions) {
    /** Checks the numbers. */
    public FamilyOrder {
        if (own < 0 || regular < own) {
            throw new IllegalArgumentException(own + " own families of " + regular);
        }
    }

    /** All of so many families, looked for by how much they explain. */
    public static FamilyOrder regular(int families) {
        return new FamilyOrder(0, families, false, false);
    }

    /** The order for a diagnosis: what is held in reserve is never named, companions are. */
    public FamilyOrder forDiagnosis() {
        return new FamilyOrder(own, regular, false, true);
    }

    /** Whether a family is held in reserve. */
    public boolean isReserve(int family) {
        return family >= regular;
    }
}
