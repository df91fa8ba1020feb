package org.unspin;

import com.google.common.base.Ascii;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.unspin.text.Rounding;

/**
 * One change of a restoration.
 *
 * <pre>{@code
 * Map<String, Long> swaps = corrections.stream()
 *         .collect(groupingBy(c -> c.original() + " → " + c.replacement(), counting()));
 * }</pre>
 *
 * @param start UTF-16 index into the text that was given, where the changed span begins
 * @param end where it ends, exclusive
 * @param original what stands there in the text that was given
 * @param replacement what stands there in the restored text
 * @param confidence how likely the replacement is what the author wrote, 0 to 1
 * @param alternatives what else may have stood there, likeliest first; the text as it was given is among them if it is likely at all
 * @param reason why
 */
public record Correction(
        int start,
        int end,
        String original,
        String replacement,
        double confidence,
        List<Alternative> alternatives,
        Reason reason)
        implements Serializable {
    /** Checks the ranges, refuses nulls and copies the list. */
    public Correction {
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(replacement, "replacement");
        Objects.requireNonNull(reason, "reason");
        if (start < 0 || end <= start || original.length() != end - start) {
            throw new IllegalArgumentException("a correction of \"" + Ascii.truncate(original, Restoration.SHOWN, "...")
                    + "\" cannot span " + start + " to " + end);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be 0 to 1, not " + confidence);
        }
        alternatives = List.copyOf(alternatives);
    }

    /** The correction in a line, for people: offsets, change, confidence. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%d-%d %s → %s %s", start, end, original, replacement, Rounding.twoDigits(confidence));
    }
}
