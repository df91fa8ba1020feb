package org.unspin.learn.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.unspin.learn.thesaurus.ThesaurusWalk;
import org.unspin.learn.thesaurus.WalkStep;

/** Draws the word at which a {@link ThesaurusWalk} of one or more steps ends. Immutable, thread-safe. */
final class WalkSubstitutionModel implements SubstitutionModel {
    private final ThesaurusWalk walk;
    private final String origin;

    WalkSubstitutionModel(ThesaurusWalk walk, String origin) {
        this.walk = walk;
        this.origin = origin;
    }

    @Override
    public Map<String, Double> chances(String original) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (WalkStep step : walk.candidates(original)) {
            weights.merge(step.garbled(), step.probability(), Double::sum);
        }
        return Draw.normalised(weights, original);
    }

    @Override
    public String origin() {
        return origin;
    }
}
