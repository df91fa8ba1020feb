package org.unspin.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the entries of one dictionary, checks what spans lines: pairs given twice, the number of entries and pairs. */
final class EntryCollector {
    private final Problems problems;
    private final List<DictionaryEntry> entries = new ArrayList<>();
    private final Map<String, Integer> lineOfPair = new HashMap<>(4096);
    private int attempts;

    EntryCollector(Problems problems) {
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    /** Whether no entry, good or bad, has been seen. */
    boolean isUntouched() {
        return attempts == 0;
    }

    /** Counts an entry before it is read; false where it is one too many. */
    boolean begin(int line) {
        attempts++;
        if (attempts > DictionaryLimits.MAX_ENTRIES) {
            problems.add(
                    line,
                    "more than " + DictionaryLimits.MAX_ENTRIES + " entries, the rest is not read",
                    "split the dictionary into several");
            return false;
        }
        return true;
    }

    /** Takes note of a pair; false, and a problem, where it was given before. */
    boolean pair(String garbled, String original, int line) {
        // A tab is in neither, so that two pairs never share a key.
        Integer first = lineOfPair.putIfAbsent(garbled + '\t' + original, line);
        if (first != null) {
            problems.add(
                    line,
                    "the pair " + Problems.quote(garbled) + " -> " + Problems.quote(original) + " in line " + line
                            + " was already given in line " + first,
                    "remove it from one of the two lines");
            return false;
        }
        return true;
    }

    /** Whether the pairs so far are too many; reports it. */
    boolean overflows(int line) {
        if (lineOfPair.size() > DictionaryLimits.MAX_PAIRS) {
            problems.add(
                    line,
                    "more than " + DictionaryLimits.MAX_PAIRS + " pairs, the rest is not read",
                    "split the dictionary into several");
            return true;
        }
        return false;
    }

    void add(DictionaryEntry entry) {
        entries.add(entry);
    }

    List<DictionaryEntry> entries() {
        return List.copyOf(entries);
    }
}
