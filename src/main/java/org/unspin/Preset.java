package org.unspin;

/**
 * How readily a text is taken for spun, and a word for swapped.
 *
 * <pre>{@code
 * Unspin careful = Unspin.builder().preset(Preset.CAUTIOUS).build();
 * }</pre>
 */
public enum Preset {
    /** Changes only what is all but certain. For archives, and where nobody checks the changes. */
    CAUTIOUS,
    /** The default: changes a word where that is likelier to help than to harm. */
    BALANCED,
    /** Restores as much as it can, at the price of more wrong words. For texts that are known to be spun. */
    THOROUGH
}
