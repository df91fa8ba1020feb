package org.unspin;

import java.util.Locale;

/**
 * What a diagnosis comes to. A text that is too short or not English gets no answer, rather than a wrong one.
 *
 * <pre>{@code
 * if (d.verdict() == Verdict.TOO_SHORT || d.verdict() == Verdict.UNCERTAIN) {
 *     somebodyWhoReads.accept("Hello.");
 * }
 * }</pre>
 */
public enum Verdict {
    /** It was spun, nearly all of it. */
    SPUN,
    /** Parts of it were spun: at least a quarter of its words stand in paragraphs that were not. */
    PARTLY_SPUN,
    /** It does not look spun. */
    CLEAN,
    /** Something speaks for either; a person should look. */
    UNCERTAIN,
    /** It has too few words to tell, and none that leave no doubt. */
    TOO_SHORT,
    /** It is in another language, most of it. */
    NOT_ENGLISH,
    /** It has no words. */
    EMPTY;

    /** The verdict as people read it: "partly spun", "not English". */
    @Override
    public String toString() {
        return this == NOT_ENGLISH
                ? "not English"
                : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
