package org.unspin.learn.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same draw made twice, one on the result of the other. Immutable, thread-safe. */
final class TwiceSubstitutionModel implements SubstitutionModel {
    /** The likeliest words of the first draw are followed; the rest have too small a share to matter. */
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
