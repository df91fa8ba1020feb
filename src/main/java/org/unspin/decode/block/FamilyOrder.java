package org.unspin.decode.block;

/**
 * When a decoder turns to which of a dictionary's families. Their ids follow this order: the user's own, the regular ones, the reserve.
 *
 * @param own how many are the user's own: the first, which are always looked for, however little they explain
 * @param regular how many there are before the reserve, the user's own included: they are looked for by how much they explain
 * @param useReserve whether the reserve may be used at all: for texts that are spun, and explained better with it
 * @param useCompanions whether with a family its companion is looked for, too: the spinner that its texts had often been through before
 */
public record FamilyOrder(int own, int regular, boolean useReserve, boolean useCompanions) {
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
