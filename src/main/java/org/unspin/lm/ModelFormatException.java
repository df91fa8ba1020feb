package org.unspin.lm;

import java.io.IOException;

/** A file that is no language model of ours, or a damaged one. The message names the file and says what to do. */
public final class ModelFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    public ModelFormatException(String file, String problem) {
        super(file + ": " + problem);
    }
}
