package org.unspin.learn.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;

/**
 * A spinner that is fed the output of another one, so that a word may be swapped twice (devices, gadgets,
 * conveniences), or by either of the two. Immutable, thread-safe.
 */
public final class SuccessiveSubstitutionModel implements SubstitutionModel {
    private final Map<String, Map<String, Double>> first;
    private final String firstName;
    private final SubstitutionModel second;

    private SuccessiveSubstitutionModel(
            Map<String, Map<String, Double>> first, String firstName, SubstitutionModel second) {
        this.first = first;
        this.firstName = firstName;
        this.second = second;
    }

    /**
     * Puts two spinners in a row.
     *
     * @param first what the first one writes; its weights are taken for probabilities
     * @param texts the share, from 0 to 1, of texts that went through the first one at all
     * @param second what the second one does to the result
     */
    public static SuccessiveSubstitutionModel of(SubstitutionDictionary first, double texts, SubstitutionModel second) {
        Map<String, Map<String, Double>> chances = new HashMap<>();
        for (DictionaryEntry entry : first.entries()) {
            for (Substitution substitution : entry.substitutions()) {
                chances.computeIfAbsent(substitution.original(), key -> new LinkedHashMap<>())
                        .merge(entry.garbled(), texts * substitution.weight() / 100, Double::sum);
            }
        }
        return new SuccessiveSubstitutionModel(chances, first.name(), second);
    }

    @Override
    public Map<String, Double> chances(String original) {
        Map<String, Double> between = first.getOrDefault(original, Map.of());
        double sum = Draw.sum(between);
        double scale = sum > 1 ? 1 / sum : 1;
        Map<String, Double> chances = new LinkedHashMap<>();
        between.forEach((word, share) -> {
            Map<String, Double> onward = second.chances(word);
            chances.merge(word, share * scale * (1 - Draw.sum(onward)), Double::sum);
            add(onward, share * scale, chances);
        });
        add(second.chances(original), 1 - sum * scale, chances);
        chances.remove(original);
        chances.values().removeIf(chance -> chance <= 0);
        return chances;
    }

    @Override
    public String origin() {
        return second.origin() + "; texts were taken to have gone through the spinner " + firstName + " before";
    }

    private static void add(Map<String, Double> from, double share, Map<String, Double> to) {
        from.forEach((word, chance) -> to.merge(word, chance * share, Double::sum));
    }
}
