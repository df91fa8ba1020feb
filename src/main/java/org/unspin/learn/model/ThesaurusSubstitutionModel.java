package org.unspin.learn.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unspin.learn.thesaurus.BaseForms;
import org.unspin.learn.thesaurus.FrequentKeys;
import org.unspin.learn.thesaurus.Thesaurus;
import org.unspin.learn.thesaurus.ThesaurusWalk;
import org.unspin.learn.thesaurus.WordFrequencies;
import org.unspin.learn.thesaurus.WordNetSenses;

/**
 * A spinner that nobody has listed: a mixture of the ways in which known spinners take words from a thesaurus. They
 * walk through MyThes step by step, draw from its lists, draw synonyms, satellites, broader or narrower words from
 * WordNet, once or twice, or draw from Moby's lists. {@code MixtureFit}, among the tests, fitted the weights to the
 * known pairs of six families, each family counting the same; the powers are those under which these pairs are
 * likeliest. (A conditional logit over all candidates in place of Moby's two parts made held-out pairs of rewriters
 * likelier by 0.3 bits but restored real texts no better.)
 *
 * <p>An inflected word is swapped in one of two ways. Either the spinner inflects what it writes, which a dictionary of
 * base forms covers by itself, or it does not: then this model gives what it writes, in the base form. Immutable,
 * thread-safe.
 */
public final class ThesaurusSubstitutionModel implements SubstitutionModel {
    private static final double SENSE_DECAY = 0.3;
    private static final double LIST_DECAY = 0.9;
    private static final double RANK_POWER = 0.3;
    private static final double PHRASES = 0.25;

    /** In the order of {@link #parts}. */
    private static final double[] WEIGHTS = {0.19, 0.11, 0.39, 0.01, 0.005, 0.05, 0.02, 0.09, 0.14};

    /** The share of a word's occurrences that are swapped. */
    private static final double REPLACED = 0.6;
    /** The share of swapped inflected words that lose their inflection: 71 of 298 in the known pairs. */
    private static final double DROPPED = 0.25;
    /** Spinners leave these alone or have words of their own for them. */
    private static final Set<String> LEFT_ALONE = Set.of("a", "an", "the", "i");

    private final SubstitutionModel mixture;
    private final BaseForms baseForms;

    private ThesaurusSubstitutionModel(SubstitutionModel mixture, BaseForms baseForms) {
        this.mixture = mixture;
        this.baseForms = baseForms;
    }

    /**
     * The model.
     *
     * @param listed MyThes
     * @param moby Moby Thesaurus II
     * @param frequencies how common words are, for the walk and for the draw from Moby
     */
    public static ThesaurusSubstitutionModel of(
            WordNetSenses senses, Thesaurus listed, Thesaurus moby, WordFrequencies frequencies, BaseForms baseForms) {
        return new ThesaurusSubstitutionModel(
                new MixtureSubstitutionModel(parts(senses, listed, moby, frequencies, baseForms), WEIGHTS), baseForms);
    }

    /** The models that are mixed, in the order of {@link #WEIGHTS}. */
    static List<SubstitutionModel> parts(
            WordNetSenses senses, Thesaurus listed, Thesaurus moby, WordFrequencies frequencies, BaseForms baseForms) {
        String myThes = "MyThes th_en_US_new, derived from WordNet 2";
        String second = "Moby Thesaurus II";
        return List.of(
                new WalkSubstitutionModel(new ThesaurusWalk(listed, new FrequentKeys(frequencies, baseForms)), myThes),
                ListSubstitutionModel.byPlace(listed, LIST_DECAY, PHRASES, myThes),
                synsets(senses, WordNetSenses.Relation.SYNONYM),
                synsets(senses, WordNetSenses.Relation.SIMILAR),
                synsets(senses, WordNetSenses.Relation.HYPERNYM),
                synsets(senses, WordNetSenses.Relation.HYPONYM),
                new TwiceSubstitutionModel(synsets(senses, WordNetSenses.Relation.SYNONYM)),
                ListSubstitutionModel.byFrequency(moby, /* mutual= */ true, frequencies, RANK_POWER, PHRASES, second),
                ListSubstitutionModel.byFrequency(moby, /* mutual= */ false, frequencies, RANK_POWER, PHRASES, second));
    }

    private static SubstitutionModel synsets(WordNetSenses senses, WordNetSenses.Relation relation) {
        return new SynsetSubstitutionModel(senses, relation, SENSE_DECAY, PHRASES);
    }

    @Override
    public Map<String, Double> chances(String original) {
        if (LEFT_ALONE.contains(original) || baseForms.isProperName(original)) {
            return Map.of();
        }
        if (baseForms.isBaseForm(original)) {
            return scaled(mixture.chances(original), REPLACED, original);
        }
        Map<String, Double> dropped = new LinkedHashMap<>();
        Set<String> bases = baseForms.bases(original);
        for (String base : bases) {
            mixture.chances(base).forEach((word, chance) -> dropped.merge(word, chance / bases.size(), Double::sum));
        }
        return scaled(dropped, REPLACED * DROPPED, original);
    }

    private static Map<String, Double> scaled(Map<String, Double> chances, double factor, String original) {
        Map<String, Double> scaled = new LinkedHashMap<>(chances);
        scaled.remove(original);
        scaled.replaceAll((word, chance) -> chance * factor);
        return scaled;
    }

    @Override
    public String origin() {
        return "WordNet 3.1, MyThes th_en_US_new, derived from WordNet 2, and Moby Thesaurus II; NOTICE has the"
                + " licences";
    }
}
