package org.unspin.learn;

import java.util.Map;
import org.unspin.learn.model.SubstitutionModel;

/** A law that a test lays down. */
public record FixedLaw(Map<String, Map<String, Double>> all) implements SubstitutionModel {
    public static SubstitutionModel of(Map<String, Map<String, Double>> all) {
        return new FixedLaw(Map.copyOf(all));
    }

    @Override
    public Map<String, Double> chances(String original) {
        return all.getOrDefault(original, Map.of());
    }

    @Override
    public String origin() {
        return "a fixed list";
    }
}
