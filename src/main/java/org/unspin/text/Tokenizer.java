package org.unspin.text;

/**
 * Splits text into tokens in one pass over its characters, without regular expressions and without looking at any
 * character more than a few times: linear in the length of the text whatever it holds.
 *
 * <p>The rules serve restoration: a spinner swaps the parts of a hyphenated word and the stem of a possessive, so those
 * are tokens of their own ("ngo's" is {@code ngo} and {@code 's}; "high-level" is {@code high}, {@code -} and
 * {@code level}); it leaves negated contractions alone, so "don't" stays whole. OpenNLP's learned tokenizer knows the
 * same signs but is ten times slower than the throughput that clean text asks for; hence the scanner of our own.
 *
 * <p>Stateless and thread-safe.
 */
public final class Tokenizer {
    /** A word longer than this (in UTF-16 units) is opaque: no dictionary knows it. */
    static final int LONGEST_WORD = 64;

    private Tokenizer() {}

    /** The tokens of {@code text[from, to)}. */
    public static Tokens tokenize(String text, int from, int to) {
        Tokens out = new Tokens(Math.max(16, (to - from) / 5));
        append(text, from, to, out);
        return out;
    }

    static void append(String text, int from, int to, Tokens out) {
        int i = from;
        while (i < to) {
            if (isSpace(text.charAt(i))) {
                i++;
                continue;
            }
            int chunkEnd = i + 1;
            boolean plain = Character.isLetter(text.charAt(i));
            while (chunkEnd < to && !isSpace(text.charAt(chunkEnd))) {
                char c = text.charAt(chunkEnd++);
                plain &= c >= 'a' && c <= 'z';
            }
            int codeEnd = plain ? i : OpaqueSpans.codeEnd(text, i, to);
            if (codeEnd > chunkEnd) {
                code(text, i, codeEnd, out);
                chunkEnd = codeEnd;
            } else if (plain && chunkEnd - i <= LONGEST_WORD) {
                out.add(i, chunkEnd, TokenKind.WORD);
            } else {
                chunk(text, i, chunkEnd, out);
            }
            i = chunkEnd;
        }
    }

    /** Words between backquotes, none of them prose. */
    private static void code(String text, int from, int to, Tokens out) {
        int i = from;
        while (i < to) {
            int end = i;
            while (end < to && !isSpace(text.charAt(end))) {
                end++;
            }
            if (end > i) {
                out.add(i, end, TokenKind.OPAQUE);
            }
            i = end + 1;
        }
    }

    /** Tokens of a run of characters without white space. */
    private static void chunk(String text, int from, int to, Tokens out) {
        int opaqueFrom = OpaqueSpans.leading(text, from, to);
        if (opaqueFrom < to) {
            int opaqueTo = OpaqueSpans.trimmedEnd(text, opaqueFrom, to);
            scan(text, from, opaqueFrom, out);
            out.add(opaqueFrom, opaqueTo, TokenKind.OPAQUE);
            scan(text, opaqueTo, to, out);
        } else {
            scan(text, from, to, out);
        }
    }

    private static void scan(String text, int from, int to, Tokens out) {
        int i = from;
        while (i < to) {
            int cp = text.codePointAt(i);
            int width = Character.charCount(cp);
            if (i + width > to) { // the span ends inside a surrogate pair
                width = to - i;
                cp = text.charAt(i);
            }
            if (Character.isLetterOrDigit(cp)) {
                int end = wordEnd(text, i, to);
                addWord(text, i, end, out);
                i = end;
            } else {
                int end = i + width;
                while (end + width <= to && text.codePointAt(end) == cp) {
                    end += width;
                }
                out.add(i, end, TokenKind.PUNCTUATION);
                i = end;
            }
        }
    }

    /** Where the word that begins at {@code from} ends: letters, digits, and the signs that may stand inside a word. */
    private static int wordEnd(String text, int from, int to) {
        int i = from;
        boolean dotted = false;
        while (i < to) {
            int cp = text.codePointAt(i);
            int width = Character.charCount(cp);
            if (isWordPart(cp)) {
                i += width;
                continue;
            }
            boolean inner = i + 1 < to && Character.isLetterOrDigit(text.codePointAt(i + 1));
            char c = text.charAt(i); // not of cp: signs beyond U+FFFF may end in the same 16 bits
            boolean digitBefore = Character.isDigit(text.charAt(i - 1));
            if (inner && isApostrophe(c) && !digitBefore && Character.isLetter(text.codePointAt(i + 1))) {
                i++;
            } else if (inner && c == '&' && Character.isUpperCase(text.charAt(i + 1))) {
                i++;
            } else if (inner
                    && (c == ',' || c == '.' || c == ':')
                    && digitBefore
                    && Character.isDigit(text.charAt(i + 1))) {
                i++;
            } else if (c == '.' && isSingleLetter(text, from, i) && (dotted || inner)) {
                dotted = true; // U.S., a.m., i.e.
                i++;
            } else {
                break;
            }
        }
        return Math.min(i, to);
    }

    private static boolean isWordPart(int cp) {
        return Character.isLetterOrDigit(cp)
                || Character.getType(cp) == Character.NON_SPACING_MARK
                || Character.getType(cp) == Character.COMBINING_SPACING_MARK
                || cp == 0xAD;
    }

    /** Whether the letter before the full stop at {@code dot} stands alone: "U.S" but not "end.Next". */
    private static boolean isSingleLetter(String text, int from, int dot) {
        if (!Character.isLetter(text.charAt(dot - 1))) {
            return false;
        }
        return dot - 1 == from || text.charAt(dot - 2) == '.';
    }

    private static void addWord(String text, int from, int to, Tokens out) {
        if (to - from > LONGEST_WORD) {
            out.add(from, to, TokenKind.OPAQUE);
            return;
        }
        TokenKind kind = Character.isDigit(text.charAt(from)) ? TokenKind.NUMBER : TokenKind.WORD;
        int clitic = cliticStart(text, from, to);
        out.add(from, clitic, kind);
        if (clitic < to) {
            out.add(clitic, to, TokenKind.CLITIC);
        }
    }

    /** Where 's, 'd, 'm, 'll, 're or 've begins in the word, or {@code to}. */
    private static int cliticStart(String text, int from, int to) {
        int last = to - 1;
        for (int at = Math.max(from + 1, to - 3); at < last; at++) {
            if (!isApostrophe(text.charAt(at))) {
                continue;
            }
            char a = Character.toLowerCase(text.charAt(at + 1));
            if (at + 2 == to) {
                return a == 's' || a == 'd' || a == 'm' ? at : to;
            }
            char b = Character.toLowerCase(text.charAt(at + 2));
            return (a == 'l' && b == 'l') || (a == 'r' && b == 'e') || (a == 'v' && b == 'e') ? at : to;
        }
        return to;
    }

    /** Straight, curly or modifier apostrophe. */
    public static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u2018';
    }

    /** White space in the widest sense: also no-break and zero-width spaces, and a byte order mark. */
    public static boolean isSpace(char c) {
        if (c <= ' ') {
            return true;
        }
        if (c < 0x80) {
            return false;
        }
        return c == 0xA0
                || c == 0x85
                || (c >= 0x2000 && c <= 0x200B)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000
                || c == 0xFEFF;
    }
}
