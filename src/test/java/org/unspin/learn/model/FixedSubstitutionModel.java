package org.unspin.learn.model;

import java.util.Map;

/** A model whose chances a test lays down. */
public record FixedSubstitutionModel(Map<String, Map<String, Double>> all) implements SubstitutionModel {
    public static SubstitutionModel of(Map<String, Map<String, Double>> all) {
        return new FixedSubstitutionModel(Map.copyOf(all));
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
