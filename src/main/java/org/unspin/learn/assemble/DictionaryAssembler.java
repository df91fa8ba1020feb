package org.unspin.learn.assemble;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.unspin.dictionary.DictionaryFormatException;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.thesaurus.SwapKeys;
import org.unspin.learn.thesaurus.Thesaurus;
import org.unspin.learn.thesaurus.ThesaurusWalk;
import org.unspin.learn.thesaurus.WordFrequencies;

/**
 * Computes what a spinner that walks a thesaurus writes besides the pairs that are known, from three things: those pairs, what
 * {@link WalkDictionaryGenerator} gives for the commonest words, and the judgement of a person who read it.
 *
 * <p>What the walk computes has the walk's probability times the chance that the spinner replaces the original at all. An original
 * whose garbled word was read off a text gets no computed ones, for a spinner writes the same word every time; one that is unverified
 * gets them with {@value #BESIDE_UNVERIFIED} of their weight. Immutable, thread-safe.
 */
public final class DictionaryAssembler {
    private static final double BESIDE_UNVERIFIED = 0.3;
    /** Computed pairs below this percentage are noise: they cost clean text more than they restore. */
    private static final int MIN_WEIGHT = 3;

    /** Below this percentage, a garbled word that is commoner than the original is nearly always meant. */
    private static final int LIKELY = 50;

    private static final String HEADING =
            "# Computed by 'unspin dictionary infer'; do not edit: change the dictionary that people write, or the review, and compute"
                    + " it again.\n"
                    + "# %1$d garbled words, %2$d pairs. A weight is the estimated percentage of"
                    + " an original's occurrences that the spinner swaps for the garbled word.\n"
                    + "# The note says how a pair was computed: walk, by one step through the spinner's thesaurus; walk2, by several."
                    + " 'cycle': the reverse pair exists too.\n"
                    + "# The thesaurus is MyThes th_en_US_new, derived from WordNet 2; NOTICE has the licences of both."
                    + "\n";

    private final KnownPairs known;
    private final List<ReviewFile.Decision> review;

    private DictionaryAssembler(KnownPairs known, List<ReviewFile.Decision> review) {
        this.known = known;
        this.review = review;
    }

    /** Takes what people contribute: the dictionary that they write, and decisions about computed pairs. */
    public static DictionaryAssembler of(SubstitutionDictionary known, List<ReviewFile.Decision> review) {
        return new DictionaryAssembler(KnownPairs.of(known), List.copyOf(review));
    }

    /**
     * Walks {@code thesaurus} for the words that {@code keys} lists and for the commonest {@code words} of {@code
     * frequencies}, and puts all together.
     *
     * @param knownWord whether a word of an original is a word of the language, as the language model knows it
     * @throws DictionaryFormatException if the result breaks a rule of the format or does not pass the validator
     */
    public AssembledDictionary assemble(
            Thesaurus thesaurus, SwapKeys keys, WordFrequencies frequencies, int words, Predicate<String> knownWord) {
        ThesaurusWalk walk = new ThesaurusWalk(thesaurus, keys);
        return assemble(new WalkDictionaryGenerator(walk, keys).propose(frequencies, words), frequencies, knownWord);
    }

    /** Puts {@code proposals} and the review together; see {@link #assemble}. */
    AssembledDictionary assemble(
            List<WalkDictionaryGenerator.Proposal> proposals,
            WordFrequencies frequencies,
            Predicate<String> knownWord) {
        PairTable pairs = new PairTable(known);
        addProposals(proposals, frequencies, pairs);
        List<String> unused = pairs.apply(review);
        return pairs.assemble(HEADING, unused, knownWord);
    }

    private void addProposals(
            List<WalkDictionaryGenerator.Proposal> proposals, WordFrequencies frequencies, PairTable pairs) {
        for (WalkDictionaryGenerator.Proposal proposal : proposals) {
            String original = proposal.original();
            String garbled = proposal.step().garbled();
            Map<String, Source> seen = known.garbled(original);
            double weight = Math.rint(proposal.weight() * (seen.isEmpty() ? 1 : BESIDE_UNVERIFIED));
            boolean numeral = garbled.chars().anyMatch(Character::isDigit);
            boolean commoner = weight < LIKELY && frequencies.rank(garbled) < frequencies.rank(original);
            if (weight >= MIN_WEIGHT && !numeral && !commoner && !seen.containsValue(Source.OBSERVED)) {
                Source source = proposal.step().steps() == 1 ? Source.WALK : Source.WALK2;
                pairs.add(garbled, original, weight, source);
            }
        }
    }
}
