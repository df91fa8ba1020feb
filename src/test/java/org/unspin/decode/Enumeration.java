package org.unspin.decode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;

/**
 * All that a sentence may have been, one by one: what the decoder calculates with dynamic programming, done again the slow way
 * and from the dictionary itself. For sentences of plain lower-case words without "a" and "an".
 */
public final class Enumeration {
    /**
     * A swap or a kept word.
     *
     * @param from first token
     * @param length tokens
     * @param written what stood there; empty where the token is kept
     */
    public record Part(int from, int length, String written) {}

    private final String[] tokens;
    private final SubstitutionDictionary dictionary;
    private final CompiledDictionary compiled;
    private final TableModel model;
    private final double rate;
    private final double scale;
    private final List<Part> path = new ArrayList<>();
    private final Map<Part, Double> weights = new HashMap<>();
    private double total;
    private int paths;

    public Enumeration(String text, SubstitutionDictionary dictionary, TableModel model, double rate, double scale) {
        this.tokens = com.google.common.base.Splitter.on(' ').splitToList(text).toArray(String[]::new);
        this.dictionary = dictionary;
        this.compiled = CompiledDictionary.compile(List.of(dictionary), word -> true);
        this.model = model;
        this.rate = rate;
        this.scale = scale;
        walk(0, TableModel.BEGIN, 1);
    }

    private void walk(int at, int last, double weight) {
        if (at == tokens.length) {
            double whole = weight * Math.pow(model.probability(last, TableModel.END), scale);
            total += whole;
            paths++;
            path.forEach(part -> weights.merge(part, whole, Double::sum));
            return;
        }
        step(new Part(at, 1, ""), tokens[at], last, weight * kept(tokens[at]));
        for (DictionaryEntry entry : dictionary.entries()) {
            int length = length(entry.garbled(), at);
            for (Substitution substitution : length == 0 ? List.<Substitution>of() : entry.substitutions()) {
                step(
                        new Part(at, length, substitution.original()),
                        substitution.original(),
                        last,
                        weight * rate * channel(entry.garbled(), substitution.original()));
            }
        }
    }

    private void step(Part part, String written, int last, double weight) {
        double product = weight;
        int word = last;
        for (String next : com.google.common.base.Splitter.on(' ').split(written)) {
            int id = model.id(next);
            product *= Math.pow(model.probability(word, id), scale);
            if (id == TableModel.UNKNOWN) {
                product *= Math.exp(TableModel.FORM_OF_UNKNOWN * scale);
            }
            word = id;
        }
        path.add(part);
        walk(part.from() + part.length(), word, product);
        path.remove(path.size() - 1);
    }

    /** The tokens of the phrase if it stands at a token, otherwise 0. */
    private int length(String phrase, int at) {
        List<String> words = com.google.common.base.Splitter.on(' ').splitToList(phrase);
        for (int i = 0; i < words.size(); i++) {
            if (at + i >= tokens.length || !tokens[at + i].equals(words.get(i).toLowerCase(Locale.ROOT))) {
                return 0;
            }
        }
        return words.size();
    }

    private double kept(String word) {
        int symbol = compiled.symbol(word, 0, word.length());
        return symbol < 0 ? 1 : 1 - rate * compiled.swapShare(symbol, 0);
    }

    private double channel(String garbled, String original) {
        for (int c = 0; c < compiled.candidateCount(); c++) {
            if (compiled.garbled(c).equals(garbled) && compiled.original(c).equals(original)) {
                return compiled.weight(c);
            }
        }
        throw new AssertionError(garbled + " for " + original);
    }

    public double posterior(Part part) {
        return weights.getOrDefault(part, 0.0) / total;
    }

    int paths() {
        return paths;
    }

    public double logTotal() {
        return Math.log(total);
    }

    /** The logarithm of what a clean text of these very words weighs. */
    public double logKept() {
        double log = 0;
        int last = TableModel.BEGIN;
        for (String token : tokens) {
            int id = model.id(token);
            log += scale * Math.log(model.probability(last, id))
                    + (id == TableModel.UNKNOWN ? scale * TableModel.FORM_OF_UNKNOWN : 0);
            last = id;
        }
        return log + scale * Math.log(model.probability(last, TableModel.END));
    }

    /** The parts of the path whose words are right most often in expectation. */
    public List<Part> mostRight() {
        Map<Integer, List<Part>> byStart = new HashMap<>();
        weights.keySet()
                .forEach(part -> byStart.computeIfAbsent(part.from(), key -> new ArrayList<>())
                        .add(part));
        return mostRight(0, byStart);
    }

    private List<Part> mostRight(int at, Map<Integer, List<Part>> byStart) {
        List<Part> best = List.of();
        for (Part part : byStart.getOrDefault(at, List.of())) {
            List<Part> rest = new ArrayList<>(mostRight(at + part.length(), byStart));
            rest.add(0, part);
            if (best.isEmpty() || right(rest) > right(best)) {
                best = rest;
            }
        }
        return best;
    }

    private double right(List<Part> parts) {
        return parts.stream()
                .mapToDouble(part -> posterior(part) * part.length())
                .sum();
    }
}
