package org.unspin.dictionary;

import org.unspin.text.Phrases;

/** What a phrase of a dictionary may not be. */
final class PhraseChecks {
    private PhraseChecks() {}

    /** The place of the first half of a surrogate pair without the other half, or -1. */
    static int unpairedSurrogate(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isSurrogate(text[i])) {
                boolean pair =
                        Character.isHighSurrogate(text[i]) && i + 1 < to && Character.isLowSurrogate(text[i + 1]);
                if (!pair) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /** Reports a garbled form or an original that is longer than the limits allow; true where it is not. */
    static boolean checkLength(String phrase, int line, Problems problems) {
        if (phrase.length() > DictionaryLimits.MAX_PHRASE_CHARS) {
            problems.add(
                    line,
                    Problems.quote(phrase) + " has " + phrase.length() + " characters, at most "
                            + DictionaryLimits.MAX_PHRASE_CHARS + " are allowed",
                    "shorten it or remove it");
            return false;
        }
        int words = Phrases.words(phrase);
        if (words > DictionaryLimits.MAX_WORDS) {
            problems.add(
                    line,
                    Problems.quote(phrase) + " has " + words + " words, at most " + DictionaryLimits.MAX_WORDS
                            + " are allowed",
                    "shorten it, or list its parts as entries of their own");
            return false;
        }
        return true;
    }
}
