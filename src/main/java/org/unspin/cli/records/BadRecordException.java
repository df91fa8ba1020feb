package org.unspin.cli.records;

/** A piece of a file is not what it should be. The message says what is wrong with it, not where it stands. */
public final class BadRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    BadRecordException(String message) {
        super(message);
    }
}
