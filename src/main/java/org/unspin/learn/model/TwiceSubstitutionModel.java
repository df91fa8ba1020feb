package org.unspin.learn.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A text that went through the same draw twice: the second step of a walk. Immutable, thread-safe. */
final class TwiceSubstitutionModel implements SubstitutionModel {
    /** Of the first step the likeliest words are followed; the rest shares too little to matter. */
    private static final int FOLLOWED = 12;

    private final SubstitutionModel once;

    TwiceSubstitutionModel(SubstitutionModel once) {
        this.once = once;
    }

    @Override
    public Map<String, Double> chances(String original) {
        List<Map.Entry<String, Double>> first = once.chances(original).entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(FOLLOWED)
                .toList();
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Map.Entry<String, Double> step : first) {
            once.chances(step.getKey())
                    .forEach((word, chance) -> weights.merge(word, chance * step.getValue(), Double::sum));
        }
        return Draw.normalised(weights, original);
    }

    @Override
    public String origin() {
        return once.origin();
    }
}
