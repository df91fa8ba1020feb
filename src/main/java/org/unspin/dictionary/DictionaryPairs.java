package org.unspin.dictionary;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a dictionary of pairs that come one by one: a line for each garbled form and source, the likeliest original
 * first, the notes of its pairs joined. Of a pair that comes twice, the first counts. Not thread-safe.
 */
public final class DictionaryPairs {
    private static final String BETWEEN_NOTES = "; ";
    private static final Splitter PARTS = Splitter.on(';').trimResults().omitEmptyStrings();

    private final Map<PairKey, String> garbledOf = new LinkedHashMap<>();
    private final Map<List<Object>, Line> lines = new LinkedHashMap<>();

    /** The pairs of one garbled form and source. */
    private record Line(String garbled, Source source, List<Substitution> substitutions, Set<String> notes) {}

    /**
     * Adds a pair.
     *
     * @param garbled what the spinner writes
     * @param substitution an original that it may stand for
     * @param note what is said about the pair; need not name the source
     * @return false if the pair is there already, in whatever case; it then stays as it was
     */
    public boolean add(String garbled, Substitution substitution, String note) {
        if (garbledOf.putIfAbsent(new PairKey(garbled, substitution.original()), garbled) != null) {
            return false;
        }
        Source source = substitution.source();
        Line line = lines.computeIfAbsent(
                List.of(garbled, source), key -> new Line(garbled, source, new ArrayList<>(), new LinkedHashSet<>()));
        line.substitutions().add(substitution);
        line.notes().add(note);
        return true;
    }

    /** How many pairs there are. */
    public int size() {
        return garbledOf.size();
    }

    /**
     * The dictionary of all pairs so far.
     *
     * @param name what it is called, as in a file
     * @param header the dictionary whose other directives it takes over
     * @throws DictionaryFormatException with all that is wrong, too many pairs included
     */
    public SubstitutionDictionary build(String name, SubstitutionDictionary header) {
        DictionaryBuilder builder = SubstitutionDictionary.builder(name);
        for (Line line : lines.values()) {
            String note = joined(line.notes(), line.source());
            List<Substitution> sorted = new ArrayList<>(line.substitutions());
            sorted.sort(Comparator.comparingDouble(Substitution::weight).reversed());
            for (int from = 0; from < sorted.size(); from += DictionaryLimits.MAX_ORIGINALS) {
                int to = Math.min(sorted.size(), from + DictionaryLimits.MAX_ORIGINALS);
                builder.add(line.garbled(), sorted.subList(from, to), note);
            }
        }
        return Directives.give(header, name, builder.build().entries());
    }

    /**
     * Notes in one, the word of the source in front: what stands between their semicolons, nothing twice, and as much
     * as a note has room for. A single note of that source stays as it is.
     */
    static String joined(Set<String> notes, Source source) {
        if (notes.size() == 1 && Source.ofNote(notes.iterator().next()) == source) {
            return notes.iterator().next();
        }
        Set<String> said = new LinkedHashSet<>();
        said.add(source.word());
        int length = source.word().length();
        for (String note : notes) {
            for (String part : PARTS.split(Source.ofNote(note) == source ? withoutSource(note, source) : note)) {
                boolean fits = length + BETWEEN_NOTES.length() + part.length() <= DictionaryLimits.MAX_NOTE_CHARS;
                if (fits && said.add(part)) {
                    length += BETWEEN_NOTES.length() + part.length();
                }
            }
        }
        return String.join(BETWEEN_NOTES, said);
    }

    /** What a note says after the word of its source; all of it where that word is left out. */
    private static String withoutSource(String note, Source source) {
        int end = source.word().length();
        boolean named = note.regionMatches(true, 0, source.word(), 0, end)
                && (note.length() == end || isBetween(note.charAt(end)));
        int from = named ? end : 0;
        while (named && from < note.length() && isBetween(note.charAt(from))) {
            from++;
        }
        return note.substring(from);
    }

    private static boolean isBetween(char c) {
        return c == ' ' || c == ':' || c == ';';
    }
}
