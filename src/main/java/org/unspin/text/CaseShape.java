package org.unspin.text;

import java.util.Locale;

/** The shape of a word's letters, so that a replacement can be written in the shape of the word it replaces. */
public enum CaseShape {
    /** No upper-case letter. */
    LOWER,
    /** The first letter only is upper case, or the word is a single upper-case letter. */
    CAPITALISED,
    /** Two letters or more, all upper case. */
    UPPER,
    /** Anything else (iPhone, McCain). */
    MIXED;

    /** Letters of "of the", with the space behind, that a heading has in lower case. */
    private static final int SHORT = 4;

    /** The shape of {@code text[start, end)}; signs other than letters are ignored. */
    public static CaseShape of(CharSequence text, int start, int end) {
        int upper = 0;
        int lower = 0;
        boolean firstUpper = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                firstUpper |= upper + lower == 0;
                upper++;
            } else if (Character.isLetter(c)) {
                lower++;
            }
        }
        if (upper == 0) {
            return LOWER;
        }
        if (upper == 1 && firstUpper) {
            return CAPITALISED;
        }
        return lower == 0 ? UPPER : MIXED;
    }

    /** {@code word} (lower case) written in this shape; {@link #MIXED} leaves it as it is. */
    public String apply(String word) {
        return switch (this) {
            case LOWER, MIXED -> word;
            case UPPER -> word.toUpperCase(Locale.ROOT);
            case CAPITALISED ->
                word.isEmpty()
                        ? word
                        : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                                + word.substring(word.offsetByCodePoints(0, 1));
        };
    }

    /** A lower-case phrase as a heading has it: every word capitalised, but for short ones inside. */
    public static String title(String phrase) {
        StringBuilder title = new StringBuilder(phrase.length());
        for (int start = 0; start < phrase.length(); ) {
            int end = phrase.indexOf(' ', start) + 1;
            end = end == 0 ? phrase.length() : end;
            boolean small = start > 0 && end < phrase.length() && end - start <= SHORT;
            String word = phrase.substring(start, end);
            title.append(small ? word : CAPITALISED.apply(word));
            start = end;
        }
        return title.toString();
    }
}
