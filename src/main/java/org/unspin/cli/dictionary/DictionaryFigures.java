package org.unspin.cli.dictionary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;

/**
 * How much a dictionary holds.
 *
 * @param garbled different garbled forms
 * @param originals different originals
 * @param pairs pairs of the two
 * @param garbledPhrases garbled forms of several words
 * @param originalPhrases originals of several words
 * @param mostOriginals the most originals that one garbled form has
 * @param ambiguous a garbled form that has so many; empty if there is none at all
 * @param leastWeight the smallest weight in percent; 0 if there is none at all
 * @param medianWeight half of the pairs weigh at least as much
 * @param mostWeight the greatest weight
 * @param bySource pairs by where they come from
 */
public record DictionaryFigures(
        int garbled,
        int originals,
        int pairs,
        int garbledPhrases,
        int originalPhrases,
        int mostOriginals,
        String ambiguous,
        double leastWeight,
        double medianWeight,
        double mostWeight,
        Map<Source, Integer> bySource) {
    public static DictionaryFigures of(SubstitutionDictionary dictionary) {
        Map<String, Integer> originalsOf = new TreeMap<>();
        Set<String> originals = new HashSet<>();
        Map<Source, Integer> bySource = new EnumMap<>(Source.class);
        List<Double> weights = new ArrayList<>();
        int pairs = 0;
        for (DictionaryEntry entry : dictionary.entries()) {
            originalsOf.merge(entry.garbled(), entry.substitutions().size(), Integer::sum);
            for (Substitution substitution : entry.substitutions()) {
                originals.add(substitution.original());
                bySource.merge(substitution.source(), 1, Integer::sum);
                weights.add(substitution.weight());
                pairs++;
            }
        }
        String ambiguous = "";
        int most = 0;
        for (Map.Entry<String, Integer> each : originalsOf.entrySet()) {
            if (each.getValue() > most) {
                most = each.getValue();
                ambiguous = each.getKey();
            }
        }
        weights.sort(Comparator.naturalOrder());
        return new DictionaryFigures(
                originalsOf.size(),
                originals.size(),
                pairs,
                phrases(originalsOf.keySet()),
                phrases(originals),
                most,
                ambiguous,
                pairs == 0 ? 0 : weights.get(0),
                pairs == 0 ? 0 : weights.get(pairs / 2),
                pairs == 0 ? 0 : weights.get(pairs - 1),
                bySource);
    }

    private static int phrases(Set<String> texts) {
        return (int) texts.stream().filter(text -> text.indexOf(' ') >= 0).count();
    }

    /** {@code 2,899 garbled words, 4,586 pairs}. */
    public String size() {
        return String.format(Locale.ROOT, "%,d garbled words, %,d pairs", garbled, pairs);
    }
}
