package org.unspin.cli;

/** Something that the user has to know and can mend; the message says what and how. */
final class CliException extends Exception {
    private static final long serialVersionUID = 1L;

    CliException(String message) {
        super(message);
    }
}
