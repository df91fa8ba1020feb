package org.unspin.learn.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.assemble.KnownPairs;
import org.unspin.learn.thesaurus.BaseForms;
import org.unspin.learn.thesaurus.MobyThesaurus;
import org.unspin.learn.thesaurus.MyThesThesaurus;
import org.unspin.learn.thesaurus.WordFrequencies;
import org.unspin.learn.thesaurus.WordNetSenses;

/**
 * Fits the weights of a {@link MixtureSubstitutionModel} to pairs of garbled form and original by maximum likelihood.
 * Since the weight of a model that has nothing for a word goes to the others, the steps are those of the
 * minorise-maximise algorithm for choices among alternatives that are not all there every time (Hunter 2004: "MM
 * algorithms for generalized Bradley-Terry models"); without that they would be those of expectation maximisation.
 */
final class MixtureFit {
    private static final int STEPS = 200;
    private static final double LEAST = 1e-6;

    private final List<SubstitutionModel> parts;

    MixtureFit(List<SubstitutionModel> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * Prints weights for the parts of {@link ThesaurusSubstitutionModel}. Arguments: MyThes, Moby, the frequencies, and dictionaries that people write,
     * each of a family; each family counts alike.
     */
    public static void main(String[] args) throws IOException {
        List<SubstitutionModel> parts = ThesaurusSubstitutionModel.parts(
                WordNetSenses.open(),
                MyThesThesaurus.read(Path.of(args[0])),
                MobyThesaurus.read(Path.of(args[1])),
                WordFrequencies.read(Path.of(args[2])),
                BaseForms.wordNet());
        List<Pair> pairs = new ArrayList<>();
        for (String file : Arrays.asList(args).subList(3, args.length)) {
            KnownPairs known = KnownPairs.of(SubstitutionDictionary.read(Path.of(file)));
            List<Pair> family = new ArrayList<>();
            for (String original : known.originals()) {
                known.garbled(original).keySet().forEach(garbled -> family.add(new Pair(garbled, original, 1)));
            }
            family.forEach(pair -> pairs.add(new Pair(pair.garbled(), pair.original(), 1.0 / family.size())));
        }
        System.out.println(Arrays.toString(new MixtureFit(parts).fit(pairs)));
    }

    /**
     * A pair that a spinner was seen to write.
     *
     * @param times how much it counts
     */
    record Pair(String garbled, String original, double times) {}

    /**
     * The weights, which sum to 1, under which the pairs are likeliest; pairs that no model gives tell nothing.
     */
    double[] fit(List<Pair> pairs) {
        int count = parts.size();
        double[][] chances = new double[pairs.size()][count];
        boolean[][] there = new boolean[pairs.size()][count];
        for (int i = 0; i < pairs.size(); i++) {
            for (int k = 0; k < count; k++) {
                Map<String, Double> model = parts.get(k).chances(pairs.get(i).original());
                there[i][k] = !model.isEmpty();
                chances[i][k] = model.getOrDefault(pairs.get(i).garbled(), 0.0);
            }
        }
        double[] weights = new double[count];
        Arrays.fill(weights, 1.0 / count);
        for (int step = 0; step < STEPS; step++) {
            weights = better(weights, pairs, chances, there);
        }
        return weights;
    }

    private static double[] better(double[] weights, List<Pair> pairs, double[][] chances, boolean[][] there) {
        double[] due = new double[weights.length];
        double[] open = new double[weights.length];
        for (int i = 0; i < chances.length; i++) {
            double chance = 0;
            double all = 0;
            for (int k = 0; k < weights.length; k++) {
                chance += weights[k] * chances[i][k];
                all += there[i][k] ? weights[k] : 0;
            }
            if (chance > 0) {
                double times = pairs.get(i).times();
                for (int k = 0; k < weights.length; k++) {
                    due[k] += times * weights[k] * chances[i][k] / chance;
                    open[k] += there[i][k] ? times / all : 0;
                }
            }
        }
        double[] next = new double[weights.length];
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            next[k] = open[k] > 0 ? Math.max(LEAST, due[k] / open[k]) : LEAST;
            sum += next[k];
        }
        for (int k = 0; k < weights.length; k++) {
            next[k] /= sum;
        }
        return next;
    }
}
