package org.unspin.text.debris;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a scraper has left in a text, line by line: buttons, menus, notices, counters, and lines that stood there before. Made for
 * precision: a sentence about cookies is not debris. Time and memory are linear in the length of the text. Immutable and thread-safe.
 */
public final class DebrisFinder {
    private final DebrisRules rules;

    DebrisFinder(DebrisRules rules) {
        this.rules = rules;
    }

    /** The finder for English; its list is read at the first call. */
    public static DebrisFinder english() {
        return new DebrisFinder(DebrisRules.english());
    }

    /**
     * The debris in a text.
     *
     * @return in the order of the text, not overlapping; without all of it no two blank lines follow one another that did not before
     */
    public List<DebrisSpan> find(String text) {
        TextLines lines = TextLines.of(text);
        DebrisKind[] kinds = new DebrisKind[lines.size()];
        double[] confidences = new double[lines.size()];
        int found = byWords(lines, kinds, confidences);
        found += RepeatedLines.find(lines, kinds, confidences);
        return found == 0 ? List.of() : spans(lines, kinds, confidences);
    }

    private int byWords(TextLines lines, DebrisKind[] kinds, double[] confidences) {
        DebrisLine line = new DebrisLine(rules);
        List<DebrisLine.Finding> run = new ArrayList<>();
        int found = 0;
        for (int i = 0; i <= lines.size(); i++) {
            Optional<DebrisLine.Finding> finding =
                    i < lines.size() ? line.find(lines.text(), lines.start(i), lines.end(i)) : Optional.empty();
            if (finding.isPresent()) {
                run.add(finding.get());
            } else if (!run.isEmpty()) {
                found += close(run, i - run.size(), kinds, confidences);
                run.clear();
            }
        }
        return found;
    }

    /** Decides on lines that are rows of phrases and follow one another, the first being line {@code from}. */
    private static int close(List<DebrisLine.Finding> run, int from, DebrisKind[] kinds, double[] confidences) {
        int points = 0;
        boolean anchored = false;
        boolean menu = true;
        for (DebrisLine.Finding finding : run) {
            points += finding.points();
            anchored |= finding.anchored();
            menu &= finding.kind() == DebrisKind.NAVIGATION;
        }
        boolean enough = anchored && points >= (menu ? DebrisLine.ENOUGH_OF_MENU : DebrisLine.ENOUGH);
        int found = 0;
        boolean told = false;
        for (int i = 0; i < run.size(); i++) {
            DebrisLine.Finding finding = run.get(i);
            // a number tells nothing, but right after a button or a date it counts clicks
            if (finding.sure() || enough && (finding.points() > 0 || told)) {
                kinds[from + i] = finding.kind();
                confidences[from + i] = finding.confidence();
                found++;
            }
            told = finding.points() > 0;
        }
        return found;
    }

    private static List<DebrisSpan> spans(TextLines lines, DebrisKind[] kinds, double[] confidences) {
        int tail = lines.size();
        while (tail > 0 && kinds[tail - 1] != null) {
            tail--;
        }
        List<DebrisSpan> spans = new ArrayList<>();
        boolean blankBefore = true;
        for (int i = 0; i < lines.size(); i++) {
            // of lines that are taken out together, what goes before the first counts
            boolean goesOn = i > 0 && kinds[i - 1] != null && lines.next(i - 1) == lines.lineStart(i);
            blankBefore = goesOn ? blankBefore : i == 0 || lines.next(i - 1) < lines.lineStart(i);
            if (kinds[i] != null) {
                boolean last = i >= tail && tail > 0;
                int start = last ? lines.lineEnd(i - 1) : lines.lineStart(i);
                int end = last ? lines.lineEnd(i) : end(i, lines, blankBefore);
                spans.add(new DebrisSpan(start, end, kinds[i], confidences[i]));
            }
        }
        return List.copyOf(spans);
    }

    /** Where the line ends, with its break; and with the blank lines behind it if there are some before it as well. */
    private static int end(int line, TextLines lines, boolean blankBefore) {
        if (line + 1 == lines.size()) {
            return lines.lineEnd(line);
        }
        return blankBefore ? lines.lineStart(line + 1) : lines.next(line);
    }
}
