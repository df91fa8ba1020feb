package org.unspin.decode.correct;

import com.google.errorprone.annotations.Immutable;

/**
 * Least confidence, 0 to 1, of a correction that is made.
 *
 * @param ordinary of any
 * @param computed where the entry was only computed and the word that stands there may be meant
 * @param sparing where the spinner leaves much alone
 * @param fitting where it does, and the word that stands there fits its place
 */
@Immutable
public record ConfidenceThresholds(double ordinary, double computed, double sparing, double fitting) {
    /** Checks the ranges. */
    public ConfidenceThresholds {
        check("ordinary", ordinary);
        check("computed", computed);
        check("sparing", sparing);
        check("fitting", fitting);
    }

    private static void check(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("the " + name + " threshold must be 0 to 1, not " + value);
        }
    }

    /** The same for every correction. */
    public static ConfidenceThresholds uniform(double confidence) {
        return new ConfidenceThresholds(confidence, confidence, confidence, confidence);
    }

    /** Why a correction needs the confidence that it needs. */
    public enum Ground {
        /** Nothing speaks for more. */
        ORDINARY,
        /** The entry was only computed, and the word that stands there may be meant. */
        COMPUTED,
        /** The spinner leaves much alone. */
        SPARING,
        /** It does, and the word that stands there fits its place. */
        FITTING
    }

    /**
     * What one correction needs.
     *
     * @param confidence 0 to 1
     * @param ground why that much
     */
    public record Threshold(double confidence, Ground ground) {}

    Threshold on(Ground ground) {
        return new Threshold(
                switch (ground) {
                    case ORDINARY -> ordinary;
                    case COMPUTED -> computed;
                    case SPARING -> sparing;
                    case FITTING -> fitting;
                },
                ground);
    }
}
