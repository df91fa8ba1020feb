package org.unspin.evaluate;

/**
 * One slot that the system's text does not satisfy. Immutable.
 *
 * @param kind what went wrong
 * @param before the spun text's tokens in this slot, parted by blanks; empty where there are none
 * @param after the system's tokens in this slot, likewise
 * @param gold the right answers as the gold text gives them, parted by {@code |}; empty for words that belong nowhere
 * @param near up to four of the system's tokens before the slot, then {@code []}, then up to four from the slot's start
 *     on; words that belong nowhere are left out between the two
 */
public record Mismatch(Kind kind, String before, String after, String gold, String near) {

    /** What went wrong in a slot. */
    public enum Kind {
        /** It was right in the spun text and is wrong now. */
        HARM,
        /** It was garbled and was left as it was. */
        MISS,
        /** It was garbled and was changed into a wrong answer. */
        WRONG
    }

    /** The row as {@code score.py -v} prints it. */
    public String text() {
        return kind + "  " + Python.quoted(before) + " -> " + Python.quoted(after) + ", gold " + Python.quoted(gold)
                + "   \u2026 " + near;
    }
}
