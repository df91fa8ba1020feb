package org.unspin.learn.phrase;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.unspin.dictionary.DictionaryLimits;

/**
 * Reads what people wrote into a list of tortured phrases: abbreviations and remarks in brackets, alternatives with
 * slashes, question marks of doubt, addresses of discussions. What is unclear is dropped, never guessed.
 */
final class PhraseCleaner {
    private static final List<String> ARTICLES = List.of("the ", "a ", "an ", "to ");
    private static final String AND = "and ";
    private static final String PROBABLY = "probably ";

    private PhraseCleaner() {}

    /** A part of a list of garbled words, and the part of the list of originals in the same place. */
    record Part(String garbled, String original) {}

    /**
     * The garbled form as a text would have it, or an empty string where that is unclear: a wildcard, a list with
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
        int words = PhraseSyntax.words(text).size();
        boolean fits = words >= 2 && PhraseSyntax.spacedWords(text) <= DictionaryLimits.MAX_WORDS;
        return fits && PhraseSyntax.isPhrase(text) ? text : "";
    }

    /** The phrases that the garbled form stands for, likeliest first; empty where nobody can tell. */
    static List<String> originals(String raw, String garbled) {
        String text = plain(raw, true);
        if (text.contains("http") || text.contains("??") || text.startsWith("the word ")) {
            return List.of();
        }
        int size = PhraseSyntax.words(garbled).size();
        Set<String> originals = new LinkedHashSet<>();
        for (String reading : Brackets.readings(text, garbled)) {
            for (String alternative : alternatives(withoutDoubt(reading), garbled, size)) {
                String original = withoutArticle(alternative, garbled);
                int words = PhraseSyntax.words(original).size();
                if (words >= 1
                        && words <= 2 * size + 1
                        && PhraseSyntax.spacedWords(original) <= DictionaryLimits.MAX_WORDS
                        && PhraseSyntax.isPhrase(original)
                        && !PhraseSyntax.isSame(original, garbled)) {
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
    static List<Part> parts(String garbled, String expected) {
        List<String> left = listed(plain(garbled, false));
        List<String> right = listed(plain(expected, true));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; left.size() == right.size() && left.size() > 1 && i < left.size(); i++) {
            if (PhraseSyntax.isPhrase(left.get(i)) && PhraseSyntax.isPhrase(right.get(i))) {
                parts.add(new Part(left.get(i), right.get(i)));
            }
        }
        return parts;
    }

    private static List<String> listed(String text) {
        return cut(text, ',').stream()
                .map(part -> part.startsWith(AND) ? part.substring(AND.length()) : part)
                .toList();
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

    /** The text without a question mark at its end and "probably" at its beginning. */
    private static String withoutDoubt(String text) {
        String sure = text.endsWith("?") ? text.substring(0, text.length() - 1).strip() : text;
        return sure.startsWith(PROBABLY) ? sure.substring(PROBABLY.length()) : sure;
    }

    /**
     * The alternatives of "fault analysis/diagnosis" (words) or "brain cancer / brain tumor" (phrases): of the two ways
     * to read a slash, the one whose phrases are nearer to the garbled form in length.
     */
    private static List<String> alternatives(String text, String garbled, int size) {
        String joined = garbled.contains(" or ") ? text : text.replace(" or ", "/");
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
                .mapToInt(phrase -> Math.abs(PhraseSyntax.words(phrase).size() - size))
                .average()
                .orElse(0);
    }

    private static List<String> cut(String text, char at) {
        return Splitter.on(at).trimResults(PhraseSyntax.WHITE_SPACE).splitToList(text);
    }

    private static String withoutArticle(String original, String garbled) {
        for (String article : ARTICLES) {
            if (original.startsWith(article) && !garbled.startsWith(article)) {
                return original.substring(article.length());
            }
        }
        return original;
    }

    private static String squeeze(String text) {
        return PhraseSyntax.WHITE_SPACE.trimAndCollapseFrom(text, ' ');
    }
}
