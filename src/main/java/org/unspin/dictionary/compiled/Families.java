package org.unspin.dictionary.compiled;

import org.unspin.binary.SectionReader;
import org.unspin.binary.SectionWriter;
import org.unspin.dictionary.SpinnerHabits;

/** The families and how their spinners work. Immutable. */
final class Families {
    /** A candidate keeps its family in a byte. */
    static final int MOST = 127;

    private final String[] names;
    private final SpinnerHabits[] habits;
    private final int[] companions;

    /** Takes the arrays over. */
    Families(String[] names, SpinnerHabits[] habits, int[] companions) {
        this.names = names;
        this.habits = habits;
        this.companions = companions;
    }

    int size() {
        return names.length;
    }

    String name(int family) {
        return names[family];
    }

    SpinnerHabits habits(int family) {
        return habits[family];
    }

    int companion(int family) {
        return companions[family];
    }

    void write(SectionWriter out) {
        out.writeInt(names.length);
        for (int f = 0; f < names.length; f++) {
            out.writeText(names[f]);
            writeHabits(habits[f], out);
        }
        out.writeInts(companions);
    }

    static Families read(SectionReader in) {
        String[] names = new String[in.readInt(0, MOST, "number of families")];
        SpinnerHabits[] habits = new SpinnerHabits[names.length];
        for (int f = 0; f < names.length; f++) {
            names[f] = in.readText();
            habits[f] = readHabits(in);
        }
        int[] companions = in.readInts(-1, names.length - 1, "companion");
        SectionReader.require(companions.length == names.length, "number of companions");
        return new Families(names, habits, companions);
    }

    private static void writeHabits(SpinnerHabits habits, SectionWriter out) {
        out.writeInts(new int[] {
            habits.leastSwaps(),
            habits.mostSwaps(),
            habits.inflects() ? 1 : 0,
            habits.composes() ? 1 : 0,
            habits.sparesCapitals() ? 1 : 0,
            habits.sparesTouching() ? 1 : 0
        });
    }

    private static SpinnerHabits readHabits(SectionReader in) {
        int[] values = in.readInts();
        SectionReader.require(values.length == 6, "habits");
        return new SpinnerHabits(values[0], values[1], values[2] == 1, values[3] == 1, values[4] == 1, values[5] == 1);
    }
}
