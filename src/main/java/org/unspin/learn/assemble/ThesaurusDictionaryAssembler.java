package org.unspin.learn.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.unspin.dictionary.DictionaryFormatException;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.model.SubstitutionModel;
import org.unspin.learn.thesaurus.BaseForms;
import org.unspin.learn.thesaurus.WordFrequencies;

/**
 * Computes the dictionary for spinners that nobody has listed: what a {@link SubstitutionModel} gives for the commonest words, in
 * base forms that stand for the inflected ones.
 *
 * <p>A model gives a million pairs, and a dictionary should hold few. Those are taken that are commonest in texts and
 * say most: the expected number of uses, by Zipf's law, times a share that falls where the garbled form has many more
 * honest uses than swaps. Immutable, thread-safe.
 */
public final class ThesaurusDictionaryAssembler {
    /** Pairs that are rarer are left out. */
    private static final double MIN_CHANCE = 0.002;
    /** A pair is worth half where the garbled form has so many honest uses for each use that is a swap. */
    private static final double HONEST = 1000;

    private final KnownPairs known;
    private final List<ReviewFile.Decision> review;
    private final BaseForms baseForms;

    private record Proposal(String garbled, String original, double weight, double use) {}

    private ThesaurusDictionaryAssembler(KnownPairs known, List<ReviewFile.Decision> review, BaseForms baseForms) {
        this.known = known;
        this.review = review;
        this.baseForms = baseForms;
    }

    /** Takes what people contribute: the dictionary that they write, and decisions about computed pairs. */
    public static ThesaurusDictionaryAssembler of(
            SubstitutionDictionary known, List<ReviewFile.Decision> review, BaseForms baseForms) {
        return new ThesaurusDictionaryAssembler(KnownPairs.of(known), List.copyOf(review), baseForms);
    }

    /**
     * Computes the pairs of the commonest {@code words} of {@code frequencies}.
     *
     * @param maxPairs the most pairs that the dictionary has before the review
     * @param knownWord whether a word of an original is a word of the language, as the language model knows it; for
     *     other words nothing is computed
     * @throws DictionaryFormatException if the result breaks a rule of the format or does not pass the validator
     * @throws IllegalArgumentException if a number is below 1
     */
    public AssembledDictionary assemble(
            SubstitutionModel model,
            WordFrequencies frequencies,
            int words,
            int maxPairs,
            Predicate<String> knownWord) {
        if (words < 1 || maxPairs < 1) {
            throw new IllegalArgumentException("the numbers of words and of pairs must be 1 or more");
        }
        List<String> originals = frequencies.commonest(words);
        Map<String, Double> uses = uses(originals, frequencies);
        List<Proposal> proposals = new ArrayList<>();
        for (String original : originals) {
            if (knownWord.test(original)) {
                propose(model, original, uses, frequencies, proposals);
            }
        }
        proposals.sort(Comparator.comparingDouble(Proposal::use)
                .reversed()
                .thenComparing(Proposal::original)
                .thenComparing(Proposal::garbled));
        PairTable pairs = new PairTable(known);
        for (Proposal proposal : proposals.subList(0, Math.min(proposals.size(), maxPairs))) {
            pairs.add(proposal.garbled(), proposal.original(), proposal.weight(), Source.WALK);
        }
        List<String> unused = pairs.apply(review);
        return pairs.assemble(heading(model), unused, knownWord);
    }

    private static void propose(
            SubstitutionModel model,
            String original,
            Map<String, Double> uses,
            WordFrequencies frequencies,
            List<Proposal> proposals) {
        model.chances(original).forEach((garbled, chance) -> {
            if (chance >= MIN_CHANCE && ModelDictionaryAssembler.isPlain(garbled)) {
                double swaps = uses.getOrDefault(original, 0.0) * chance;
                double honest = uses.getOrDefault(garbled, 1.0 / frequencies.phraseRank(garbled));
                double telling = swaps / (swaps + honest / HONEST);
                double weight = ModelDictionaryAssembler.rounded(100 * chance);
                proposals.add(new Proposal(garbled, original, weight, swaps * telling));
            }
        });
    }

    /** How common the words are, by Zipf's law; base forms together with their inflected forms. */
    private Map<String, Double> uses(List<String> words, WordFrequencies frequencies) {
        Map<String, Double> uses = new HashMap<>();
        for (String word : words) {
            double use = 1.0 / frequencies.rank(word);
            uses.merge(word, use, Double::sum);
            if (!baseForms.isBaseForm(word)) {
                for (String base : baseForms.bases(word)) {
                    uses.merge(base, use / baseForms.bases(word).size(), Double::sum);
                }
            }
        }
        return uses;
    }

    private static String heading(SubstitutionModel model) {
        return "# Computed by 'unspin dictionary infer --substitution-model thesaurus' for spinners that nobody has listed;"
                + " do not edit: change the"
                + " dictionary that people write, and compute it again.\n"
                + "# %1$d garbled forms, %2$d pairs. A weight is the estimated percentage of an original's"
                + " occurrences that such a spinner swaps for the garbled form.\n"
                + "# Base forms stand for their inflected forms; a garbled base form for an inflected original is what"
                + " spinners write that do not inflect.\n"
                + "# The note of every pair is walk: computed. 'cycle': the reverse pair exists too.\n"
                + "# Computed from " + model.origin() + ".\n";
    }
}
