package org.unspin.decode.block;

import java.util.Arrays;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.compiled.CompiledDictionary;

/**
 * The few families that a block may have been spun by, out of all that the dictionaries have, and the tiers of words whose swap
 * rates a document shows apart:
 *
 * <ul>
 *   <li>family by family;
 *   <li>words whose entry was observed, unverified, learned or listed by a user, and words whose entry was computed: a document
 *       shows whether the computed entries describe its spinner as well as the observed ones do;
 *   <li>for spinners that look for {@code " word "}, words between spaces and words that touch a sign.
 * </ul>
 *
 * Immutable.
 */
public final class ActiveFamilies {
    private static final int TIERS_OF_FAMILY = 4;
    private static final int INFERRED = 1;
    private static final int TOUCHING = 2;

    /** Pseudo-counts of the tiers of which a family's habits say nothing, swapped and kept. */
    private static final double[][] WEAK = {{}, {0.6, 1.5}, {0.5, 1}, {0.2, 0.6}};

    private final CompiledDictionary dictionary;
    private final int[] families;
    /** By family of the dictionary: its place among the active ones, or -1. */
    private final int[] places;

    /**
     * Some of a dictionary's families.
     *
     * @param families their ids, in the order of their places; taken over
     */
    public ActiveFamilies(CompiledDictionary dictionary, int... families) {
        this.dictionary = dictionary;
        this.families = families;
        places = new int[dictionary.familyCount()];
        Arrays.fill(places, -1);
        for (int a = 0; a < families.length; a++) {
            places[families[a]] = a;
        }
    }

    /** How many there are; their places begin with 0. */
    public int count() {
        return families.length;
    }

    /** The dictionary's id of the active family at a place. */
    public int family(int place) {
        return families[place];
    }

    /** The place of a family among the active ones, or -1. */
    public int place(int family) {
        return places[family];
    }

    /** How the spinner of the family at a place works. */
    public SpinnerHabits habits(int place) {
        return dictionary.habits(families[place]);
    }

    /** How many tiers there are, of all families together. */
    public int tiers() {
        return families.length * TIERS_OF_FAMILY;
    }

    /** The tier of a word or phrase whose entry the family at a place has from that source. */
    public int tier(int place, Source source, boolean touching) {
        return place * TIERS_OF_FAMILY
                + (isInferred(source) ? INFERRED : 0)
                + (touching && habits(place).sparesTouching() ? TOUCHING : 0);
    }

    /** Whether an entry of that source was only computed. */
    public static boolean isInferred(Source source) {
        return source == Source.WALK || source == Source.WALK2;
    }

    /** The place of the family that a tier belongs to. */
    int placeOfTier(int tier) {
        return tier / TIERS_OF_FAMILY;
    }

    /** Pseudo-count of swapped words in the beta prior of a tier's rate. */
    double swappedBefore(int tier) {
        int kind = tier % TIERS_OF_FAMILY;
        SpinnerHabits habits = habits(placeOfTier(tier));
        return kind == 0 ? habits.certainty() * habits.expectedSwaps() : WEAK[kind][0];
    }

    /** Pseudo-count of words passed over. */
    double keptBefore(int tier) {
        int kind = tier % TIERS_OF_FAMILY;
        SpinnerHabits habits = habits(placeOfTier(tier));
        return kind == 0 ? habits.certainty() * (1 - habits.expectedSwaps()) : WEAK[kind][1];
    }
}
