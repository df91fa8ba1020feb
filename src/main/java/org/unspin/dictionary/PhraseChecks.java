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

    /**
     * The place of the first character that a phrase may not have, or -1: control characters, line and paragraph separators, and the
     * marks that turn text around, all of which would do something to whoever prints or reads the text that they get into.
     */
    static int forbidden(CharSequence phrase) {
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if (Character.isISOControl(c)
                    || c == '\u2028'
                    || c == '\u2029'
                    || c >= '\u202a' && c <= '\u202e'
                    || c >= '\u2066' && c <= '\u2069') {
                return i;
            }
        }
        return -1;
    }

    /** Reports a garbled form or an original that no dictionary may have; true where it may. */
    static boolean check(String phrase, int line, Problems problems) {
        int forbidden = forbidden(phrase);
        if (forbidden >= 0) {
            problems.add(
                    line,
                    Problems.quote(phrase) + " has the control character " + Problems.hex(phrase.charAt(forbidden)),
                    "remove it; it cannot be seen, and neither forms nor originals have any");
            return false;
        }
        return checkLength(phrase, line, problems);
    }

    /** Reports a garbled form or an original that is longer than the limits allow; true where it is not. */
    private static boolean checkLength(String phrase, int line, Problems problems) {
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
