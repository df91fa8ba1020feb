package org.unspin.dictionary;

import com.google.common.base.Splitter;
import java.util.List;

/**
 * One line of a dictionary: a garbled form and what it may stand for.
 *
 * @param garbled what the spinner writes, single spaces between words
 * @param substitutions the originals in the order of the line, at least one; all have the source that the note names
 * @param note free text, may be empty; its first word may name the {@link Source}
 * @param line the line in the file, from 1; for a dictionary built in a program the number of the entry
 */
public record DictionaryEntry(String garbled, List<Substitution> substitutions, String note, int line) {
    private static final String PROPER = "proper";

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the garbled form is empty, there is no substitution, or one has another
     *     source than the note
     */
    public DictionaryEntry {
        if (garbled.isEmpty()) {
            throw new IllegalArgumentException("an entry needs a garbled form");
        }
        substitutions = List.copyOf(substitutions);
        if (substitutions.isEmpty()) {
            throw new IllegalArgumentException("the entry \"" + garbled + "\" needs an original");
        }
        Source source = Source.ofNote(note);
        for (int i = 0; i < substitutions.size(); i++) {
            if (substitutions.get(i).source() != source) {
                throw new IllegalArgumentException("the note of \"" + garbled + "\" names the source "
                        + source.word() + ", but the original \""
                        + substitutions.get(i).original() + "\" has "
                        + substitutions.get(i).source().word() + ": begin the note with that word");
            }
        }
    }

    /**
     * Whether the garbled form is always written with its own capitals, as "Associate in Nursing" and "Pb" are, so that they say
     * nothing of the original: the note has {@code proper} among its parts, as in "observed; proper".
     */
    public boolean isProper() {
        for (String part : Splitter.on(';').trimResults().split(note)) {
            if (part.equals(PROPER)) {
                return true;
            }
        }
        return false;
    }

    /** Where this entry comes from, as its note says. */
    public Source source() {
        return substitutions.get(0).source();
    }
}
