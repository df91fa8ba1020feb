package org.unspin.evaluate;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** One place of a gold text with its right answers, each a sequence of tokens that may be empty. */
final class Slot {

    /** The aligner notes the alternative that matched in one byte, beside four other moves. */
    static final int MAX_ALTERNATIVES = 250;

    private static final Splitter ALTERNATIVES = Splitter.on('|');

    private final List<List<String>> alternatives;
    private final int[][] longestFirst;

    private Slot(List<List<String>> alternatives, Map<String, Integer> numbering) {
        this.alternatives = alternatives;
        longestFirst = new int[alternatives.size()][];
        for (int i = 0; i < longestFirst.length; i++) {
            longestFirst[i] = Line.ids(alternatives.get(i), numbering);
        }
        Arrays.sort(
                longestFirst, Comparator.comparingInt((int[] ids) -> ids.length).reversed());
    }

    /**
     * The slots of a gold text: every token is one, and so is every group <code>{a|b}</code>. A brace without its
     * partner is a token like any other; in nested groups only the innermost is a group.
     *
     * @throws IllegalArgumentException if a group has more than {@value #MAX_ALTERNATIVES} alternatives
     */
    static List<Slot> parse(String gold, Map<String, Integer> numbering) {
        List<Slot> slots = new ArrayList<>();
        int done = 0;
        int open = -1;
        for (int i = 0; i < gold.length(); i++) {
            char c = gold.charAt(i);
            if (c == '{') {
                open = i;
            } else if (c == '}' && open >= 0) {
                addTokens(slots, gold.substring(done, open), numbering);
                slots.add(group(gold.substring(open + 1, i), numbering));
                done = i + 1;
                open = -1;
            }
        }
        addTokens(slots, gold.substring(done), numbering);
        return slots;
    }

    private static void addTokens(List<Slot> slots, String text, Map<String, Integer> numbering) {
        for (String token : ScorerTokens.of(text)) {
            slots.add(new Slot(List.of(List.of(token)), numbering));
        }
    }

    private static Slot group(String inner, Map<String, Integer> numbering) {
        List<List<String>> alternatives = new ArrayList<>();
        for (String alternative : ALTERNATIVES.split(inner)) {
            alternatives.add(ScorerTokens.of(alternative));
        }
        if (alternatives.size() > MAX_ALTERNATIVES) {
            String head = inner.substring(0, Math.min(40, inner.length()));
            throw new IllegalArgumentException(
                    "gold text: the group {" + head + "...} has " + alternatives.size() + " alternatives, at most "
                            + MAX_ALTERNATIVES + " are supported; split the group or drop the unlikely ones");
        }
        return new Slot(alternatives, numbering);
    }

    int alternatives() {
        return longestFirst.length;
    }

    /** Token numbers of an alternative; those with more tokens come first. */
    int[] alternative(int index) {
        return longestFirst[index];
    }

    /** Number of tokens of the longest alternative. */
    int longest() {
        return longestFirst[0].length;
    }

    /** The only right answer's token number where there is one answer of one token, or -1. */
    int single() {
        return longestFirst.length == 1 && longestFirst[0].length == 1 ? longestFirst[0][0] : -1;
    }

    boolean allowsNothing() {
        return longestFirst[longestFirst.length - 1].length == 0;
    }

    /** Whether the first alternative, as written, starts with a token of this kind; none starts an empty one. */
    boolean startsWith(boolean word) {
        return !first().isEmpty() && ScorerTokens.isWord(first().get(0)) == word;
    }

    /** The tokens of the alternative that the gold text gives first. */
    List<String> first() {
        return alternatives.get(0);
    }

    /** The alternatives as written, tokens parted by blanks, alternatives by bars. */
    String text() {
        List<String> texts = new ArrayList<>(alternatives.size());
        for (List<String> alternative : alternatives) {
            texts.add(String.join(" ", alternative));
        }
        return String.join("|", texts);
    }
}
