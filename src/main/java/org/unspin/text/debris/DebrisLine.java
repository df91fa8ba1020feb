package org.unspin.text.debris;

import java.util.Arrays;
import java.util.Optional;

/** Tells by its words whether a single line is debris. Used again for every line; not thread-safe. */
final class DebrisLine {
    /** What a row needs to be debris. */
    static final int ENOUGH = 3;
    /** What a row of nothing but menu entries needs, which could be a heading. */
    static final int ENOUGH_OF_MENU = 4;

    private static final int LONGEST_ROW = 64;
    private static final double BY_LINE = 0.97;
    private static final double BY_BEGINNING = 0.93;
    private static final double BY_ROW = 0.9;

    /**
     * What a line is.
     *
     * @param kind of debris, if it is any
     * @param points what it tells as a row, alone or with the lines around it; less than 0 where it is no row at all
     * @param anchored whether a word that hardly stands elsewhere is in the row
     * @param sure whether it is debris by itself
     */
    record Finding(DebrisKind kind, double confidence, int points, boolean anchored, boolean sure) {}

    private static final Finding SIGNS_ONLY = new Finding(DebrisKind.NAVIGATION, 0, 0, false, false);

    private final DebrisPhrases<DebrisRule> phrases;
    private final LineWords words;

    /** For each word of the line, what the best row that ends before it tells, or -1 if none does. */
    private final int[] points = new int[LONGEST_ROW + 1];

    private final boolean[] anchored = new boolean[LONGEST_ROW + 1];
    private final DebrisKind[] kinds = new DebrisKind[LONGEST_ROW + 1];

    /** The last word that a row ends before. */
    private int furthest;

    private Optional<Finding> whole = Optional.empty();

    DebrisLine(DebrisRules rules) {
        phrases = rules.phrases();
        words = rules.words();
    }

    /** What the line {@code text[from, to)} is; empty if it is of the text. */
    Optional<Finding> find(String text, int from, int to) {
        words.read(text, from, to);
        whole = Optional.empty();
        furthest = 0;
        Arrays.fill(points, -1);
        points[0] = 0;
        anchored[0] = false;
        kinds[0] = DebrisKind.NAVIGATION;
        int end = row();
        if (whole.isPresent()) {
            return whole;
        }
        return end >= 0 ? Optional.of(finding(end)) : Optional.empty();
    }

    /** Lays phrases end to end from the first word on; gives the number of words if that comes out even, else -1. */
    private int row() {
        for (int at = 0; at <= LONGEST_ROW; at++) {
            if (points[at] >= 0) {
                int id = words.id(at);
                if (id == LineWords.END) {
                    return at;
                }
                int here = at;
                phrases.visit(words, at, (rule, end) -> found(rule, here, end));
                if (id == LineWords.NUMBER || LineWords.isBetween(id) || id == LineWords.COLON && at > 0) {
                    reach(at + 1, points[at], anchored[at], kinds[at]);
                }
            } else if (furthest < at) {
                return -1;
            }
        }
        return -1;
    }

    private void found(DebrisRule rule, int from, int end) {
        if (rule.how().isOfRow()) {
            if (end <= LONGEST_ROW) {
                boolean anchor = rule.how() != DebrisRule.How.ALSO;
                boolean first = anchor && !anchored[from];
                reach(
                        end,
                        points[from] + rule.how().points(),
                        anchored[from] || anchor,
                        first || from == 0 ? rule.kind() : kinds[from]);
            }
        } else if (from == 0 && whole.isEmpty() && holds(rule, end)) {
            double confidence = rule.how() == DebrisRule.How.LINE ? BY_LINE : BY_BEGINNING;
            whole = Optional.of(new Finding(rule.kind(), confidence, ENOUGH, true, true));
        }
    }

    private boolean holds(DebrisRule rule, int end) {
        if (rule.how() == DebrisRule.How.LINE) {
            return onlySignsFrom(end);
        }
        if (rule.how() == DebrisRule.How.PATH && !goesOnAsPath(end)) {
            return false;
        }
        return words.count(rule.most()) <= rule.most()
                && rule.needed().map(any -> any.standIn(words, rule.most())).orElse(true);
    }

    private boolean onlySignsFrom(int from) {
        int i = from;
        while (LineWords.isBetween(words.id(i)) || words.id(i) == LineWords.COLON) {
            i++;
        }
        return words.id(i) == LineWords.END;
    }

    /** Whether an arrow follows, or two other signs: "Home / Away" is no path. */
    private boolean goesOnAsPath(int from) {
        int separators = 0;
        for (int i = from + 1; i <= LONGEST_ROW && words.id(i) != LineWords.END; i++) {
            separators += LineWords.isBetween(words.id(i)) ? 1 : 0;
        }
        int first = words.id(from);
        return (first == LineWords.ARROW || first == LineWords.SEPARATOR && separators > 0)
                && words.id(from + 1) != LineWords.END;
    }

    private void reach(int end, int sum, boolean anchor, DebrisKind kind) {
        if (end <= LONGEST_ROW && (sum > points[end] || anchor && !anchored[end])) {
            points[end] = Math.max(sum, points[end]);
            anchored[end] |= anchor;
            kinds[end] = kind;
            furthest = Math.max(furthest, end);
        }
    }

    private Finding finding(int end) {
        if (end == 0) {
            return SIGNS_ONLY;
        }
        boolean byPart = points[end] >= ENOUGH && anchored[end];
        boolean enough = byPart && (kinds[end] != DebrisKind.NAVIGATION || points[end] >= ENOUGH_OF_MENU);
        return new Finding(kinds[end], BY_ROW, points[end], anchored[end], enough);
    }
}
