package org.unspin.learn.thesaurus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerTarget;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * WordNet 3.1 read as a thesaurus, in the order of the news-wire spinner's own thesaurus: adjective, noun, adverb,
 * verb, of which the first that offers anything counts; senses in WordNet's order; within a sense the other words of
 * the synset, similar adjectives, adjectives under "see also", broader terms. Thread-safe: look-ups are serialised.
 */
public final class WordNetThesaurus implements Thesaurus {
    private static final List<POS> ORDER = List.of(POS.ADJECTIVE, POS.NOUN, POS.ADVERB, POS.VERB);
    private static final List<PointerType> RELATIONS =
            List.of(PointerType.SIMILAR_TO, PointerType.SEE_ALSO, PointerType.HYPERNYM, PointerType.INSTANCE_HYPERNYM);

    private final Dictionary wordNet;

    private WordNetThesaurus(Dictionary wordNet) {
        this.wordNet = wordNet;
    }

    /** Opens the WordNet on the class path; throws {@link IllegalStateException} where there is none. */
    public static WordNetThesaurus open() {
        return new WordNetThesaurus(WordNet.open());
    }

    @Override
    public synchronized List<String> related(String word) {
        try {
            for (POS pos : ORDER) {
                IndexWord index = wordNet.getIndexWord(pos, word);
                if (index != null) {
                    Set<String> words = new LinkedHashSet<>();
                    for (Synset sense : index.getSenses()) {
                        collect(sense, pos, words);
                    }
                    words.remove(word);
                    if (words.stream().anyMatch(WordNetThesaurus::isSingle)) {
                        return List.copyOf(words);
                    }
                }
            }
            return List.of();
        } catch (JWNLException e) {
            throw WordNet.unreadable(word, e);
        }
    }

    @Override
    public WalkShares shares() {
        return WalkShares.ofFirst(0.82).withSecond(0.02).withThird(0.01);
    }

    private static void collect(Synset sense, POS pos, Set<String> words) throws JWNLException {
        sense.getWords().forEach(word -> words.add(WordNet.text(word)));
        for (PointerType type : RELATIONS) {
            if (type == PointerType.SEE_ALSO && pos != POS.ADJECTIVE) {
                continue;
            }
            List<PointerTarget> targets = new ArrayList<>();
            for (Pointer pointer : sense.getPointers(type)) {
                targets.add(pointer.getTarget());
            }
            for (PointerTarget target : targets) {
                if (target instanceof Word word) {
                    words.add(WordNet.text(word));
                } else {
                    target.getSynset().getWords().forEach(word -> words.add(WordNet.text(word)));
                }
            }
        }
    }

    private static boolean isSingle(String word) {
        return word.indexOf(' ') < 0 && word.indexOf('-') < 0;
    }
}
