package org.unspin.text;

/**
 * The words and phrases of dictionaries: what is a blank between words, where a word ends, which forms of a phrase are the same. The
 * tokenizer of texts ({@link Tokenizer}) divides words alike, so that an entry finds what a text has.
 */
public final class Phrases {
    private Phrases() {}

    /** Whether a character parts words: a space, or the no-break space. */
    public static boolean isBlank(char c) {
        // Spreadsheets and web pages leave no-break spaces behind, which nobody sees.
        return c == ' ' || c == '\u00a0';
    }

    /** Whether a character parts words or columns. */
    public static boolean isBlankOrTab(char c) {
        return isBlank(c) || c == '\t';
    }

    /** Whether a character is an end of a line, or half of one. */
    public static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** The form in which characters are compared: lower case, the typographic apostrophe as the plain one. */
    public static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }

    /** The form in which phrases are compared: each of its characters folded. */
    public static String fold(String phrase) {
        for (int i = 0; i < phrase.length(); i++) {
            if (fold(phrase.charAt(i)) != phrase.charAt(i)) {
                char[] folded = phrase.toCharArray();
                for (int k = i; k < folded.length; k++) {
                    folded[k] = fold(folded[k]);
                }
                return new String(folded);
            }
        }
        return phrase;
    }

    /** The characters of a range without outer blanks and with single spaces; empty if all are blank. */
    public static String normalize(char[] text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text[start])) {
            start++;
        }
        while (end > start && isBlank(text[end - 1])) {
            end--;
        }
        for (int i = start; i < end; i++) {
            if (isBlank(text[i]) && (text[i] != ' ' || isBlank(text[i + 1]))) {
                return collapse(text, start, end);
            }
        }
        return new String(text, start, end - start);
    }

    /** The text without blanks at its ends. */
    public static String normalizeEnds(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /**
     * Whether nobody would see or read a character in a dictionary: a control, a blank other than the space, something that
     * Unicode has not assigned.
     *
     * @param c a code point
     */
    public static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> c == '\ufffd' || c == '\u034f' || c >= '\ufe00' && c <= '\ufe0f';
        };
    }

    private static String collapse(char[] text, int start, int end) {
        StringBuilder phrase = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (!isBlank(text[i])) {
                phrase.append(text[i]);
            } else if (!isBlank(text[i + 1])) {
                phrase.append(' ');
            }
        }
        return phrase.toString();
    }

    /** The number of words of a normalised phrase that is not empty. */
    public static int words(String phrase) {
        int words = 1;
        for (int i = phrase.indexOf(' '); i >= 0; i = phrase.indexOf(' ', i + 1)) {
            words++;
        }
        return words;
    }

    /** Where the token of a phrase ends that begins at {@code from}. A hyphen is a token of its own; a space is none. */
    public static int tokenEnd(String phrase, int from) {
        int end = from;
        while (end < phrase.length() && phrase.charAt(end) != ' ' && phrase.charAt(end) != '-') {
            end++;
        }
        return end == from ? from + 1 : end;
    }

    /** Where the token begins that follows the one that ends at {@code end}. */
    public static int nextToken(String phrase, int end) {
        return end < phrase.length() && phrase.charAt(end) == ' ' ? end + 1 : end;
    }
}
