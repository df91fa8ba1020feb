package org.unspin.lm;

import java.io.IOException;

/** A file is no language model of this library, or a damaged one. The message names the file and says what to do. */
public final class ModelFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception about one file.
     *
     * @param file the file or resource
     * @param problem what is wrong with it, and what to do about it
     */
    public ModelFormatException(String file, String problem) {
        super(file + ": " + problem);
    }
}
