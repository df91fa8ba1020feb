package org.unspin.evaluate;

import java.util.List;
import java.util.Map;

/** A tokenised text whose tokens are numbered, so that comparing two is comparing two integers. */
final class Line {

    private final List<String> tokens;
    private final int[] ids;

    private Line(List<String> tokens, int[] ids) {
        this.tokens = tokens;
        this.ids = ids;
    }

    /** Tokenises a text; texts that are to be compared share the numbering, which grows as new tokens are seen. */
    static Line of(String text, Map<String, Integer> numbering) {
        List<String> tokens = ScorerTokens.of(text);
        return new Line(tokens, ids(tokens, numbering));
    }

    static int[] ids(List<String> tokens, Map<String, Integer> numbering) {
        int[] ids = new int[tokens.size()];
        for (int i = 0; i < ids.length; i++) {
            int next = numbering.size();
            Integer known = numbering.putIfAbsent(tokens.get(i), next);
            ids[i] = known == null ? next : known;
        }
        return ids;
    }

    int size() {
        return ids.length;
    }

    int id(int index) {
        return ids[index];
    }

    int[] ids() {
        return ids;
    }

    boolean isWord(int index) {
        return ScorerTokens.isWord(tokens.get(index));
    }

    /** The tokens of a range with a blank between each two; the range is cut to what exists. */
    String text(int from, int to) {
        return String.join(" ", tokens.subList(Math.max(0, from), Math.min(to, tokens.size())));
    }
}
