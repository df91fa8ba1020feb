package org.unspin.learn.phrase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.unspin.dictionary.DictionaryLimits;

/**
 * Reads what people wrote into a list of tortured phrases: abbreviations and remarks in brackets, alternatives with
 * slashes, question marks of doubt, addresses of discussions. What cannot be told apart is dropped, never guessed.
 */
public final class PhraseCleaner {
    private static final List<String> ARTICLES = List.of("the ", "a ", "an ", "to ");

    private PhraseCleaner() {}

    /**
     * The garbled form as a text would have it, or an empty string where it cannot be told: a wildcard, a list with
     * commas, a remark in the middle, fewer than two words, too many words.
     */
    static String garbled(String raw, String expected) {
        String text = plain(raw, false);
        int open = text.indexOf('(');
        if (open >= 0) {
            int close = text.indexOf(')', open);
            String bracket = close < 0 ? "" : text.substring(open, close + 1);
            // An abbreviation in the middle is one that the original has too; anything else is a word of the phrase.
            if (bracket.isEmpty() || open == 0 || close + 1 < text.length() && !expected.contains(bracket)) {
                return "";
            }
            text = squeeze(text.substring(0, open) + ' ' + text.substring(close + 1));
        }
        int words = words(text).size();
        boolean fits = words >= 2 && spaced(text) <= DictionaryLimits.MAX_WORDS;
        return fits && isPhrase(text) ? text : "";
    }

    /** The phrases that the garbled form stands for, likeliest first; empty where nobody can tell. */
    static List<String> originals(String raw, String garbled) {
        String text = plain(raw, true);
        if (text.contains("http") || text.contains("??") || text.startsWith("the word ")) {
            return List.of();
        }
        int size = words(garbled).size();
        Set<String> originals = new LinkedHashSet<>();
        for (String reading : withoutBrackets(text, garbled)) {
            String sure = withoutDoubt(reading);
            for (String alternative : alternatives(sure, garbled, size)) {
                String original = withoutArticle(alternative, garbled);
                int words = words(original).size();
                if (words >= 1
                        && words <= 2 * size + 1
                        && spaced(original) <= DictionaryLimits.MAX_WORDS
                        && isPhrase(original)
                        && !isSame(original, garbled)) {
                    originals.add(original);
                }
            }
        }
        return List.copyOf(originals);
    }

    /** Whether a person who wrote the expected phrase was not sure. */
    static boolean isDoubtful(String raw) {
        return raw.indexOf('?') >= 0;
    }

    /** Pairs of the parts of two lists ("exactness, review" and "precision, recall"), if they are equally long. */
    static List<String[]> parts(String garbled, String expected) {
        List<String> left = listed(plain(garbled, false));
        List<String> right = listed(plain(expected, true));
        List<String[]> pairs = new ArrayList<>();
        for (int i = 0; left.size() == right.size() && left.size() > 1 && i < left.size(); i++) {
            if (isPhrase(left.get(i)) && isPhrase(right.get(i))) {
                pairs.add(new String[] {left.get(i), right.get(i)});
            }
        }
        return pairs;
    }

