package org.unspin;

import java.io.Serializable;
import java.util.Objects;

/**
 * What else the author may have written in a corrected span.
 *
 * <pre>{@code
 * for (Alternative other : correction.alternatives()) {
 *     menu.add(other.text() + ", " + Math.round(100 * other.probability()) + " %");
 * }
 * }</pre>
 *
 * @param text what would stand there, in upper or lower case as the text has it
 * @param probability how likely it is the original, 0 to 1
 */
public record Alternative(String text, double probability) implements Serializable {
    /** Checks the range and refuses null. */
    public Alternative {
        Objects.requireNonNull(text, "text");
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("the probability of an alternative must be 0 to 1, not " + probability);
        }
    }
}
