package org.unspin.learn;

import java.util.Map;

/** A law that a test lays down. */
record FixedLaw(Map<String, Map<String, Double>> all) implements SpinnerLaw {
    static SpinnerLaw of(Map<String, Map<String, Double>> all) {
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
