package org.unspin.dictionary;

import java.util.Locale;

/** Where an entry comes from, the most trusted first: the order of the constants is that of trust and of a file. */
public enum Source {
    /** Read off a real spun text whose original is known. */
    OBSERVED,
    /** Ascribed to the spinner, but seen by nobody beside its original. */
    UNVERIFIED,
    /** Found by a learner in spun text. */
    LEARNED,
    /** Listed by a person without saying where from; what an entry without a known first word in its note is. */
    LISTED,
    /** Computed: one step of the thesaurus walk that the spinner takes. */
    WALK,
    /** Computed: two steps of that walk. */
    WALK2;

    private static final Source[] ALL = values();

    private final String word = name().toLowerCase(Locale.ROOT);

    /**
     * The source that a note names: its first word, up to a space, a colon or a semicolon, in any case.
     *
     * @param note the notes column, possibly empty
     * @return the source named, {@link #LISTED} where the first word is none of them
     */
    public static Source ofNote(String note) {
        int end = 0;
        while (end < note.length() && " :;\t\u00a0".indexOf(note.charAt(end)) < 0) {
            end++;
        }
        for (Source source : ALL) {
            if (source.name().length() == end && note.regionMatches(true, 0, source.name(), 0, end)) {
                return source;
            }
        }
        return LISTED;
    }

    /** The word that stands for this source in the notes column, in lower case. */
    public String word() {
        return word;
    }
}
