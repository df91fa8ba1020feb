package org.unspin.learn.model;

import com.google.common.base.Splitter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.extjwnl.data.POS;
import org.unspin.learn.thesaurus.WordNetSenses;

/**
 * How the data augmentation library nlpaug draws (E. Ma 2019; its {@code SynonymAug} with WordNet), which made the
 * texts of the family <em>wordnet-aug</em>. It tags the text, picks tokens at random, and draws uniformly from all
 * words of all senses of the token's base forms in the tagged part of speech, other spellings of the token itself left
 * out; a word in several senses comes up more often. Determiners it skips. Conjunctions, pronouns, modal verbs and
 * numbers have no part of speech in WordNet, so all four are open to them (or: oregon; can: buns; it: information
 * technology); prepositions are looked up as adjectives (under: nether). It writes base forms, with spaces for hyphens.
 *
 * <p>WordNet's tagged texts tell how often a word is a noun or a verb. By default the library replaces 30 % of the
 * tokens. Immutable, thread-safe.
 */
public final class AugmenterSubstitutionModel implements SubstitutionModel {
    private static final double REPLACED = 0.3;
    /**
     * The share of prepositions that are tagged as particles or otherwise, and so are looked up in every part of
     * speech.
     */
    private static final double PREPOSITION_ELSEWHERE = 0.3;

    private static final Set<String> DETERMINERS =
            words("a an the this that these those no some any each every another either neither");
    private static final Set<String> PREPOSITIONS =
            words("about above across after against along although among around as at because before behind below "
                    + "beneath beside besides between beyond by despite down during except for from if in inside into "
                    + "like near of off on onto out outside over past per since than though through throughout till "
                    + "toward towards under unless unlike until up upon whether while with within without");
    private static final Set<String> WITHOUT_CLASS =
            words("all both half such and or but nor yet plus minus can could may might must shall should will would "
                    + "need i it he she we you they me him us them her his its my our your their mine who whom what "
                    + "which there one two three four five six seven eight nine ten eleven twelve hundred thousand "
                    + "million billion");

    private final WordNetSenses senses;

    private static Set<String> words(String list) {
        return Set.copyOf(Splitter.on(' ').splitToList(list));
    }

    /** Draws from {@code senses}. */
    public AugmenterSubstitutionModel(WordNetSenses senses) {
        this.senses = senses;
    }

    @Override
    public Map<String, Double> chances(String original) {
        Map<String, Double> chances = new LinkedHashMap<>();
        if (DETERMINERS.contains(original)) {
            return chances;
        }
        List<WordNetSenses.Sense> all = senses.ofBaseForms(original);
        if (PREPOSITIONS.contains(original)) {
            add(original, ofClass(all, POS.ADJECTIVE), 1 - PREPOSITION_ELSEWHERE, chances);
            add(original, all, PREPOSITION_ELSEWHERE, chances);
        } else if (WITHOUT_CLASS.contains(original)) {
            add(original, all, 1, chances);
        } else {
            Map<POS, Integer> uses = new EnumMap<>(POS.class);
            for (WordNetSenses.Sense sense : all) {
                uses.merge(sense.pos(), sense.uses(), Integer::sum);
            }
            double total = uses.values().stream().mapToInt(count -> count + 1).sum();
            uses.forEach((pos, count) -> add(original, ofClass(all, pos), (count + 1) / total, chances));
        }
        return chances;
    }

    private static List<WordNetSenses.Sense> ofClass(List<WordNetSenses.Sense> senses, POS pos) {
        return senses.stream().filter(sense -> sense.pos() == pos).toList();
    }

    @Override
    public String origin() {
        return "WordNet 3.1; NOTICE has its licence";
    }

    /** Shares {@code weight} evenly among all synonyms of all senses; tokens without any stay as they are. */
    private static void add(
            String original, List<WordNetSenses.Sense> senses, double weight, Map<String, Double> chances) {
        List<String> candidates = senses.stream()
                .flatMap(sense -> sense.synonyms().stream())
                .filter(word -> !word.equals(original))
                .map(word -> word.replace('-', ' '))
                .toList();
        for (String candidate : candidates) {
            chances.merge(candidate, REPLACED * weight / candidates.size(), Double::sum);
        }
    }
}
