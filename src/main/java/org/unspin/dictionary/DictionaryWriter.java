package org.unspin.dictionary;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the canonical form of a dictionary file. */
final class DictionaryWriter {
    /** The order of a file: garbled form in UTF-16 order, then the most trusted source first. */
    static final Comparator<DictionaryEntry> ORDER =
            Comparator.comparing(DictionaryEntry::garbled).thenComparing(DictionaryEntry::source);

    private final Appendable out;

    DictionaryWriter(Appendable out) {
        this.out = out;
    }

    void write(SubstitutionDictionary dictionary) throws IOException {
        directive("name", dictionary.name());
        directive("title", dictionary.title());
        directive("language", dictionary.language());
        if (!dictionary.license().isEmpty()) {
            directive("license", dictionary.license());
        }
        habits(dictionary.habits());
        if (!dictionary.after().isEmpty()) {
            directive("after", dictionary.after());
        }
        out.append("# garbled<TAB>originals, likeliest first<TAB>notes\n");
        List<DictionaryEntry> sorted = new ArrayList<>(dictionary.entries());
        sorted.sort(ORDER);
        for (DictionaryEntry entry : sorted) {
            entry(entry);
        }
    }

    private void habits(SpinnerHabits habits) throws IOException {
        directive("swaps", habits.leastSwaps() + "-" + habits.mostSwaps());
        directive("inflects", Boolean.toString(habits.inflects()));
        directive("composes", Boolean.toString(habits.composes()));
        if (habits.sparesCapitals() || habits.sparesTouching()) {
            directive(
                    "spares",
                    (habits.sparesCapitals() ? "capitals" : "")
                            + (habits.sparesCapitals() && habits.sparesTouching() ? ", " : "")
                            + (habits.sparesTouching() ? "touching" : ""));
        }
    }

    private void directive(String key, String value) throws IOException {
        out.append("#! ").append(key).append(": ").append(value).append('\n');
    }

    private void entry(DictionaryEntry entry) throws IOException {
        out.append(entry.garbled());
        List<Substitution> substitutions = entry.substitutions();
        for (int i = 0; i < substitutions.size(); i++) {
            Substitution substitution = substitutions.get(i);
            out.append(i == 0 ? "\t" : " | ").append(substitution.original());
            if (substitution.weight() != Substitution.defaultWeight(i + 1)) {
                out.append(':').append(number(substitution.weight()));
            }
        }
        if (!entry.note().isEmpty()) {
            out.append('\t').append(entry.note());
        }
        out.append('\n');
    }

    private static String number(double weight) {
        return BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString();
    }
}
