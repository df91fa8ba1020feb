package org.unspin.engine;

import java.io.Serializable;

/**
 * An entry that no dictionary may have.
 *
 * @param garbled the garbled form, as a dictionary lists it
 * @param original the original that it shall not stand for; empty for all of them
 */
public record SwitchedOff(String garbled, String original) implements Serializable {
    /** Checks that there is a garbled form. */
    public SwitchedOff {
        Arguments.requireText("garbled", garbled);
    }
}
