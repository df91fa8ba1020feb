package org.unspin.learn.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A spinner of which only this is known: it works by one of several models. The weight of a model that has nothing for
 * a word goes to the others. Immutable, thread-safe.
 */
final class MixtureSubstitutionModel implements SubstitutionModel {
    private final List<SubstitutionModel> parts;
    private final double[] weights;

    /** A mixture of models whose chances sum to 1; the weights, one for each, are above 0. */
    MixtureSubstitutionModel(List<SubstitutionModel> parts, double... weights) {
        if (parts.size() != weights.length) {
            throw new IllegalArgumentException(parts.size() + " models, but " + weights.length + " weights");
        }
        this.parts = List.copyOf(parts);
        this.weights = weights.clone();
    }

    @Override
    public Map<String, Double> chances(String original) {
        Map<String, Double> mixed = new LinkedHashMap<>();
        double total = 0;
        for (int k = 0; k < weights.length; k++) {
            double weight = weights[k];
            Map<String, Double> chances = parts.get(k).chances(original);
            if (!chances.isEmpty()) {
                total += weight;
                chances.forEach((word, chance) -> mixed.merge(word, chance * weight, Double::sum));
            }
        }
        double all = total;
        mixed.replaceAll((word, chance) -> chance / all);
        return mixed;
    }

    @Override
    public String origin() {
        Set<String> origins = new LinkedHashSet<>();
        parts.forEach(part -> origins.add(part.origin()));
        return String.join(", ", origins);
    }
}
