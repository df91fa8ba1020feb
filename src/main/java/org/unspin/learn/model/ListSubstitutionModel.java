package org.unspin.learn.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;
import org.unspin.learn.thesaurus.Thesaurus;
import org.unspin.learn.thesaurus.WordFrequencies;

/**
 * A draw from the list that a thesaurus has for a word: early words more often than late ones by a power of their place
 * in it, or common words more often than rare ones by a power of their rank. Immutable, thread-safe.
 */
final class ListSubstitutionModel implements SubstitutionModel {
    private final Thesaurus thesaurus;
    private final BiPredicate<String, String> taken;
    private final double decay;
    private final double phrases;
    private final ToDoubleFunction<String> liking;
    private final String origin;

    private ListSubstitutionModel(
            Thesaurus thesaurus,
            BiPredicate<String, String> taken,
            double decay,
            double phrases,
            ToDoubleFunction<String> liking,
            String origin) {
        this.thesaurus = thesaurus;
        this.taken = taken;
        this.decay = decay;
        this.phrases = phrases;
        this.liking = liking;
        this.origin = origin;
    }

    /**
     * A draw by the order of the list.
     *
     * @param decay the power of its place in the list by which a word is less likely than the first
     * @param phrases how much likelier than a single word a phrase is
     */
    static SubstitutionModel byPlace(Thesaurus thesaurus, double decay, double phrases, String origin) {
        return new ListSubstitutionModel(thesaurus, (original, word) -> true, decay, phrases, word -> 1, origin);
    }

    /**
     * A draw by the frequency of the words, from a list that has no order of its own.
     *
     * @param mutual whether a word is taken only if its own list has the original too
     * @param power the power of its rank by which a word is less likely than the commonest
     */
    static SubstitutionModel byFrequency(
            Thesaurus thesaurus,
            boolean mutual,
            WordFrequencies frequencies,
            double power,
            double phrases,
            String origin) {
        BiPredicate<String, String> taken =
                (original, word) -> !mutual || thesaurus.related(word).contains(original);
        return new ListSubstitutionModel(
                thesaurus, taken, 0, phrases, word -> Math.pow(frequencies.phraseRank(word), -power), origin);
    }

    @Override
    public Map<String, Double> chances(String original) {
        Map<String, Double> weights = new LinkedHashMap<>();
        List<String> related = thesaurus.related(original);
        for (int i = 0; i < related.size(); i++) {
            String word = related.get(i);
            if (taken.test(original, word)) {
                double weight = Math.pow(1 + i, -decay) * Draw.ease(word, phrases) * liking.applyAsDouble(word);
                weights.merge(word, weight, Double::sum);
            }
        }
        return Draw.normalised(weights, original);
    }

    @Override
    public String origin() {
        return origin;
    }
}
