package org.unspin.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into the tokens that are scored: words with their inner apostrophes, hyphens, full stops and ampersands;
 * plural possessives with their closing apostrophe ({@code boys'}); every other visible code point by itself.
 *
 * <p>Curly quotes count as straight ones. A hand scanner, so that no text, however odd, makes it slow. Stateless.
 */
final class ScorerTokens {

    private ScorerTokens() {}

    /** The tokens of a text, in order. */
    static List<String> of(String text) {
        String s = straightened(text);
        List<String> tokens = new ArrayList<>(s.length() / 5 + 1);
        int i = 0;
        while (i < s.length()) {
            int c = s.codePointAt(i);
            int end = i + Character.charCount(c);
            if (isAlphanumeric(c)) {
                end = word(s, i);
                tokens.add(s.substring(i, end));
            } else if (!isSpace(c)) {
                tokens.add(s.substring(i, end));
            }
            i = end;
        }
        return tokens;
    }

    /** Whether the token begins with a letter or a numeral, as against a punctuation mark or symbol. */
    static boolean isWord(String token) {
        return !token.isEmpty() && isAlphanumeric(token.codePointAt(0));
    }

    /**
     * Letters and everything with a numeric value, superscripts and Roman numerals included; combining marks and the
     * underscore are neither. This is what Python's {@code str.isalnum} says of one character.
     */
    static boolean isAlphanumeric(int codePoint) {
        if (codePoint < 128) {
            int lower = codePoint | 0x20;
            return lower >= 'a' && lower <= 'z' || codePoint >= '0' && codePoint <= '9';
        }
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** Unicode white space and the four separators of ASCII, which is what Python's {@code str.isspace} says. */
    static boolean isSpace(int codePoint) {
        if (codePoint <= ' ') {
            return codePoint == ' ' || codePoint >= 0x09 && codePoint <= 0x0D || codePoint >= 0x1C;
        }
        return codePoint == 0x85 || codePoint >= 0xA0 && Character.isSpaceChar(codePoint);
    }

    private static String straightened(String text) {
        return text.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201C', '"')
                .replace('\u201D', '"');
    }

    /**
     * End of the word that starts at {@code start}. A chain of parts wins that closes in an apostrophe after an "s",
     * even where more parts follow ("James's" is "James'" and "s"); the longest such chain, and only then the plain
     * one.
     */
    private static int word(String s, int start) {
        int closed = -1;
        int end = run(s, start);
        while (end < s.length() && s.charAt(end) != '&') {
            if (s.charAt(end) == '\'' && s.charAt(end - 1) == 's') {
                closed = end + 1;
            }
            int next = joined(s, end);
            if (next == end) {
                break;
            }
            end = next;
        }
        if (closed >= 0) {
            return closed;
        }
        for (int next = joined(s, end); next != end; next = joined(s, end)) {
            end = next;
        }
        return end;
    }

    /** End of the part that a joining mark at {@code at} ties to the word before it, or {@code at} if there is none. */
    private static int joined(String s, int at) {
        if (at >= s.length() - 1) {
            return at;
        }
        return switch (s.charAt(at)) {
            case '\'', '-', '.', '&' -> {
                int end = run(s, at + 1);
                yield end == at + 1 ? at : end;
            }
            default -> at;
        };
    }

    /** End of the run of letters and numerals that starts at {@code from}. */
    private static int run(String s, int from) {
        int i = from;
        while (i < s.length()) {
            int c = s.codePointAt(i);
            if (!isAlphanumeric(c)) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }
}
