package org.unspin.learn.thesaurus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * The senses of words in WordNet 3.1, as spinners that draw synonyms from it look them up. Thread-safe: look-ups are
 * serialised, because extJWNL does not promise that its dictionary may be shared.
 */
public final class WordNetSenses {
    private static final List<POS> ALL = List.of(POS.NOUN, POS.VERB, POS.ADJECTIVE, POS.ADVERB);

    private final Dictionary wordNet;

    /**
     * A sense of a word.
     *
     * @param pos the part of speech
     * @param rank its place among the senses of the word in that part of speech, 0 for the commonest
     * @param uses how often WordNet's tagged texts use the word in this sense
     * @param synonyms the words and phrases of the synset in lower case, in WordNet's order, including the word itself
     */
    public record Sense(POS pos, int rank, int uses, List<String> synonyms) {
        public Sense {
            synonyms = List.copyOf(synonyms);
        }
    }

    /** Which synsets a spinner takes its words from. */
    public enum Relation {
        /** The word's own synsets. */
        SYNONYM(Optional.empty()),
        /** The satellites of an adjective, or the head of a satellite. */
        SIMILAR(Optional.of(PointerType.SIMILAR_TO)),
        /** The synsets one level above. */
        HYPERNYM(Optional.of(PointerType.HYPERNYM)),
        /** The synsets one level below. */
        HYPONYM(Optional.of(PointerType.HYPONYM));

        private final Optional<PointerType> pointer;

        Relation(Optional<PointerType> pointer) {
            this.pointer = pointer;
        }
    }

    private WordNetSenses(Dictionary wordNet) {
        this.wordNet = wordNet;
    }

    /** Opens the WordNet on the class path; throws {@link IllegalStateException} where there is none. */
    public static WordNetSenses open() {
        return new WordNetSenses(WordNet.open());
    }

    /** The senses that list {@code form} (lower case) just as it stands: nouns, verbs, adjectives, adverbs. */
    public synchronized List<Sense> ofForm(String form) {
        List<Sense> senses = new ArrayList<>();
        try {
            for (POS pos : ALL) {
                add(form, pos, senses);
            }
        } catch (JWNLException e) {
            throw WordNet.unreadable(form, e);
        }
        return senses;
    }

    /** What {@code relation} leads to from the senses that list {@code form}, with the ranks of these senses. */
    public synchronized List<Sense> related(String form, Relation relation) {
        if (relation.pointer.isEmpty()) {
            return ofForm(form);
        }
        List<Sense> related = new ArrayList<>();
        try {
            for (POS pos : ALL) {
                IndexWord index = wordNet.getIndexWord(pos, form);
                int rank = 0;
                for (Synset sense : index == null ? List.<Synset>of() : index.getSenses()) {
                    for (Pointer pointer : sense.getPointers(relation.pointer.get())) {
                        List<String> words = new ArrayList<>();
                        pointer.getTargetSynset().getWords().forEach(word -> words.add(WordNet.text(word)));
                        related.add(new Sense(pos, rank, 0, words));
                    }
                    rank++;
                }
            }
        } catch (JWNLException e) {
            throw WordNet.unreadable(form, e);
        }
        return related;
    }

    /** The senses of {@code form} (lower case) and of every word that it may be an inflected form of. */
    public synchronized List<Sense> ofBaseForms(String form) {
        List<Sense> senses = new ArrayList<>();
        try {
            for (POS pos : ALL) {
                Set<String> bases = new LinkedHashSet<>();
                bases.add(form);
                bases.addAll(wordNet.getMorphologicalProcessor().lookupAllBaseForms(pos, form));
                for (String base : bases) {
                    add(base, pos, senses);
                }
            }
        } catch (JWNLException e) {
            throw WordNet.unreadable(form, e);
        }
        return senses;
    }

    private void add(String lemma, POS pos, List<Sense> senses) throws JWNLException {
        IndexWord index = wordNet.getIndexWord(pos, lemma);
        if (index == null) {
            return;
        }
        int rank = 0;
        for (Synset sense : index.getSenses()) {
            int uses = 0;
            List<String> synonyms = new ArrayList<>();
            for (Word word : sense.getWords()) {
                String synonym = WordNet.text(word);
                synonyms.add(synonym);
                uses += synonym.equals(lemma) ? word.getUseCount() : 0;
            }
            senses.add(new Sense(pos, rank++, uses, synonyms));
        }
    }
}
