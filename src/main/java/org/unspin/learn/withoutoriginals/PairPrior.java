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
 * What thesauri and known spinners say of who may stand for whom. A pair that is listed is worth as much as the share
 * that it gets of half of an original's probability, where the others of the documents' suspect words share the other
 * half.
 */
final class PairPrior {
    private final Map<String, Set<String>> listed = new HashMap<>();
    private final Map<String, Integer> garbledOf = new HashMap<>();
    private int suspects = 1;

    PairPrior(List<SubstitutionDictionary> dictionaries, LanguageModel model) {
        CompiledDictionary compiled = CompiledDictionary.compile(dictionaries, model::knows);
        for (int c = 0; c < compiled.pairCount(); c++) {
            if (compiled.originalWordCount(c) == 1 && compiled.garbled(c).indexOf(' ') < 0) {
                listed.computeIfAbsent(compiled.garbled(c).toLowerCase(Locale.ROOT), key -> new HashSet<>())
                        .add(compiled.original(c).toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Counts, for each original, which of its listed garbled forms the documents have. */
    void count(List<String> suspectWords) {
        suspects = Math.max(1, suspectWords.size());
        garbledOf.clear();
        for (String garbled : suspectWords) {
            for (String original : listed.getOrDefault(garbled, Set.of())) {
                garbledOf.merge(original, 1, Integer::sum);
            }
        }
    }

    /** Whether a thesaurus or a known spinner has the pair. */
    boolean lists(String garbled, String original) {
        return listed.getOrDefault(garbled, Set.of()).contains(original);
    }

    /** The numbers of the originals that are listed for a garbled word. */
    int[] originals(String garbled, OriginalWords originals) {
        return listed.getOrDefault(garbled, Set.of()).stream()
                .mapToInt(originals::indexOf)
                .filter(original -> original >= 0 && original != originals.indexOf(garbled))
                .sorted()
                .toArray();
    }

    /** Logarithm of how much likelier the pair is than one of which nothing is known. */
    double bonus(String garbled, String original) {
        if (!lists(garbled, original)) {
            return 0;
        }
        return Math.max(1, Math.log((double) suspects / garbledOf.getOrDefault(original, 1)));
    }
}
