package org.unspin.dictionary.compiled;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.PairKey;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.InflectedEntries.InflectedPair;

/**
 * Which pair of a dictionary stands behind a pair that {@link CompiledDictionary} has: where the spinner inflects,
 * "solutions" for "answers" is there because "solution" for "answer" is listed.
 */
public final class PairForms {
    private PairForms() {}

    /**
     * All pairs, listed and inflected, and the listed pair that each belongs to.
     *
     * @param exists whether a word exists, as in {@link CompiledDictionary#compile}
     */
    public static Map<PairKey, PairKey> of(SubstitutionDictionary dictionary, Predicate<String> exists) {
        Map<PairKey, PairKey> forms = new HashMap<>();
        for (DictionaryEntry entry : dictionary.entries()) {
            for (Substitution substitution : entry.substitutions()) {
                PairKey listed = new PairKey(entry.garbled(), substitution.original());
                forms.put(listed, listed);
            }
        }
        for (InflectedPair pair : InflectedEntries.pairs(dictionary, exists)) {
            PairKey listed = new PairKey(pair.listedGarbled(), pair.listed().original());
            forms.putIfAbsent(new PairKey(pair.garbled(), pair.original()), listed);
        }
        return forms;
    }
}
