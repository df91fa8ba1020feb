package org.unspin.text;

import java.util.Set;

/** Finds, in a run of characters without white space, what must not be read as words: addresses, handles, code. */
final class OpaqueSpans {
    /** Spinners spell 3.8 as three.eight, which is no address. */
    private static final Set<String> NUMBERS =
            Set.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private static final int LONGEST_CODE = 200;

    private OpaqueSpans() {}

    /** Where the opaque span of {@code text[from, to)} begins, or {@code to} if there is none. */
    static int leading(String text, int from, int to) {
        int start = from;
        while (start < to && isOpening(text.charAt(start))) {
            start++;
        }
        if (start == to) {
            return to;
        }
        char first = text.charAt(start);
        if ((first == '#' || first == '@') && start + 1 < to && Character.isLetterOrDigit(text.charAt(start + 1))) {
            return start;
        }
        if (text.regionMatches(true, start, "www.", 0, 4)) {
            return start;
        }
        if (isOption(text, start, to) || isKey(text, from, to)) {
            return from;
        }
        for (int i = start; i < to; i++) {
            char c = text.charAt(i);
            boolean inside = i > start && i + 1 < to;
            if (c == '_' && inside || c == '\\' || c == '`' || c == '<' && inside || c == '=' && inside) {
                return start;
            }
            if (c == ':' && text.startsWith("//", i + 1)) {
                return start;
            }
            if (c == '@' && inside && Character.isLetterOrDigit(text.charAt(i - 1))) {
                return start;
            }
            if (c == '(' && i + 1 < to && text.charAt(i + 1) == ')' && i > start) {
                return start;
            }
            if (c == '/' && (i == start && to - start > 1 || slashes(text, start, to) > 1)) {
                return start;
            }
            if (c == '.' && inside && isDomainOrFile(text, start, i, to)) {
                return start;
            }
        }
        return to;
    }

    /** Where code in backquotes that begins at {@code from} ends, on the same line and soon; {@code from} if there is none. */
    static int codeEnd(String text, int from, int to) {
        int open = text.charAt(from) == '(' && from + 1 < to ? from + 1 : from;
        if (text.charAt(open) != '`' || open + 1 >= to || text.charAt(open + 1) == '`') {
            return from;
        }
        for (int i = open + 1; i < Math.min(to, open + LONGEST_CODE); i++) {
            if (text.charAt(i) == '`') {
                return i + 1;
            }
            if (text.charAt(i) == '\n') {
                return from;
            }
        }
        return from;
    }

    /** The end of the span without the closing punctuation that belongs to the sentence around it. */
    static int trimmedEnd(String text, int from, int to) {
        int end = to;
        while (end > from + 1) {
            char c = text.charAt(end - 1);
            if (".,;:!?\"'\u2019\u201D]}>".indexOf(c) < 0 && !(c == ')' && text.charAt(end - 2) != '(')) {
                break;
            }
            end--;
        }
        return end;
    }

    /** An option of a command or a variable: --verbose, $name. */
    private static boolean isOption(String text, int start, int to) {
        boolean option = text.startsWith("--", start);
        int letter = option ? start + 2 : start + 1;
        return (option || text.charAt(start) == '$') && letter < to && Character.isLetter(text.charAt(letter));
    }

    /** A literal that is the key of a value, 'accuracy': or ["accuracy"], not a word in quotation marks. */
    private static boolean isKey(String text, int from, int to) {
        boolean bracket = text.charAt(from) == '[' || text.charAt(from) == '{';
        int open = bracket ? from + 1 : from;
        if (open >= to || text.charAt(open) != '\'' && text.charAt(open) != '"') {
            return false;
        }
        int close = open + 1;
        while (close < to && text.charAt(close) != text.charAt(open)) {
            close++;
        }
        if (close == open + 1 || close + 1 >= to) {
            return false;
        }
        char after = text.charAt(close + 1);
        return after == ':' || bracket && (after == ']' || after == ',');
    }

    private static boolean isOpening(char c) {
        return "\"'([{\u201C\u2018<".indexOf(c) >= 0;
    }

    private static int slashes(String text, int from, int to) {
        int n = 0;
        for (int i = from; i < to && n < 2; i++) {
            if (text.charAt(i) == '/') {
                n++;
            }
        }
        return n;
    }

    /** Lower-case letters on both sides of a full stop: example.com, notes.txt; also camelCase.method. */
    private static boolean isDomainOrFile(String text, int from, int dot, int to) {
        char before = text.charAt(dot - 1);
        if (!Character.isLetterOrDigit(before)) {
            return false;
        }
        int end = dot + 1;
        while (end < to && isAsciiLower(text.charAt(end))) {
            end++;
        }
        int letters = end - dot - 1;
        boolean ends = end == to || !Character.isLetterOrDigit(text.charAt(end));
        return letters >= 2
                && letters <= 5
                && ends
                && dot - from >= 2
                && !(NUMBERS.contains(text.substring(dot + 1, end)) && NUMBERS.contains(lastWord(text, from, dot)));
    }

    private static String lastWord(String text, int from, int to) {
        int start = to;
        while (start > from && isAsciiLower(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, to);
    }

    private static boolean isAsciiLower(char c) {
        return c >= 'a' && c <= 'z';
    }
}
