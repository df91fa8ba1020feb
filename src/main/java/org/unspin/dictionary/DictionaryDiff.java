package org.unspin.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The differences between two dictionaries: directives, pairs, weights and sources of pairs. Case makes no difference between
 * pairs, nor does the order of entries or what a note says after its source.
 *
 * <pre>{@code
 * DictionaryDiff diff = DictionaryDiff.of(monday, both);
 * int added = diff.count(DictionaryDiff.Kind.ADDED);
 * }</pre>
 *
 * @param directives those whose values differ, in the order of a file
 * @param pairs those that only one has, or both with another weight or source; by garbled form, then by original
 * @param same the number of pairs that are the same in both
 */
public record DictionaryDiff(List<Directive> directives, List<Pair> pairs, int same) {
    /** How a pair differs. */
    public enum Kind {
        /** Only the first dictionary has it. */
        REMOVED,
        /** Only the second one has it. */
        ADDED,
        /** Both have it, with another weight or source. */
        CHANGED
    }

    /**
     * A directive whose value differs.
     *
     * @param key its name
     * @param before the value in the first dictionary; empty where it has none
     * @param after the value in the second; empty where it has none
     */
    public record Directive(String key, String before, String after) {}

    /**
     * A pair that differs.
     *
     * @param garbled the garbled form as the first dictionary that has it writes it
     * @param original its original
     * @param before weight and source in the first dictionary; empty if it does not have the pair
     * @param after weight and source in the second; empty if it does not have the pair
     */
    public record Pair(String garbled, String original, Optional<Substitution> before, Optional<Substitution> after) {
        /** How it differs. */
        public Kind kind() {
            return before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        }
    }

    private record Listed(String garbled, Substitution substitution) {}

    /** Copies the lists. */
    public DictionaryDiff {
        directives = List.copyOf(directives);
        pairs = List.copyOf(pairs);
    }

    /** Compares two dictionaries. */
    public static DictionaryDiff of(SubstitutionDictionary before, SubstitutionDictionary after) {
        TreeMap<PairKey, Listed> first = pairs(before);
        TreeMap<PairKey, Listed> second = pairs(after);
        TreeMap<PairKey, Listed> all = new TreeMap<>(second);
        all.putAll(first);
        List<Pair> pairs = new ArrayList<>();
        int same = 0;
        for (Map.Entry<PairKey, Listed> each : all.entrySet()) {
            Optional<Substitution> a =
                    Optional.ofNullable(first.get(each.getKey())).map(Listed::substitution);
            Optional<Substitution> b =
                    Optional.ofNullable(second.get(each.getKey())).map(Listed::substitution);
            if (a.isPresent() && b.isPresent() && equal(a.get(), b.get())) {
                same++;
            } else {
                Listed listed = each.getValue();
                pairs.add(new Pair(listed.garbled(), listed.substitution().original(), a, b));
            }
        }
        return new DictionaryDiff(directives(before, after), pairs, same);
    }

    /** Whether there is no difference at all. */
    public boolean isEmpty() {
        return directives.isEmpty() && pairs.isEmpty();
    }

    /** The number of pairs that differ in a way. */
    public int count(Kind kind) {
        return (int) pairs.stream().filter(pair -> pair.kind() == kind).count();
    }

    private static boolean equal(Substitution a, Substitution b) {
        return a.weight() == b.weight() && a.source() == b.source();
    }

    private static TreeMap<PairKey, Listed> pairs(SubstitutionDictionary dictionary) {
        TreeMap<PairKey, Listed> pairs = new TreeMap<>();
        for (DictionaryEntry entry : dictionary.entries()) {
            for (Substitution substitution : entry.substitutions()) {
                pairs.putIfAbsent(
                        new PairKey(entry.garbled(), substitution.original()),
                        new Listed(entry.garbled(), substitution));
            }
        }
        return pairs;
    }

    private static List<Directive> directives(SubstitutionDictionary before, SubstitutionDictionary after) {
        Map<String, String> first = Directives.of(before);
        Map<String, String> second = Directives.of(after);
        Set<String> keys = new LinkedHashSet<>(first.keySet());
        keys.addAll(second.keySet());
        List<Directive> directives = new ArrayList<>();
        for (String key : keys) {
            Directive directive = new Directive(key, first.getOrDefault(key, ""), second.getOrDefault(key, ""));
            if (!directive.before().equals(directive.after())) {
                directives.add(directive);
            }
        }
        return directives;
    }
}
