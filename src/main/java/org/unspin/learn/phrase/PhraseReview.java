package org.unspin.learn.phrase;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.unspin.learn.assemble.ReviewFile;

/**
 * What a person who read a dictionary of {@link PhraseDictionaryGenerator} decided: a file as {@link ReviewFile}
 * describes it. Immutable.
 */
public final class PhraseReview {
    /** No decisions. */
    public static final PhraseReview NONE = new PhraseReview(List.of());

    private final List<ReviewFile.Decision> decisions;

    private PhraseReview(List<ReviewFile.Decision> decisions) {
        this.decisions = List.copyOf(decisions);
    }

    /**
     * Reads the file.
     *
     * @throws IOException if it cannot be read or a line is malformed; names file and line
     */
    public static PhraseReview read(Path file) throws IOException {
        return new PhraseReview(ReviewFile.read(file));
    }

    /** Applies the decisions to the weights of originals by garbled form; returns those that had no effect. */
    List<String> apply(Map<String, Map<String, Double>> weights) {
        List<String> unused = new ArrayList<>();
        for (ReviewFile.Decision decision : decisions) {
            if (!applied(decision, weights)) {
                unused.add(decision.toString());
            }
        }
        return unused;
    }

    private static boolean applied(ReviewFile.Decision decision, Map<String, Map<String, Double>> weights) {
        String original = decision.original();
        if (decision.garbled().equals(ReviewFile.ANY)) {
            boolean used = false;
            for (Map<String, Double> originals : weights.values()) {
                used |= originals.remove(original) != null;
            }
            return used;
        }
        Map<String, Double> originals = weights.getOrDefault(decision.garbled(), new HashMap<>());
        return decision.action() == ReviewFile.Action.DROP
                ? originals.remove(original) != null
                : originals.replace(original, (double) decision.weight()) != null;
    }
}
