package org.unspin.learn.assemble;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.unspin.learn.common.TsvRow;

/**
 * What a person who read the computed pairs decided: UTF-8 lines {@code drop<TAB>garbled<TAB>original<TAB>why} and
 * {@code weight<TAB>garbled<TAB>original<TAB>percent<TAB>why}; comments begin with {@code #}. In a {@code drop} line {@code *} as the
 * garbled word stands for every computed pair of that original.
 */
public final class ReviewFile {
    /** Stands for every garbled word. */
    public static final String ANY = "*";

    /** What to do with a pair. */
    public enum Action {
        DROP,
        WEIGHT
    }

    /**
     * A decision.
     *
     * @param action what to do
     * @param garbled the garbled word, or {@link #ANY}
     * @param original the original
     * @param weight in percent; 0 for a pair to drop
     * @param line the line of the file, from 1
     */
    public record Decision(Action action, String garbled, String original, int weight, int line) {
        /** For messages. */
        @Override
        public String toString() {
            return "line " + line + ": " + garbled + " -> " + original;
        }
    }

    private ReviewFile() {}

    /**
     * Reads the file. Throws {@link IOException} that names file and line of the first malformed line, or of a pair
     * that is judged twice.
     */
    public static List<Decision> read(Path file) throws IOException {
        List<Decision> decisions = new ArrayList<>();
        Map<String, Integer> judged = new HashMap<>();
        for (TsvRow row : TsvRow.read(file)) {
            Decision decision = decision(row);
            Integer before = judged.putIfAbsent(decision.garbled() + '\t' + decision.original(), row.line());
            if (before != null) {
                throw row.error("this pair was judged in line " + before + "; keep one of the two");
            }
            decisions.add(decision);
        }
        return decisions;
    }

    private static Decision decision(TsvRow row) throws IOException {
        Action action = switch (row.column(0)) {
            case "drop" -> Action.DROP;
            case "weight" -> Action.WEIGHT;
            default -> throw row.error("begins with \"" + row.column(0) + "\"; write drop or weight");
        };
        int expected = action == Action.DROP ? 4 : 5;
        if (row.size() != expected || row.columns().contains("")) {
            throw row.error(row.size() + " columns, some perhaps empty; write "
                    + (action == Action.DROP
                            ? "drop<TAB>garbled<TAB>original<TAB>why"
                            : "weight<TAB>garbled<TAB>original<TAB>percent<TAB>why"));
        }
        int weight = action == Action.DROP ? 0 : weight(row);
        if (row.column(1).equals(ANY) && action != Action.DROP) {
            throw row.error("a weight for every garbled word; name the garbled word");
        }
        return new Decision(action, row.column(1), row.column(2), weight, row.line());
    }

    private static int weight(TsvRow row) throws IOException {
        try {
            int weight = Integer.parseInt(row.column(3));
            if (weight >= 1 && weight <= 100) {
                return weight;
            }
        } catch (NumberFormatException e) {
            // Reported below with file and line.
        }
        throw row.error("the weight is \"" + row.column(3) + "\"; write a whole number from 1 to 100");
    }
}
