package org.unspin.dictionary.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.PairKey;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;

/**
 * Which pair of a dictionary stands behind a pair that {@link CompiledDictionary} has: where the spinner inflects,
 * "solutions" for "answers" is there because "solution" for "answer" is listed.
 */
public final class PairForms {
    /** Weights are kept to millionths and pairs are fewer than a million, so that a weight can carry a number. */
    private static final double ONE = Substitution.MIN_WEIGHT;

    private PairForms() {}

    /**
     * All pairs, listed and inflected, and the listed pair that each belongs to.
     *
     * @param exists whether a word exists, as in {@link CompiledDictionary#compile}
     */
    public static Map<PairKey, PairKey> of(SubstitutionDictionary dictionary, Predicate<String> exists) {
        List<PairKey> listed = new ArrayList<>();
        Map<PairKey, PairKey> forms = new HashMap<>();
        // Forms inherit the weight of the pair they come from: numbered weights tell which one it was.
        List<DictionaryEntry> numbered = new ArrayList<>(dictionary.entries().size());
        for (DictionaryEntry entry : dictionary.entries()) {
            List<Substitution> substitutions =
                    new ArrayList<>(entry.substitutions().size());
            for (Substitution substitution : entry.substitutions()) {
                PairKey key = new PairKey(entry.garbled(), substitution.original());
                forms.putIfAbsent(key, key);
                listed.add(key);
                substitutions.add(
                        new Substitution(substitution.original(), listed.size() * ONE, substitution.source()));
            }
            numbered.add(new DictionaryEntry(entry.garbled(), substitutions, entry.note(), entry.line()));
        }
        for (DictionaryEntry entry :
                InflectedEntries.of(dictionary.withEntries(numbered), exists).entries()) {
            for (Substitution substitution : entry.substitutions()) {
                int number = (int) Math.rint(substitution.weight() / ONE);
                forms.putIfAbsent(new PairKey(entry.garbled(), substitution.original()), listed.get(number - 1));
            }
        }
        return forms;
    }
}
