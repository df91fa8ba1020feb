package org.unspin.learn.phrase;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a phrase with brackets, round or square. What stands in them is as a rule a remark or an abbreviation and is
 * dropped; where the bracket touches a word it is a part of that word in one of two readings: "autist(ic)" is
 * "autistic" or "autist". Of "function(s)" the number of the garbled form decides.
 */
final class Brackets {
    private Brackets() {}

    /** The readings of a phrase, without brackets; {@code garbled} is what a paraphraser made of it. */
    static List<String> readings(String text, String garbled) {
        int open = firstOpening(text);
        if (open < 0) {
            return List.of(PhraseSyntax.WHITE_SPACE.trimAndCollapseFrom(text, ' '));
        }
        int close = closing(text, open);
        String content = text.substring(open + 1, close);
        String before = text.substring(0, open);
        String after = close < text.length() ? text.substring(close + 1) : "";
        if (isAbbreviation(content, before, garbled)) {
            return readings(content + after, garbled);
        }
        boolean plural = garbled.endsWith("s");
        List<String> readings = new ArrayList<>();
        if (touchesAWord(content, before, after)) {
            if (!content.equals("s") || plural) {
                readings.addAll(readings(before + content + after, garbled));
            }
            if (!content.equals("s") || !plural) {
                readings.addAll(readings(before + after, garbled));
            }
        } else if (!content.contains("...") || after.isBlank()) {
            readings.addAll(readings(before + ' ' + after, garbled));
        }
        return readings;
    }

    private static boolean touchesAWord(String content, String before, String after) {
        return !content.contains("?")
                && (!before.isEmpty() && Character.isLetter(before.charAt(before.length() - 1))
                        || !after.isEmpty() && Character.isLetter(after.charAt(0)));
    }

    /** Whether the garbled form has the abbreviation too, and so stands for it and not for what it is short for. */
    private static boolean isAbbreviation(String content, String before, String garbled) {
        return !before.isBlank()
                && content.indexOf(' ') < 0
                && PhraseSyntax.words(garbled).contains(content)
                && !PhraseSyntax.words(before).contains(content);
    }

    private static int firstOpening(String text) {
        int round = text.indexOf('(');
        int square = text.indexOf('[');
        return round < 0 || square >= 0 && square < round ? square : round;
    }

    /** Where the bracket at {@code open} ends; the end of the text where it never does. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }
}
