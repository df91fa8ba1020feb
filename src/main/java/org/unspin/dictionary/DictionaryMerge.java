package org.unspin.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unspin.text.Phrases;

/**
 * Makes one dictionary of several, such as what was learned on two days. Case makes no difference between pairs. Of a pair
 * that several have, the most trusted {@link Source} wins; equally trusted ones average their weights. Nothing is lost but
 * what a better source contradicts, and every disagreement is counted.
 *
 * <pre>{@code
 * SubstitutionDictionary both =
 *         DictionaryMerge.merge(List.of(monday, tuesday), "both").dictionary();
 * }</pre>
 */
public final class DictionaryMerge {
    private final Map<PairKey, List<Pair>> pairs = new LinkedHashMap<>();
    private final Map<String, Set<String>> likeliest = new HashMap<>();

    private record Pair(String garbled, Substitution substitution, String note, int dictionary) {}

    /**
     * What was made, and how well the dictionaries agreed.
     *
     * @param dictionary all in one
     * @param shared the number of pairs that several have
     * @param reweighted the number of shared pairs whose weight is an average of different ones
     * @param outranked the number of shared pairs of which a more trusted source won
     * @param disputed the number of garbled forms whose likeliest original differs from dictionary to dictionary
     * @param reversed the number of pairs of which another dictionary has the reverse
     * @param otherHabits the names of dictionaries whose {@link SpinnerHabits} differ from those of the first, which the
     *     result takes over
     */
    public record Outcome(
            SubstitutionDictionary dictionary,
            int shared,
            int reweighted,
            int outranked,
            int disputed,
            int reversed,
            List<String> otherHabits) {
        /** Copies the list. */
        public Outcome {
            otherHabits = List.copyOf(otherHabits);
        }
    }

    private DictionaryMerge() {}

    /**
     * Merges dictionaries; the directives are those of the first.
     *
     * @param dictionaries at least one
     * @param name what the result is called, as in a file
     * @return the result, and how well the dictionaries agreed
     * @throws IllegalArgumentException if there is no dictionary
     * @throws DictionaryFormatException if the result breaks a rule of the format
     */
    public static Outcome merge(List<SubstitutionDictionary> dictionaries, String name) {
        if (dictionaries.isEmpty()) {
            throw new IllegalArgumentException("nothing to merge: give at least one dictionary");
        }
        DictionaryMerge merge = new DictionaryMerge();
        List<String> otherHabits = new ArrayList<>();
        SubstitutionDictionary first = dictionaries.get(0);
        for (int i = 0; i < dictionaries.size(); i++) {
            SubstitutionDictionary dictionary = dictionaries.get(i);
            merge.take(dictionary, i);
            if (!dictionary.habits().equals(first.habits())) {
                otherHabits.add(dictionary.name());
            }
        }
        return merge.outcome(name, first, otherHabits);
    }

    private void take(SubstitutionDictionary dictionary, int number) {
        Set<PairKey> taken = new HashSet<>();
        Map<String, Substitution> best = new HashMap<>();
        for (DictionaryEntry entry : dictionary.entries()) {
            for (Substitution substitution : entry.substitutions()) {
                PairKey key = new PairKey(entry.garbled(), substitution.original());
                if (taken.add(key)) {
                    pairs.computeIfAbsent(key, k -> new ArrayList<>(1))
                            .add(new Pair(entry.garbled(), substitution, entry.note(), number));
                    best.merge(key.garbled(), substitution, (a, b) -> b.weight() > a.weight() ? b : a);
                }
            }
        }
        best.forEach((garbled, substitution) ->
                likeliest.computeIfAbsent(garbled, key -> new HashSet<>()).add(Phrases.fold(substitution.original())));
    }

    private Outcome outcome(String name, SubstitutionDictionary header, List<String> otherHabits) {
        DictionaryPairs merged = new DictionaryPairs();
        int shared = 0;
        int reweighted = 0;
        int outranked = 0;
        int reversed = 0;
        for (Map.Entry<PairKey, List<Pair>> each : pairs.entrySet()) {
            List<Pair> same = each.getValue();
            Source source = best(same);
            List<Pair> winners = same.stream()
                    .filter(pair -> pair.substitution().source() == source)
                    .toList();
            double weight = winners.stream()
                    .mapToDouble(pair -> pair.substitution().weight())
                    .average()
                    .orElseThrow();
            shared += same.size() > 1 ? 1 : 0;
            outranked += winners.size() < same.size() ? 1 : 0;
            reweighted += winners.stream().anyMatch(pair -> isOther(pair, winners.get(0))) ? 1 : 0;
            reversed += isReversedElsewhere(each.getKey(), same) ? 1 : 0;
            Pair winner = winners.get(0);
            merged.add(
                    winner.garbled(),
                    new Substitution(winner.substitution().original(), weight, source),
                    DictionaryPairs.joined(notes(winners, same), source));
        }
        int disputed = (int) likeliest.values().stream()
                .filter(originals -> originals.size() > 1)
                .count();
        return new Outcome(merged.build(name, header), shared, reweighted, outranked, disputed, reversed, otherHabits);
    }

    private static Source best(List<Pair> same) {
        Source best = same.get(0).substitution().source();
        for (Pair pair : same) {
            Source source = pair.substitution().source();
            best = source.compareTo(best) < 0 ? source : best;
        }
        return best;
    }

    private static boolean isOther(Pair pair, Pair first) {
        return pair.substitution().weight() != first.substitution().weight();
    }

    /** Of each cycle one pair is counted, and none where one dictionary has both sides: its maker knew. */
    private boolean isReversedElsewhere(PairKey key, List<Pair> same) {
        List<Pair> reverse = pairs.getOrDefault(key.reversed(), List.of());
        return !reverse.isEmpty()
                && key.compareTo(key.reversed()) < 0
                && same.stream().noneMatch(pair -> reverse.stream().anyMatch(r -> r.dictionary() == pair.dictionary()));
    }

    private static Set<String> notes(List<Pair> winners, List<Pair> all) {
        Set<String> notes = new LinkedHashSet<>();
        winners.forEach(pair -> notes.add(pair.note()));
        all.forEach(pair -> notes.add(pair.note()));
        return notes;
    }
}
