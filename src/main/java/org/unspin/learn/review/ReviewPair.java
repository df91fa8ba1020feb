package org.unspin.learn.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.PairKey;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;

/**
 * A pair that a person is to judge.
 *
 * @param garbled what the spinner writes
 * @param substitution what it stands for, how likely, and how that is known
 * @param note what the dictionary says about it
 * @param occurrences how often the texts have the garbled form, its inflected forms included
 * @param contexts the first of these occurrences
 */
public record ReviewPair(
        String garbled, Substitution substitution, String note, int occurrences, List<PairContext> contexts) {
    private static final Comparator<ReviewPair> ORDER = Comparator.comparingDouble(ReviewPair::importance)
            .thenComparingDouble(pair -> pair.substitution().weight())
            .reversed()
            .thenComparing(ReviewPair::key);

    /** Copies the list. */
    public ReviewPair {
        contexts = List.copyOf(contexts);
    }

    /** What identifies the pair. */
    public PairKey key() {
        return new PairKey(garbled, substitution.original());
    }

    /** How much depends on the pair: weight times occurrences. */
    double importance() {
        return substitution.weight() * occurrences;
    }

    /**
     * The pairs of a dictionary, those first on which most depends.
     *
     * @param dictionary whose pairs are judged
     * @param compiled the same dictionary
     * @param forms which pair each pair of {@code compiled} belongs to
     * @param contexts where the texts have pairs of {@code compiled}
     */
    public static List<ReviewPair> of(
            SubstitutionDictionary dictionary,
            CompiledDictionary compiled,
            Map<PairKey, PairKey> forms,
            PairContexts contexts) {
        Map<PairKey, List<Integer>> candidates = new HashMap<>();
        for (int c = 0; c < compiled.candidateCount(); c++) {
            PairKey key = new PairKey(compiled.garbled(c), compiled.original(c));
            candidates
                    .computeIfAbsent(forms.getOrDefault(key, key), k -> new ArrayList<>(1))
                    .add(c);
        }
        List<ReviewPair> pairs = new ArrayList<>();
        Set<PairKey> listed = new HashSet<>();
        for (DictionaryEntry entry : dictionary.entries()) {
            for (Substitution substitution : entry.substitutions()) {
                PairKey key = new PairKey(entry.garbled(), substitution.original());
                if (listed.add(key)) {
                    List<Integer> own = candidates.getOrDefault(key, List.of());
                    pairs.add(new ReviewPair(
                            entry.garbled(), substitution, entry.note(), contexts.count(own), contexts.contexts(own)));
                }
            }
        }
        pairs.sort(ORDER);
        return pairs;
    }
}
