package org.unspin.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import opennlp.tools.util.StringUtil;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.text.Phrases;

/** The entries that can be switched off. A misspelt one would change nothing, and nobody would notice. Immutable. */
final class KnownEntries {
    private static final int MOST_NAMED = 5;

    /** Originals by garbled form, both folded. */
    private final Map<String, Set<String>> originals = new TreeMap<>();

    KnownEntries(List<SubstitutionDictionary> dictionaries) {
        for (SubstitutionDictionary dictionary : dictionaries) {
            for (DictionaryEntry entry : dictionary.entries()) {
                Set<String> known =
                        originals.computeIfAbsent(Phrases.fold(entry.garbled()), garbled -> new LinkedHashSet<>());
                entry.substitutions().stream()
                        .map(Substitution::original)
                        .map(Phrases::fold)
                        .forEach(known::add);
            }
        }
    }

    /** @throws IllegalArgumentException if no dictionary has the entry; names those that are like it, or what is listed instead */
    void require(SwitchedOff entry) {
        String garbled = entry.garbled();
        Set<String> known = originals.get(Phrases.fold(garbled));
        if (known == null) {
            throw new IllegalArgumentException(
                    "no dictionary in use lists \"" + garbled + "\" as a garbled word" + meant(garbled));
        }
        if (!entry.original().isEmpty() && !known.contains(Phrases.fold(entry.original()))) {
            throw new IllegalArgumentException("the dictionaries list \"" + garbled + "\" for "
                    + named(new ArrayList<>(known), ", ") + ", not for \"" + entry.original() + "\"");
        }
    }

    private String meant(String garbled) {
        String folded = Phrases.fold(garbled);
        int most = Math.max(1, folded.length() / 4);
        Map<Integer, List<String>> near = originals.keySet().stream()
                .filter(known -> Math.abs(known.length() - folded.length()) <= most)
                .collect(Collectors.groupingBy(known -> distance(known, folded)));
        return near.keySet().stream()
                .min(Comparator.naturalOrder())
                .filter(distance -> distance <= most)
                .map(distance -> "; did you mean " + named(near.getOrDefault(distance, List.of()), " or ") + "?")
                .orElse("");
    }

    private static int distance(String one, String other) {
        return StringUtil.levenshteinDistance(one, other)[one.length()][other.length()];
    }

    private static String named(List<String> words, String separator) {
        String all =
                words.stream().limit(MOST_NAMED).map(word -> "\"" + word + "\"").collect(Collectors.joining(separator));
        return words.size() > MOST_NAMED ? all + " and others" : all;
    }
}
