package org.unspin.learn.phrase;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unspin.learn.common.TsvRow;

/**
 * Tortured phrases as people collect them: what a paraphraser made of a term of science, the term, and in how many
 * papers it was seen (Cabanac, Labb&eacute; &amp; Magazinov 2021: "Tortured phrases: A dubious writing style emerging
 * in science"). UTF-8 lines of {@code garbled<TAB>expected<TAB>papers}, comments ({@code #}). Immutable.
 */
public final class TorturedPhraseList {
    private static final int SAFE_WITHOUT_ABBREVIATION = 3;

    private final List<Pair> pairs;
    private final List<PhraseCleaner.Part> parts;
    private final int unclear;

    /**
     * A garbled phrase that could be read.
     *
     * @param garbled the phrase as texts have it, two to six words
     * @param originals what it may stand for, likeliest first; at least one
     * @param papers how many papers have it; 0 where nobody knows
     * @param doubtful whether a person was not sure of the original, or the phrase is short and is given only with an
     *     abbreviation after it
     */
    record Pair(String garbled, List<String> originals, long papers, boolean doubtful) {
        /** Copies the list. */
        Pair {
            originals = List.copyOf(originals);
        }
    }

    private TorturedPhraseList(List<Pair> pairs, List<PhraseCleaner.Part> parts, int unclear) {
        this.pairs = List.copyOf(pairs);
        this.parts = List.copyOf(parts);
        this.unclear = unclear;
    }

    /**
     * Reads a list.
     *
     * @throws IOException if it cannot be read, or has a line of another form or a garbled phrase twice; names file and
     *     line
     */
    public static TorturedPhraseList read(Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        List<PhraseCleaner.Part> parts = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        int unclear = 0;
        for (TsvRow row : TsvRow.read(file)) {
            if (row.size() != 3 || row.column(0).isEmpty() || row.column(1).isEmpty()) {
                throw row.error("not three columns; write garbled<TAB>expected phrase<TAB>papers");
            }
            Integer before = seen.putIfAbsent(row.column(0), row.line());
            if (before != null) {
                throw row.error("the garbled phrase is in line " + before + " too; keep one of the two");
            }
            long papers = papers(row);
            String expected = row.column(1);
            parts.addAll(PhraseCleaner.parts(row.column(0), expected));
            String garbled = PhraseCleaner.garbled(row.column(0), expected);
            List<String> originals = garbled.isEmpty() ? List.of() : PhraseCleaner.originals(expected, garbled);
            if (originals.isEmpty()) {
                unclear++;
            } else {
                boolean bare = row.column(0).indexOf('(') < 0;
                boolean doubtful = PhraseCleaner.isDoubtful(expected)
                        || !bare && PhraseSyntax.words(garbled).size() < SAFE_WITHOUT_ABBREVIATION;
                pairs.add(new Pair(garbled, originals, papers, doubtful));
            }
        }
        return new TorturedPhraseList(withoutTerms(pairs), parts, unclear);
    }

    private static long papers(TsvRow row) throws IOException {
        try {
            long papers = Long.parseLong(row.column(2));
            if (papers >= 0) {
                return papers;
            }
        } catch (NumberFormatException e) {
            // Reported below with file and line.
        }
        throw row.error("the number of papers is \"" + row.column(2) + "\"; write a whole number, 0 where unknown");
    }

    /**
     * Without phrases that are themselves the original of another and were counted in no paper: lists of tortured
     * phrases also name genuine terms, so that readers leave those alone.
     */
    private static List<Pair> withoutTerms(List<Pair> pairs) {
        Set<String> terms = new HashSet<>();
        for (Pair pair : pairs) {
            pair.originals().forEach(original -> terms.add(String.join(" ", PhraseSyntax.words(original))));
        }
        return pairs.stream()
                .filter(pair ->
                        pair.papers() > 0 || !terms.contains(String.join(" ", PhraseSyntax.words(pair.garbled()))))
                .toList();
    }

    /** The pairs that could be read, in the order of the file. */
    List<Pair> pairs() {
        return pairs;
    }

    /** The parts of lists ("exactness, review"): not phrases to look for, but pairs to learn from. */
    List<PhraseCleaner.Part> parts() {
        return parts;
    }

    /** How many lines were dropped because their original cannot be told. */
    public int unclear() {
        return unclear;
    }
}
