package org.unspin.text;

/** Finds, in a run of characters without white space, what must not be read as words: addresses, handles, code. */
final class OpaqueSpans {
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
        return letters >= 2 && letters <= 5 && ends && dot - from >= 2;
    }

    private static boolean isAsciiLower(char c) {
        return c >= 'a' && c <= 'z';
    }
}
