package org.unspin.learn.thesaurus;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * Tells base forms from inflected forms and proper names, as WordNet knows them. Thread-safe: look-ups are serialised,
 * because extJWNL does not promise that its dictionary may be shared.
 */
public final class BaseForms {
    /**
     * How often WordNet's tagged texts must use an inflected form as a word of its own for it to be a base form too.
     * With 12, "left", "better", "interested" and "working" are base forms and "said", "found", "done" and "connected"
     * are not, as in the spinner's texts.
     */
    private static final int OWN_WORD_USES = 12;

    /** Inflected forms by the rules only: nobody reads them as a form of another word. */
    private static final Set<String> NEVER_INFLECTED = Set.of("might", "as", "us", "less", "his");

    /**
     * Adjectives are not among them: the spinner replaces comparatives that thesauri list (later, better) like any
     * other word.
     */
    private static final List<POS> INFLECTING = List.of(POS.NOUN, POS.VERB);

    private static final List<POS> OWN = List.of(POS.NOUN, POS.ADJECTIVE, POS.ADVERB);

    private final Dictionary wordNet;
    private final Map<String, Boolean> known = new HashMap<>();

    private BaseForms(Dictionary wordNet) {
        this.wordNet = wordNet;
    }

    /** Opens the WordNet on the class path; throws {@link IllegalStateException} where there is none. */
    public static BaseForms wordNet() {
        return new BaseForms(WordNet.open());
    }

    /**
     * Whether {@code word} (lower case) is not an inflected form of another word, or is also common as a word of its
     * own. Words that WordNet lacks are base forms.
     */
    public synchronized boolean isBaseForm(String word) {
        return known.computeIfAbsent(word, this::judge);
    }

    /** Whether every sense of {@code word} that WordNet has is a single person, place or thing. */
    public synchronized boolean isProperName(String word) {
        try {
            IndexWord noun = wordNet.getIndexWord(POS.NOUN, word);
            if (noun == null || wordNet.getIndexWord(POS.VERB, word) != null) {
                return false;
            }
            if (wordNet.getIndexWord(POS.ADJECTIVE, word) != null || wordNet.getIndexWord(POS.ADVERB, word) != null) {
                return false;
            }
            for (Synset sense : noun.getSenses()) {
                if (sense.getPointers(PointerType.INSTANCE_HYPERNYM).isEmpty()) {
                    return false;
                }
            }
            return true;
        } catch (JWNLException e) {
            throw WordNet.unreadable(word, e);
        }
    }

    /** The nouns and verbs of which {@code word} (lower case) may be an inflected form, other than itself. */
    public synchronized Set<String> bases(String word) {
        Set<String> bases = new LinkedHashSet<>();
        try {
            for (POS pos : INFLECTING) {
                for (String base : wordNet.getMorphologicalProcessor().lookupAllBaseForms(pos, word)) {
                    if (!base.equals(word) && base.length() > 1 && base.indexOf(' ') < 0) {
                        bases.add(base);
                    }
                }
            }
        } catch (JWNLException e) {
            throw WordNet.unreadable(word, e);
        }
        return bases;
    }

    private boolean judge(String word) {
        if (NEVER_INFLECTED.contains(word)) {
            return true;
        }
        try {
            return bases(word).isEmpty() || ownUses(word) >= OWN_WORD_USES;
        } catch (JWNLException e) {
            throw WordNet.unreadable(word, e);
        }
    }

    private int ownUses(String word) throws JWNLException {
        int uses = 0;
        for (POS pos : OWN) {
            IndexWord index = wordNet.getIndexWord(pos, word);
            uses += index == null ? 0 : uses(index);
        }
        return uses;
    }

    private static int uses(IndexWord index) {
        int uses = 0;
        for (Synset sense : index.getSenses()) {
            for (Word word : sense.getWords()) {
                if (word.getLemma().equalsIgnoreCase(index.getLemma())) {
                    uses += word.getUseCount();
                }
            }
        }
        return uses;
    }
}
