package org.unspin.dictionary;

import java.util.ArrayList;
import java.util.List;
import org.unspin.text.Phrases;

/** Reads entry lines: {@code garbled TAB original:weight | original ... TAB note}. */
final class EntryParser {
    private static final String TAB_REMEDY =
            "put a TAB between the garbled form and its originals, as in 'enactment<TAB>work | action'";
    private static final int MAX_DIGITS = 15;
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final char[] text;
    private final EntryCollector collector;
    private final Problems problems;

    EntryParser(char[] text, EntryCollector collector) {
        this.text = text;
        this.collector = collector;
        this.problems = collector.problems();
    }

    EntryCollector collector() {
        return collector;
    }

    /** Reads the line; false where reading must stop because the dictionary is too large. */
    boolean parse(int from, int to, int line) {
        if (!collector.begin(line)) {
            return false;
        }
        int tab = indexOf('\t', from, to);
        if (tab == to) {
            problems.add(line, "no TAB in " + Problems.quote(new String(text, from, to - from)), TAB_REMEDY);
            return true;
        }
        String garbled = Phrases.normalize(text, from, tab);
        int secondTab = indexOf('\t', tab + 1, to);
        if (garbled.isEmpty()) {
            problems.add(
                    line,
                    "no garbled form before the TAB",
                    "write the garbled form in the first column, " + TAB_REMEDY);
            return true;
        }
        boolean good = PhraseChecks.check(garbled, line, problems);
        if (isBlank(tab + 1, secondTab)) {
            problems.add(
                    line,
                    "no original for " + Problems.quote(garbled),
                    "write the originals in the second column, after exactly one TAB, or remove the line");
            return true;
        }
        String note = note(secondTab + 1, to, line);
        List<Substitution> substitutions = originals(garbled, tab + 1, secondTab, Source.ofNote(note), line);
        if (good && !substitutions.isEmpty()) {
            collector.add(new DictionaryEntry(garbled, substitutions, note, line));
        }
        return !collector.overflows(line);
    }

    private List<Substitution> originals(String garbled, int from, int to, Source source, int line) {
        List<Substitution> substitutions = new ArrayList<>(4);
        int rank = 0;
        for (int start = from; start <= to; rank++) {
            int end = indexOf('|', start, to);
            if (rank == DictionaryLimits.MAX_ORIGINALS) {
                problems.add(
                        line,
                        "more than " + DictionaryLimits.MAX_ORIGINALS + " originals for " + Problems.quote(garbled),
                        "keep the likeliest, or give the rest in a second line of the same garbled form");
                return List.of();
            }
            int colon = indexOf(':', start, end);
            String original = Phrases.normalize(text, start, colon);
            if (original.isEmpty()) {
                problems.add(
                        line,
                        "an empty original for " + Problems.quote(garbled),
                        "write one original between two '|' and no '|' at the end; a literal '|' or ':' cannot occur in"
                                + " an original");
            } else {
                double weight =
                        colon == end ? Substitution.defaultWeight(rank + 1) : weight(original, colon + 1, end, line);
                boolean good = PhraseChecks.check(original, line, problems);
                if (collector.pair(garbled, original, line) && good && weight > 0) {
                    substitutions.add(new Substitution(original, weight, source));
                }
            }
            start = end + 1;
        }
        return substitutions;
    }

    /** The weight, or 0 and a problem. */
    private double weight(String original, int from, int to, int line) {
        int start = from;
        int end = to;
        while (start < end && Phrases.isBlank(text[start])) {
            start++;
        }
        while (end > start && Phrases.isBlank(text[end - 1])) {
            end--;
        }
        double weight = number(start, end);
        if (!(weight >= Substitution.MIN_WEIGHT && weight <= 100)) {
            problems.add(
                    line,
                    "the weight " + Problems.quote(new String(text, start, end - start)) + " of "
                            + Problems.quote(original) + " is not a number above 0 and at most 100",
                    "write a percentage like 'work:40' or 'work:2.5', without a sign; a literal ':' cannot occur in an"
                            + " original");
            return 0;
        }
        return weight;
    }

    /** A plain decimal number, or NaN. Exact: the digits fit a double, and one division rounds once. */
    private double number(int from, int to) {
        long digits = 0;
        int point = -1;
        if (to - from > MAX_DIGITS + 1) {
            return Double.NaN;
        }
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c == '.' && point < 0) {
                point = i;
            } else if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else {
                return Double.NaN;
            }
        }
        int count = to - from - (point < 0 ? 0 : 1);
        return count < 1 || count > MAX_DIGITS ? Double.NaN : digits / POWERS[point < 0 ? 0 : to - point - 1];
    }

    private String note(int from, int to, int line) {
        if (from >= to) {
            return "";
        }
        String note = Phrases.normalizeEnds(new String(text, from, to - from).replace('\t', ' '));
        if (note.length() > DictionaryLimits.MAX_NOTE_CHARS) {
            problems.add(
                    line,
                    "a note of " + note.length() + " characters, at most " + DictionaryLimits.MAX_NOTE_CHARS
                            + " are allowed",
                    "shorten it, or move it to a comment above the entry");
        }
        return shared(note);
    }

    /** Most notes are one word that names a source: one string for all of them. */
    private static String shared(String note) {
        Source source = note.isEmpty() ? Source.LISTED : Source.ofNote(note);
        return note.equals(source.word()) ? source.word() : note;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Phrases.isBlank(text[i])) {
                return false;
            }
        }
        return true;
    }

    private int indexOf(char c, int from, int to) {
        int i = from;
        while (i < to && text[i] != c) {
            i++;
        }
        return i;
    }
}
