package org.unspin;

/**
 * How readily a text is taken for spun, and a word for swapped.
 *
 * <pre>{@code
 * Unspin careful = Unspin.builder().preset(Preset.CAUTIOUS).build();
 * }</pre>
 */
public enum Preset {
    /** Changes only what is all but certain. For archives, and where nobody reads what was changed. */
    CAUTIOUS,
    /** The default: about as many readers would be glad of the last correction as would not. */
    BALANCED,
    /** Repairs as much as it can, at the price of more wrong words. For texts known to be spun. */
    THOROUGH
}
