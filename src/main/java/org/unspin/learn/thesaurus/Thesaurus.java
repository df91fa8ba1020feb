package org.unspin.learn.thesaurus;

import java.util.List;

/** Related words by headword, in the order in which a blind spinner meets them. Implementations are thread-safe. */
public interface Thesaurus {
    /**
     * The words related to {@code word}: synonyms, similar words, broader terms, in the order of the source.
     *
     * @param word a headword in lower case
     * @return related words and phrases in lower case, each once, never {@code word} itself; empty for unknown words
     */
    List<String> related(String word);

    /** How often a walk through this thesaurus meets what the news-wire spinner wrote. */
    WalkShares shares();
}
