package org.unspin.learn.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.unspin.dictionary.DictionaryFormatException;
import org.unspin.dictionary.DictionaryLimits;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.model.SubstitutionModel;
import org.unspin.learn.thesaurus.WordFrequencies;

/**
 * Computes what a spinner that draws its words at random ({@link SubstitutionModel}) writes besides the pairs that are known: from
 * those pairs, what the model gives for the commonest words, and a person's review.
 *
 * <p>Another document draws another word, so a known pair does not rule out the others, as it does for a spinner that
 * writes one word every time ({@link DictionaryAssembler}). It is one more observation: the weight is the estimate of a
 * multinomial under a Dirichlet prior whose mean the model gives. Of the computed pairs those are taken that are
 * commonest in texts, by Zipf's law: the weight divided by the rank of the original. Immutable, thread-safe.
 */
public final class ModelDictionaryAssembler {
    /** How many observations the model counts for. */
    private static final double PRIOR_COUNTS = 3;
    /** The share of an original's occurrences that are replaced where the model has nothing for it. */
    private static final double REPLACED_WITHOUT_MODEL = 0.45;
    /** Computed pairs with a smaller share of the replacements of their original are left out. */
    private static final double MIN_SHARE = 0.0125;
    /** Weights below it have one decimal place. */
    private static final double WHOLE = 10;

    private final KnownPairs known;
    private final List<ReviewFile.Decision> review;

    private record Proposal(String garbled, String original, double weight, int rank) {
        double use() {
            return weight / rank;
        }
    }

    private ModelDictionaryAssembler(KnownPairs known, List<ReviewFile.Decision> review) {
        this.known = known;
        this.review = review;
    }

    /** Takes what people contribute: the dictionary that they write, and decisions about computed pairs. */
    public static ModelDictionaryAssembler of(SubstitutionDictionary known, List<ReviewFile.Decision> review) {
        return new ModelDictionaryAssembler(KnownPairs.of(known), List.copyOf(review));
    }

    /**
     * Computes the pairs of the known originals and of the commonest {@code words} of {@code frequencies}, and puts all
     * together.
     *
     * @param maxPairs the most pairs that the dictionary has before the review; known ones are always in it
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
        Set<String> originals = new LinkedHashSet<>(frequencies.commonest(words));
        known.originals().forEach(originals::add);
        PairTable pairs = new PairTable(known);
        List<Proposal> proposals = new ArrayList<>();
        for (String original : originals) {
            int rank = Math.min(words, frequencies.rank(original));
            Map<String, Source> seen = known.garbled(original);
            Map<String, Double> chances = model.chances(original);
            double replaced = chances.isEmpty() ? REPLACED_WITHOUT_MODEL : sum(chances);
            shares(chances, seen.keySet()).forEach((garbled, share) -> {
                if (!seen.containsKey(garbled) && share >= MIN_SHARE && isPlain(garbled) && knownWord.test(original)) {
                    proposals.add(new Proposal(garbled, original, rounded(100 * replaced * share), rank));
                }
            });
        }
        proposals.sort(Comparator.comparingDouble(Proposal::use)
                .reversed()
                .thenComparing(Proposal::original)
                .thenComparing(Proposal::garbled));
        for (Proposal proposal :
                proposals.subList(0, Math.max(0, Math.min(proposals.size(), maxPairs - known.size())))) {
            pairs.add(proposal.garbled(), proposal.original(), proposal.weight(), Source.WALK);
        }
        List<String> unused = pairs.apply(review);
        return pairs.assemble(heading(model), unused, knownWord);
    }

    private static double sum(Map<String, Double> chances) {
        double sum = 0;
        for (double chance : chances.values()) {
            sum += chance;
        }
        return sum;
    }

    /** The estimated share of each garbled form among the replacements of an original, in the order of the alphabet. */
    private static Map<String, Double> shares(Map<String, Double> chances, Set<String> seen) {
        double prior = chances.isEmpty() ? 0 : PRIOR_COUNTS;
        double scale = prior / sum(chances);
        Map<String, Double> shares = new TreeMap<>();
        chances.forEach((garbled, chance) -> shares.put(garbled, chance * scale));
        seen.forEach(garbled -> shares.merge(garbled, 1.0, Double::sum));
        shares.replaceAll((garbled, count) -> count / (prior + seen.size()));
        return shares;
    }

    /** At least a tenth. */
    static double rounded(double percent) {
        return percent < WHOLE ? Math.max(1, Math.rint(percent * 10)) / 10 : Math.rint(percent);
    }

    /** Whether the format allows the garbled form, and a tokenizer would not split it further. */
    static boolean isPlain(String garbled) {
        long words = 1 + garbled.chars().filter(c -> c == ' ').count();
        return !garbled.isEmpty()
                && garbled.equals(garbled.strip())
                && !garbled.contains("  ")
                && words <= DictionaryLimits.MAX_WORDS
                && garbled.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-' || c == '\'');
    }

    private static String heading(SubstitutionModel model) {
        return "# Computed by 'unspin dictionary infer --substitution-model'; do not edit: change the dictionary that people write, or the"
                + " review, and compute it again.\n"
                + "# %1$d garbled forms, %2$d pairs. A weight is the estimated percentage of an original's"
                + " occurrences that the spinner swaps for the garbled form, over all documents.\n"
                + "# Both sides stand as they do in texts, inflected or not: the spinner writes what it draws, and"
                + " keeps no inflection.\n"
                + "# The note of every pair is walk: computed by the substitution model. 'cycle': the reverse pair exists too.\n"
                + "# Computed from " + model.origin() + ".\n";
    }
}
