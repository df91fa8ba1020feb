package org.unspin.cli.console;

/** Something that the user has to know and can mend; the message says what and how. */
public final class CliException extends Exception {
    private static final long serialVersionUID = 1L;

    public CliException(String message) {
        super(message);
    }
}
