package org.unspin.learn.withoutoriginals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.lm.LanguageModel;

/**
 * What thesauri and known spinners say of which word may stand for which. Half of an original's prior probability goes
 * to the garbled forms that are listed for it, in equal shares; all suspect words of the documents share the other
 * half. Immutable.
 */
final class PairPrior {
    private final Map<String, Set<String>> listed;
    private final Map<String, Integer> garbledOf;
    private final int suspects;

    private PairPrior(Map<String, Set<String>> listed, Map<String, Integer> garbledOf, int suspects) {
        this.listed = listed;
        this.garbledOf = garbledOf;
        this.suspects = suspects;
    }

    /** What some dictionaries list, for documents of which nothing is known yet. */
    static PairPrior of(List<SubstitutionDictionary> dictionaries, LanguageModel model) {
        Map<String, Set<String>> listed = new HashMap<>();
        CompiledDictionary compiled = CompiledDictionary.compile(dictionaries, model::knows);
        for (int c = 0; c < compiled.candidateCount(); c++) {
            if (compiled.originalWordCount(c) == 1 && compiled.garbled(c).indexOf(' ') < 0) {
                listed.computeIfAbsent(compiled.garbled(c).toLowerCase(Locale.ROOT), key -> new HashSet<>())
                        .add(compiled.original(c).toLowerCase(Locale.ROOT));
            }
        }
        return new PairPrior(listed, Map.of(), 1);
    }

    /** The same for documents with these suspect words: an original's listed garbled forms are those among them. */
    PairPrior among(List<String> suspectWords) {
        Map<String, Integer> garbledOf = new HashMap<>();
        for (String garbled : suspectWords) {
            for (String original : listed.getOrDefault(garbled, Set.of())) {
                garbledOf.merge(original, 1, Integer::sum);
            }
        }
        return new PairPrior(listed, garbledOf, Math.max(1, suspectWords.size()));
    }

    /** Whether a thesaurus or a known spinner has the pair. */
    boolean lists(String garbled, String original) {
        return listed.getOrDefault(garbled, Set.of()).contains(original);
    }

    /** The ids of the originals that are listed for a garbled word. */
    int[] originals(String garbled, OriginalWords originals) {
        return listed.getOrDefault(garbled, Set.of()).stream()
                .mapToInt(originals::indexOf)
                .filter(original -> original >= 0 && original != originals.indexOf(garbled))
                .sorted()
                .toArray();
    }

    /** Logarithm of how much likelier the pair is than one that is not listed. */
    double bonus(String garbled, String original) {
        if (!lists(garbled, original)) {
            return 0;
        }
        return Math.max(1, Math.log((double) suspects / garbledOf.getOrDefault(original, 1)));
    }
}
