package org.unspin.cli.print;

import java.util.List;
import java.util.Locale;
import org.unspin.Explanation;
import org.unspin.Explanation.WhatIf;
import org.unspin.cli.console.Layout;
import org.unspin.cli.console.Style;
import org.unspin.text.Rounding;

/** What would have been decided under other conditions, in words and columns. */
final class WhatIfText {
    private static final int WIDEST_RESULT = 24;

    private final Explanation explanation;
    private final Style style;
    private final int width;
    private final int columns;

    WhatIfText(Explanation explanation, Style style, int width) {
        this.explanation = explanation;
        this.style = style;
        this.width = width;
        this.columns = explanation.whatIfs().stream()
                .mapToInt(whatIf -> Layout.width(result(whatIf)))
                .reduce(0, Math::max);
    }

    String text() {
        StringBuilder out = new StringBuilder();
        part(out, "What would have changed the decision", true);
        part(out, (out.isEmpty() ? "" : "\n") + "What would have made no difference", false);
        return out.toString();
    }

    private void part(StringBuilder out, String heading, boolean differs) {
        List<WhatIf> rows = explanation.whatIfs().stream()
                .filter(whatIf -> whatIf.differs() == differs)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        out.append(heading.startsWith("\n") ? "\n" + style.bold(heading.substring(1)) : style.bold(heading))
                .append('\n');
        for (WhatIf row : rows) {
            String left = "  " + Layout.pad(result(row), columns) + "  " + sure(row) + "  ";
            String indent = " ".repeat(Layout.width(left));
            out.append(left).append(Layout.wrap(condition(row), width, indent).substring(indent.length()));
        }
    }

    private static String result(WhatIf whatIf) {
        return '"' + Layout.cut(whatIf.result(), WIDEST_RESULT) + '"';
    }

    /** How sure the reading in question would be. */
    private String sure(WhatIf whatIf) {
        return style.dim(Rounding.twoDigits(whatIf.posterior()));
    }

    private String condition(WhatIf whatIf) {
        boolean changed = explanation.correction().isPresent();
        return switch (whatIf.kind()) {
            case MINIMUM_CONFIDENCE ->
                String.format(
                        Locale.ROOT,
                        changed ? "with --min-confidence above %.4f" : "with --min-confidence %.4f or less",
                        limit(whatIf, changed));
            case SWAP_RATE ->
                String.format(
                        Locale.ROOT,
                        "if the %s spinner had swapped %s %.1f %% of the words it knows",
                        whatIf.subject(),
                        below(whatIf) ? "less than" : "more than",
                        100 * whatIf.limit().orElse(0));
            case NEIGHBOUR_LEFT -> "if \"" + whatIf.subject() + "\" beside it had been left as it stands";
            case ALL_NEIGHBOURS_LEFT -> "if everything else in the sentence had been left as it stands";
            case SENTENCE_ALONE -> "if the sentence had been the whole text";
            case PRESET -> "with --preset " + whatIf.subject();
            case WITHOUT_FAMILY -> "without the dictionary " + whatIf.subject();
            case WITHOUT_ENTRY -> "with --without \"" + whatIf.subject() + "\"";
        };
    }

    /** Rounded so that what is said still holds: up where it has to be more, down where it has to be less. */
    private static double limit(WhatIf whatIf, boolean changed) {
        double limit = whatIf.limit().orElse(0) * 1e4;
        return (changed ? Math.ceil(limit) : Math.floor(limit)) / 1e4;
    }

    private boolean below(WhatIf whatIf) {
        double rate = explanation.candidates().stream()
                .flatMap(candidate -> candidate.entry().stream())
                .filter(entry -> entry.family().equals(whatIf.subject()))
                .mapToDouble(Explanation.Entry::rate)
                .findFirst()
                .orElse(1);
        return whatIf.limit().orElse(0) < rate;
    }
}
