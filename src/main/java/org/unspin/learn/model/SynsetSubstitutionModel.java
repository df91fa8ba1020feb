package org.unspin.learn.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.unspin.learn.thesaurus.WordNetSenses;

/**
 * A draw from WordNet alone: words of a word's own synsets, or of the synsets that stand in one relation to these,
 * early senses more often than late ones by a power of their place. Immutable, thread-safe.
 */
final class SynsetSubstitutionModel implements SubstitutionModel {
    private final WordNetSenses senses;
    private final WordNetSenses.Relation relation;
    private final double decay;
    private final double phrases;

    /**
     * A draw.
     *
     * @param decay the power of its place by which a sense is less likely than the first
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
