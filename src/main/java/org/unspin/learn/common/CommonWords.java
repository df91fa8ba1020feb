package org.unspin.learn.common;

import java.util.Set;

/** The words that every running text of a language is full of. */
public final class CommonWords {
    /**
     * The commonest words of English running text. They make up two fifths of any English page and less than a tenth of
     * one in another language, however many names the two share.
     */
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "that", "is", "for", "it", "with", "be", "by", "at", "have", "are", "this", "not",
            "but", "had", "his", "they", "from", "she", "which", "or", "we", "were", "been", "their", "would", "what",
            "there", "if", "can", "all", "you", "said", "who", "its", "more", "about", "than", "when");

    private CommonWords() {}

    /** The commonest words of English, in lower case. */
    public static Set<String> english() {
        return ENGLISH;
    }
}
