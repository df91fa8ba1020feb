package org.unspin;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.unspin.dictionary.Source;

/**
 * Why a correction was made.
 *
 * <pre>{@code
 * Reason reason = correction.reason();
 * if (reason.kind() == Reason.Kind.SWAP && reason.family().equals("newswire")) {
 *     evidence.add(reason.description());
 * }
 * }</pre>
 *
 * @param kind what was repaired
 * @param family name of the dictionary that has the entry; empty for {@link Kind#AGREEMENT}; for {@link Kind#DEBRIS} its kind, such
 *     as {@code share-buttons}, {@code cookie-notice} or {@code repeated}
 * @param garbled the entry's garbled form, or the word that the article agrees with; empty for debris
 * @param original the entry's original, or the article; empty for debris
 * @param source how far the entry can be trusted
 */
public record Reason(Kind kind, String family, String garbled, String original, Source source) implements Serializable {
    /** Refuses nulls. */
    public Reason {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(garbled, "garbled");
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(source, "source");
    }

    /** What was repaired. */
    public enum Kind {
        /** A swapped word or phrase. */
        SWAP,
        /** "a" or "an" before a word that was put back. */
        AGREEMENT,
        /** A line that a scraper left and that does not belong to the text. */
        DEBRIS
    }

    /** The reason in a sentence, for people. */
    public String description() {
        return switch (kind) {
            case AGREEMENT -> String.format("\"%s\" goes with \"%s\"", original, garbled);
            case DEBRIS -> "left by a scraper: " + family.replace('-', ' ');
            case SWAP ->
                String.format(
                        Locale.ROOT,
                        "the %s spinner writes \"%s\" for \"%s\" (%s)",
                        family,
                        garbled,
                        original,
                        source.word());
        };
    }
}
