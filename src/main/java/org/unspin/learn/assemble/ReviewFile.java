package org.unspin.learn.assemble;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person who read the computed pairs decided: UTF-8 lines {@code drop<TAB>garbled<TAB>original<TAB>why} and
 * {@code weight<TAB>garbled<TAB>original<TAB>percent<TAB>why}; comments begin with {@code #}. In a {@code drop} line {@code *} as the
 * garbled word stands for every computed pair of that original.
 */
public final class ReviewFile {
    /** Stands for every garbled word. */
    public static final String ANY = "*";

    private static final Splitter COLUMNS = Splitter.on('\t').trimResults();

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

    /** Throws {@link IOException} that names file and line of the first malformed line, or of a pair judged twice. */
    public static List<Decision> read(Path file) throws IOException {
        List<Decision> decisions = new ArrayList<>();
        Map<String, Integer> judged = new HashMap<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Decision decision = decision(file + ":" + (i + 1) + ": ", COLUMNS.splitToList(line), i + 1);
            Integer before = judged.putIfAbsent(decision.garbled() + '\t' + decision.original(), i + 1);
            if (before != null) {
                throw new IOException(
                        file + ":" + (i + 1) + ": this pair was judged in line " + before + "; keep one of the two");
            }
            decisions.add(decision);
        }
        return decisions;
    }

    private static Decision decision(String where, List<String> columns, int line) throws IOException {
        Action action = switch (columns.get(0)) {
            case "drop" -> Action.DROP;
            case "weight" -> Action.WEIGHT;
            default -> throw new IOException(where + "begins with \"" + columns.get(0) + "\"; write drop or weight");
        };
        int expected = action == Action.DROP ? 4 : 5;
        if (columns.size() != expected || columns.contains("")) {
            throw new IOException(where + columns.size() + " columns, some perhaps empty; write "
                    + (action == Action.DROP
                            ? "drop<TAB>garbled<TAB>original<TAB>why"
                            : "weight<TAB>garbled<TAB>original<TAB>percent<TAB>why"));
        }
        int weight = action == Action.DROP ? 0 : weight(where, columns.get(3));
        if (columns.get(1).equals(ANY) && action != Action.DROP) {
            throw new IOException(where + "a weight for every garbled word; name the garbled word");
        }
        return new Decision(action, columns.get(1), columns.get(2), weight, line);
    }

    private static int weight(String where, String text) throws IOException {
        try {
            int weight = Integer.parseInt(text);
            if (weight >= 1 && weight <= 100) {
                return weight;
            }
        } catch (NumberFormatException e) {
            // Reported below with file and line.
        }
        throw new IOException(where + "the weight is \"" + text + "\"; write a whole number from 1 to 100");
    }
}
