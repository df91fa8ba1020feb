package org.unspin.learn.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.unspin.learn.thesaurus.WordNetSenses;

/**
 * A draw from WordNet alone: words of the synsets of a word, or of those that stand in one relation to them, the early
 * senses more often than the late ones by a power of their place. Immutable, thread-safe.
 */
final class SynsetSubstitutionModel implements SubstitutionModel {
    private final WordNetSenses senses;
    private final WordNetSenses.Relation relation;
    private final double decay;
    private final double phrases;

    /**
     * A draw.
     *
     * @param decay the power of a sense's place by which it is less likely than the first
     * @param phrases how much likelier than a single word a phrase is
     */
    SynsetSubstitutionModel(WordNetSenses senses, WordNetSenses.Relation relation, double decay, double phrases) {
        this.senses = senses;
        this.relation = relation;
        this.decay = decay;
        this.phrases = phrases;
    }

    @Override
    public Map<String, Double> chances(String original) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (WordNetSenses.Sense sense : senses.related(original, relation)) {
            for (String word : sense.synonyms()) {
                weights.merge(word, Math.pow(1 + sense.rank(), -decay) * Draw.ease(word, phrases), Double::sum);
            }
        }
        return Draw.normalised(weights, original);
    }

    @Override
    public String origin() {
        return "WordNet 3.1";
    }
}
