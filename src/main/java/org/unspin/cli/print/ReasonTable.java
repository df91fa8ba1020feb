package org.unspin.cli.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.unspin.Alternative;
import org.unspin.Correction;
import org.unspin.Reason;
import org.unspin.Restoration;
import org.unspin.cli.console.Layout;
import org.unspin.cli.console.Style;
import org.unspin.text.Rounding;

/** The most telling corrections of a text in a table: what, how sure, why. */
public final class ReasonTable {
    private static final int ROWS = 12;
    private static final int CONFIDENCE_COLUMNS = 6;

    private final Style style;
    private final int width;
    private final List<Row> rows;
    private final int left;

    /** Corrections of the same word into the same word. */
    private record Row(Correction correction, int count, int order, int readings) {
        /** The more there was to choose from, the more a row tells. */
        double interest() {
            double doubt = correction.alternatives().stream()
                    .mapToDouble(Alternative::probability)
                    .max()
                    .orElse(0);
            return 2.0 * Math.min(readings - 1, 1) + 0.5 * Math.min(count - 1, 2) + (doubt > 0.05 ? 1 : 0);
        }

        String times() {
            return count > 1 ? " \u00d7" + count : "";
        }
    }

    public ReasonTable(Restoration restoration, Style style, int width) {
        this.style = style;
        this.width = width;
        List<Row> all = rows(restoration);
        this.rows = all.stream()
                .sorted(Comparator.comparingDouble(Row::interest).reversed().thenComparingInt(Row::order))
                .limit(ROWS)
                .sorted(Comparator.comparingInt(Row::order))
                .toList();
        this.left = all.size() - rows.size();
    }

    private static List<Row> rows(Restoration restoration) {
        Map<String, List<Correction>> pairs = new LinkedHashMap<>();
        Map<String, TreeSet<String>> readings = new TreeMap<>();
        for (Correction correction : restoration.corrections()) {
            if (correction.reason().kind() == Reason.Kind.SWAP) {
                pairs.computeIfAbsent(correction.original() + '\t' + correction.replacement(), key -> new ArrayList<>())
                        .add(correction);
                readings.computeIfAbsent(correction.original(), key -> new TreeSet<>())
                        .add(correction.replacement());
            }
        }
        List<Row> rows = new ArrayList<>();
        for (List<Correction> same : pairs.values()) {
            Correction shown = same.get(0);
            int different =
                    readings.getOrDefault(shown.original(), new TreeSet<>()).size();
            rows.add(new Row(shown, same.size(), rows.size(), different));
        }
        return rows;
    }

    public String text() {
        int garbled = columns("garbled", row -> row.correction().original() + row.times());
        int restored = columns("restored", row -> row.correction().replacement());
        int room = Math.max(8, width - 1 - garbled - restored - 3 - CONFIDENCE_COLUMNS - 2);
        StringBuilder out = new StringBuilder(" ")
                .append(style.dim(Layout.pad("garbled", garbled) + "   " + Layout.pad("restored", restored)
                        + "  sure  whose word it is; what else it could be"))
                .append('\n');
        for (Row row : rows) {
            Correction correction = row.correction();
            String times = style.dim(row.times());
            out.append(' ')
                    .append(Layout.pad(style.garbled(correction.original()) + times, garbled))
                    .append(" \u2192 ")
                    .append(Layout.pad(style.restored(correction.replacement()), restored))
                    .append("  ")
                    .append(style.sureness(correction.confidence(), Rounding.twoDigits(correction.confidence())))
                    .append("  ")
                    .append(because(correction, room))
                    .append('\n');
        }
        if (left > 0) {
            out.append(' ').append(style.dim("and " + left + " other pairs")).append('\n');
        }
        return out.toString();
    }

    private int columns(String heading, java.util.function.Function<Row, String> cell) {
        return rows.stream().mapToInt(row -> Layout.width(cell.apply(row))).reduce(heading.length(), Math::max);
    }

    /** The dictionary, how it knows, and as many other readings as there is room for. */
    private static String because(Correction correction, int room) {
        String out = Layout.cut(
                correction.reason().family() + ", "
                        + correction.reason().source().word(),
                room);
        String or = "; or ";
        for (Alternative alternative : correction.alternatives()) {
            String text = alternative.text().equals(correction.original()) ? "as it is" : alternative.text();
            String more = out + or + text + " " + Rounding.twoDigits(alternative.probability());
            if (alternative.probability() < 0.02 || Layout.width(more) > room) {
                return out;
            }
            out = more;
            or = ", ";
        }
        return out;
    }
}
