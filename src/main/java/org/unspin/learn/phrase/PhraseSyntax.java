package org.unspin.learn.phrase;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.List;

/** What a phrase is: words of letters and digits, with spaces or hyphens between them. */
final class PhraseSyntax {
    /** White space as {@link String#strip} has it; Guava's own would take in spaces that do not break. */
    static final CharMatcher WHITE_SPACE = CharMatcher.forPredicate(Character::isWhitespace);

    private static final CharMatcher SPACE = CharMatcher.is(' ');
    private static final Splitter WORDS = Splitter.on(CharMatcher.anyOf(" -")).omitEmptyStrings();

    private PhraseSyntax() {}

    /** The words of a phrase; a hyphen parts words like a space. */
    static List<String> words(String phrase) {
        return WORDS.splitToList(phrase);
    }

    /** How many words a phrase has if hyphens tie words together. */
    static int spacedWords(String phrase) {
        return 1 + SPACE.countIn(phrase);
    }

    /** Whether two phrases differ at most by hyphens and spaces. */
    static boolean isSame(String one, String other) {
        return String.join("", words(one)).equals(String.join("", words(other)));
    }

    /** Whether it is made of letters and digits, with spaces, hyphens, apostrophes or decimal points inside. */
    static boolean isPhrase(String text) {
        boolean letter = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digits = i > 0
                    && i + 1 < text.length()
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1));
            if (!Character.isLetterOrDigit(c) && c != ' ' && c != '-' && c != '\'' && !(c == '.' && digits)) {
                return false;
            }
            letter |= Character.isLetter(c);
        }
        return letter && "-'".indexOf(text.charAt(0)) < 0 && "-'".indexOf(text.charAt(text.length() - 1)) < 0;
    }
}
