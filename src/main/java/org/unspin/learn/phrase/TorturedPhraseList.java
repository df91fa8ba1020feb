package org.unspin.learn.phrase;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tortured phrases as people collect them: what a paraphraser made of a term of science, the term, and in how many
 * papers it was seen (Cabanac, Labb&eacute; &amp; Magazinov 2021: "Tortured phrases: A dubious writing style emerging
 * in science"). UTF-8 lines of {@code garbled<TAB>expected<TAB>papers}, comments ({@code #}). Immutable.
 */
public final class TorturedPhraseList {
    private static final int SAFE_WITHOUT_ABBREVIATION = 3;
    private static final Splitter COLUMNS = Splitter.on('\t').trimResults();

    private final List<Pair> pairs;
    private final List<String[]> parts;
    private final int unclear;

    /**
     * A garbled phrase that could be read.
     *
     * @param garbled the phrase as texts have it, two to six words
     * @param originals what it may stand for, likeliest first; at least one
     * @param papers how many papers have it; 0 where nobody knows
     * @param doubtful whether a person was not sure of the original, or the phrase is short and was given only with an
     *     abbreviation behind it
     */
    public record Pair(String garbled, List<String> originals, long papers, boolean doubtful) {
        /** Copies the list. */
        public Pair {
            originals = List.copyOf(originals);
        }
    }

    private TorturedPhraseList(List<Pair> pairs, List<String[]> parts, int unclear) {
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
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<Pair> pairs = new ArrayList<>();
        List<String[]> parts = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        int unclear = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String where = file + ":" + (i + 1) + ": ";
            List<String> columns = COLUMNS.splitToList(line);
            if (columns.size() != 3
                    || columns.get(0).isEmpty()
                    || columns.get(1).isEmpty()) {
                throw new IOException(where + "not three columns; write garbled<TAB>expected phrase<TAB>papers");
            }
            Integer before = seen.putIfAbsent(columns.get(0), i + 1);
            if (before != null) {
                throw new IOException(
                        where + "the garbled phrase stands in line " + before + " too; keep one of the two");
            }
            long papers = papers(where, columns.get(2));
            String expected = columns.get(1);
            parts.addAll(PhraseCleaner.parts(columns.get(0), expected));
            String garbled = PhraseCleaner.garbled(columns.get(0), expected);
            List<String> originals = garbled.isEmpty() ? List.of() : PhraseCleaner.originals(expected, garbled);
            if (originals.isEmpty()) {
                unclear++;
            } else {
                boolean bare = columns.get(0).indexOf('(') < 0;
                boolean doubtful = PhraseCleaner.isDoubtful(expected)
                        || !bare && PhraseCleaner.words(garbled).size() < SAFE_WITHOUT_ABBREVIATION;
                pairs.add(new Pair(garbled, originals, papers, doubtful));
            }
        }
        return new TorturedPhraseList(withoutTerms(pairs), parts, unclear);
    }

    private static long papers(String where, String text) throws IOException {
        try {
            long papers = Long.parseLong(text);
            if (papers >= 0) {
                return papers;
            }
        } catch (NumberFormatException e) {
            // Reported below with file and line.
        }
        throw new IOException(
                where + "the number of papers is \"" + text + "\"; write a whole number, 0 where unknown");
    }

    /**
     * Without phrases that are themselves the original of another and were counted in no paper: lists of tortured
     * phrases name honest terms too, so that their readers leave those alone.
     */
    private static List<Pair> withoutTerms(List<Pair> pairs) {
        Set<String> terms = new HashSet<>();
        for (Pair pair : pairs) {
            pair.originals().forEach(original -> terms.add(String.join(" ", PhraseCleaner.words(original))));
        }
        return pairs.stream()
                .filter(pair ->
                        pair.papers() > 0 || !terms.contains(String.join(" ", PhraseCleaner.words(pair.garbled()))))
                .toList();
    }

    /** The pairs that could be read, in the order of the file. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** Garbled and original parts of lists ("exactness, review"): no phrases to look for, but pairs to learn from. */
    List<String[]> parts() {
        return List.copyOf(parts);
    }

    /** How many lines were dropped because their original cannot be told. */
    public int unclear() {
        return unclear;
    }
}
