package org.unspin.text;

import java.util.List;

/**
 * British and American spellings of one word: colour and color, centre and center, towards and toward. Immutable.
 *
 * <p>Common endings and letters in which the two differ are replaced by one of them; words that are the same after that are variants. The
 * rules go further than English does ("our" and "or"), which is harmless: the question is asked of pairs that a dictionary lists.
 */
public final class SpellingVariants {
    private record Rule(String from, String to) {}

    private static final List<Rule> ANYWHERE = List.of(
            new Rule("our", "or"),
            new Rule("is", "iz"),
            new Rule("ys", "yz"),
            new Rule("ae", "e"),
            new Rule("oe", "e"),
            new Rule("ll", "l"),
            new Rule("tt", "t"),
            new Rule("ogue", "og"),
            new Rule("amme", "am"),
            new Rule("storey", "story"),
            new Rule("arey", "ary"));

    private static final List<Rule> AT_THE_END = List.of(
            new Rule("wards", "ward"),
            new Rule("tre", "ter"),
            new Rule("tres", "ters"),
            new Rule("ence", "ense"),
            new Rule("ences", "enses"));

    private SpellingVariants() {}

    /** Whether two lower-case words or phrases, which are not the same, differ only in spelling. */
    public static boolean areVariants(String one, String other) {
        if (one.equals(other) || Math.abs(one.length() - other.length()) > 2 || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        return common(one).equals(common(other));
    }

    private static String common(String word) {
        String common = word;
        for (Rule rule : AT_THE_END) {
            if (common.endsWith(rule.from)) {
                common = common.substring(0, common.length() - rule.from.length()) + rule.to;
            }
        }
        for (Rule rule : ANYWHERE) {
            common = common.replace(rule.from, rule.to);
        }
        return common;
    }
}
