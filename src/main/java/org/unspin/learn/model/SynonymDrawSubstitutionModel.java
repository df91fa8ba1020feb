package org.unspin.learn.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unspin.learn.thesaurus.Thesaurus;
import org.unspin.learn.thesaurus.WordNetSenses;

/**
 * How the spinner <em>indiana</em> draws, as 380 pairs read off its texts show. It looks a word up just as it stands,
 * so inflected forms are replaced only where WordNet lists them as words of their own (ways: shipway; breaking:
 * breakage), and it draws for each document one synonym of any sense and any part of speech (in: indiana, inwards; as:
 * arsenic, equally). Early senses come up more often than late ones. Some of its words are missing from WordNet 3.1 and
 * are in MyThes, which was made from WordNet 2 (when: once; infected: contaminated); hence the second source, which
 * counts for little beside the first. Telling parts of speech apart did not make held-out pairs likelier: the draw does
 * not look at them. Phrases and hyphenated words are rare. Immutable, thread-safe.
 */
public final class SynonymDrawSubstitutionModel implements SubstitutionModel {
    /** Chosen from 0, 0.5, 0.7 and 1 by the likelihood of the pairs: 2.04 bits a pair, against 2.12 with 0. */
    private static final double SENSE_DECAY = 0.7;

    private static final double LISTED_DECAY = 0.5;
    /** What the first word of MyThes's list counts for, where a synonym of the first sense in WordNet counts for 1. */
    private static final double LISTED = 0.03;

    private static final double PHRASE = 0.1;
    private static final double REPLACED = 0.78;
    private static final double REPLACED_IF_ONLY_LISTED = 0.4;
    /** "Month" and "viewers" stay; "another" becomes "some other". */
    private static final double REPLACED_IF_ONLY_PHRASES = 0.15;

    /** Never seen swapped, though WordNet has synonyms for them. */
    private static final Set<String> LEFT_ALONE = Set.of("a", "an", "i", "it");

    private final WordNetSenses senses;
    private final Thesaurus listed;

    /** Draws from {@code senses} and, much less, from the lists of {@code listed} (MyThes). */
    public SynonymDrawSubstitutionModel(WordNetSenses senses, Thesaurus listed) {
        this.senses = senses;
        this.listed = listed;
    }

    @Override
    public Map<String, Double> chances(String original) {
        Map<String, Double> weights = new LinkedHashMap<>();
        if (original.length() == 1 || LEFT_ALONE.contains(original)) {
            return weights;
        }
        Map<String, Double> synonyms = synonyms(original);
        synonyms.forEach((word, weight) -> weights.put(word, weight * Draw.ease(word, PHRASE)));
        List<String> others = listed.related(original);
        for (int i = 0; i < others.size(); i++) {
            String word = others.get(i);
            weights.merge(word, LISTED * Math.pow(1 + i, -LISTED_DECAY) * Draw.ease(word, PHRASE), Double::sum);
        }
        weights.remove(original);
        double scale = replaced(synonyms.keySet(), weights.keySet()) / Draw.sum(weights);
        weights.replaceAll((word, weight) -> weight * scale);
        return weights;
    }

    @Override
    public String origin() {
        return "WordNet 3.1 and MyThes th_en_US_new, derived from WordNet 2; NOTICE has the licences of both";
    }

    private Map<String, Double> synonyms(String original) {
        Map<String, Double> synonyms = new LinkedHashMap<>();
        for (WordNetSenses.Sense sense : senses.ofForm(original)) {
            for (String word : sense.synonyms()) {
                if (!word.equals(original)) {
                    synonyms.merge(word, Math.pow(1 + sense.rank(), -SENSE_DECAY), Double::sum);
                }
            }
        }
        return synonyms;
    }

    private static double replaced(Set<String> synonyms, Set<String> all) {
        if (all.stream().noneMatch(Draw::isSingle)) {
            return REPLACED_IF_ONLY_PHRASES;
        }
        return synonyms.isEmpty() ? REPLACED_IF_ONLY_LISTED : REPLACED;
    }
}
