package org.unspin.text.debris;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.unspin.text.Tokenizer;

/**
 * The words of a line as numbers, for comparing them with phrases. Words are read when they are asked for: of a paragraph of prose the
 * first two or three are enough. Used again for every line; not thread-safe.
 */
final class LineWords {
    /** No word follows. */
    static final int END = -1;
    /** A word that is in no phrase. */
    static final int OTHER = -2;

    static final int NUMBER = -3;
    static final int COLON = -4;
    static final int COMMA = -5;
    static final int QUOTE = -6;
    static final int COPYRIGHT = -7;
    /** A sign between the items of a menu. */
    static final int SEPARATOR = -8;
    /** A sign between the steps of a path: Home » News. */
    static final int ARROW = -9;

    private static final int LONGEST_WORD = 64;

    private final Map<String, Integer> vocabulary;
    private int[] ids = new int[16];
    private int size;
    private String text = "";
    private int at;
    private int end;

    LineWords(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Begins with the words of {@code text[from, to)}. */
    LineWords read(String newText, int from, int to) {
        text = newText;
        at = from;
        end = to;
        size = 0;
        return this;
    }

    /** The number of a word, or one of the constants. */
    int id(int i) {
        while (size <= i) {
            if (!next()) {
                return END;
            }
        }
        return ids[i];
    }

    /** How many words and signs there are, counting no further than {@code most} and one. */
    int count(int most) {
        int n = 0;
        while (n <= most && id(n) != END) {
            n++;
        }
        return n;
    }

    /** Whether a sign may stand between the words of a phrase that does not have it. */
    static boolean isPassable(int id) {
        return id == COLON || id == COMMA || isBetween(id);
    }

    /** Whether a sign stands between items or steps. */
    static boolean isBetween(int id) {
        return id == SEPARATOR || id == ARROW;
    }

    /** Reads one more token; false at the end of the line. */
    private boolean next() {
        while (at < end) {
            char c = text.charAt(at);
            if (isWordPart(c)) {
                int from = at;
                at = wordEnd(text, at, end);
                word(from, at);
                return true;
            }
            at++;
            int sign = sign(c);
            if (sign != END && !(size == 0 && isBetween(sign))) {
                add(sign);
                return true;
            }
        }
        return false;
    }

    private void word(int from, int to) {
        if (Character.isDigit(text.charAt(from)) && !splits(from, to)) {
            add(NUMBER);
            return;
        }
        int id = lookUp(from, to);
        if (id != OTHER || !split(from, to)) {
            add(id);
        }
    }

    private int lookUp(int from, int to) {
        if (to - from > LONGEST_WORD) {
            return OTHER;
        }
        return vocabulary.getOrDefault(folded(text, from, to), OTHER);
    }

    /** Whether more than a short ending (1st, 207k) comes after the digits. */
    private boolean splits(int from, int to) {
        int letter = from;
        while (letter < to && !Character.isLetter(text.charAt(letter))) {
            letter++;
        }
        return to - letter > 2;
    }

    /** Adds the parts of a word that scraping has glued together (FacebookTwitter, Tweet0Share), if all of them are known. */
    private boolean split(int from, int to) {
        if (to - from > 4 * LONGEST_WORD) {
            return false;
        }
        int before = size;
        int start = from;
        while (start < to) {
            int longest = start;
            int id = OTHER;
            for (int i = start + 1; i <= to && i - start <= LONGEST_WORD; i++) {
                if (i == to || isSeam(text.charAt(i - 1), text.charAt(i))) {
                    int part = Character.isDigit(text.charAt(start)) ? NUMBER : lookUp(start, i);
                    if (part != OTHER) {
                        longest = i;
                        id = part;
                        if (part == NUMBER) {
                            break;
                        }
                    }
                }
            }
            if (id == OTHER) {
                size = before;
                return false;
            }
            add(id);
            start = longest;
        }
        return true;
    }

    private void add(int id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
        }
        ids[size++] = id;
    }

    private static boolean isSeam(char before, char after) {
        return Character.isLowerCase(before) && Character.isUpperCase(after)
                || Character.isDigit(before) != Character.isDigit(after);
    }

    /** What a sign counts as; {@link #END} for those that do not count. */
    private static int sign(char c) {
        return switch (c) {
            case ':' -> COLON;
            case ',' -> COMMA;
            case '\u00a9' -> COPYRIGHT;
            case '"', '\u201c', '\u201d' -> QUOTE;
            case '|', '/', '\u2022', '\u00b7' -> SEPARATOR;
            case '>', '\u00ab', '\u00bb', '\u203a', '\u2192' -> ARROW;
            default -> END;
        };
    }

    /** Where the word that begins at {@code from} ends; apostrophes, and the signs in numbers, are inside it. */
    static int wordEnd(String text, int from, int to) {
        int i = from + 1;
        while (i < to) {
            char c = text.charAt(i);
            if (!isWordPart(c)) {
                boolean inner = i + 1 < to && isWordPart(text.charAt(i + 1));
                boolean digits =
                        inner && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
                if (!(inner && Tokenizer.isApostrophe(c)) && !(digits && (c == ',' || c == '.'))) {
                    break;
                }
            }
            i++;
        }
        return i;
    }

    static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c > 0x7f && Character.isLetterOrDigit(c);
    }

    /** A word as phrases have it: in lower case, with a straight apostrophe. */
    static String folded(String text, int from, int to) {
        return text.substring(from, to).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