    /** The words of a phrase; a hyphen parts words like a space. */
    public static List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= phrase.length(); i++) {
            if (i == phrase.length() || phrase.charAt(i) == ' ' || phrase.charAt(i) == '-') {
                if (i > start) {
                    words.add(phrase.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /** Whether two phrases differ by hyphens and spaces at most. */
    static boolean isSame(String one, String other) {
        return String.join("", words(one)).equals(String.join("", words(other)));
    }

    private static List<String> listed(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int comma = text.indexOf(','); ; comma = text.indexOf(',', start)) {
            String part =
                    text.substring(start, comma < 0 ? text.length() : comma).strip();
            parts.add(part.startsWith("and ") ? part.substring(4) : part);
            if (comma < 0) {
                return parts;
            }
            start = comma + 1;
        }
    }

    /** Lower case, plain apostrophes and hyphens, no quotation marks, single spaces. */
    private static String plain(String raw, boolean dropStars) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = Character.toLowerCase(raw.charAt(i));
            boolean inside = i > 0
                    && i + 1 < raw.length()
                    && Character.isLetterOrDigit(raw.charAt(i - 1))
                    && Character.isLetterOrDigit(raw.charAt(i + 1));
            switch (c) {
                case '\u2018', '\u2019', '\'' -> text.append(inside || c == '\'' ? "'" : "");
                case '\u2010', '\u2011', '\u2013' -> text.append('-');
                case '"', '\u201c', '\u201d', '\\' -> {}
                case '\u00a0' -> text.append(' ');
                case '*' -> text.append(dropStars ? "" : "*");
                default -> text.append(c);
            }
        }
        return squeeze(text.toString());
    }

    /**
     * The text without what stands in brackets. A bracket that touches a word is part of it in one of two readings:
     * "autist(ic)" is "autistic" or "autist"; of "function(s)" the garbled form's number decides.
     */
    private static List<String> withoutBrackets(String text, String garbled) {
        int open = firstBracket(text);
        if (open < 0) {
            return List.of(squeeze(text));
        }
        int close = closing(text, open);
        String content = text.substring(open + 1, close);
        String before = text.substring(0, open);
        String after = close < text.length() ? text.substring(close + 1) : "";
        if (isAbbreviated(content, before, garbled)) {
            return withoutBrackets(content + after, garbled);
        }
        boolean plural = garbled.endsWith("s");
        boolean glued = !content.contains("?")
                && (!before.isEmpty() && Character.isLetter(before.charAt(before.length() - 1))
                        || !after.isEmpty() && Character.isLetter(after.charAt(0)));
        List<String> readings = new ArrayList<>();
        if (glued) {
            if (!content.equals("s") || plural) {
                readings.addAll(withoutBrackets(before + content + after, garbled));
            }
            if (!content.equals("s") || !plural) {
                readings.addAll(withoutBrackets(before + after, garbled));
            }
        } else if (!content.contains("...") || after.isBlank()) {
            readings.addAll(withoutBrackets(before + ' ' + after, garbled));
        }
        return readings;
    }

    /** Whether the garbled form has the abbreviation too, and so stands for it and not for what it is short for. */
    private static boolean isAbbreviated(String content, String before, String garbled) {
        return !before.isBlank()
                && content.indexOf(' ') < 0
                && words(garbled).contains(content)
                && !words(before).contains(content);
    }

    /** The text without a question mark at its end and "probably" at its beginning. */
    private static String withoutDoubt(String text) {
        String sure = text.endsWith("?") ? text.substring(0, text.length() - 1).strip() : text;
        return sure.startsWith("probably ") ? sure.substring("probably ".length()) : sure;
    }

    private static int firstBracket(String text) {
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

    /**
     * The alternatives of "fault analysis/diagnosis" (words) or "brain cancer / brain tumor" (phrases): of the two ways
     * to read a slash the one whose phrases are as long as the garbled form.
     */
    private static List<String> alternatives(String text, String garbled, int size) {
        String joined = garbled.indexOf(" or ") >= 0 ? text : text.replace(" or ", "/");
        String tight = joined.replace(" /", "/").replace("/ ", "/");
        if (tight.indexOf('/') < 0) {
            return List.of(tight);
        }
        List<String> phrases = cut(tight, '/');
        List<String> words = new ArrayList<>(List.of(""));
        for (String group : cut(tight, ' ')) {
            List<String> longer = new ArrayList<>();
            for (String word : cut(group, '/')) {
                words.forEach(begun -> longer.add((begun + ' ' + word).strip()));
            }
            words = longer;
        }
        return distance(words, size) <= distance(phrases, size) ? words : phrases;
    }

    private static double distance(List<String> phrases, int size) {
        return phrases.stream()
                .mapToInt(phrase -> Math.abs(words(phrase).size() - size))
                .average()
                .orElse(0);
    }

    private static List<String> cut(String text, char at) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(at); end >= 0; end = text.indexOf(at, start)) {
            parts.add(text.substring(start, end).strip());
            start = end + 1;
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    private static String withoutArticle(String original, String garbled) {
        for (String article : ARTICLES) {
            if (original.startsWith(article) && !garbled.startsWith(article)) {
                return original.substring(article.length());
            }
        }
        return original;
    }

    /** Whether it is made of letters and digits, with single spaces, hyphens, apostrophes or decimal points inside. */
    private static boolean isPhrase(String text) {
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

    private static int spaced(String text) {
        int words = 1;
        for (int i = 0; i < text.length(); i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
        }
        return words;
    }

    private static String squeeze(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            if (!blank) {
                out.append(text.charAt(i));
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }
}
