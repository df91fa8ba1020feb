package org.unspin.cli.records;

import java.io.UncheckedIOException;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Failures;
import org.unspin.cli.input.Encoding;

/** Text from bytes of a record, and back. */
final class Decoding {
    private static final String NOWHERE = "";

    private Decoding() {}

    static String text(Encoding encoding, byte[] bytes) throws BadRecordException {
        try {
            return encoding.decode(NOWHERE, bytes);
        } catch (CliException e) {
            throw new BadRecordException(
                    "not " + encoding.title() + "; say what it is with --encoding, e.g. --encoding" + " windows-1252");
        }
    }

    static byte[] bytes(Encoding encoding, String text) throws BadRecordException {
        try {
            return encoding.encode(text);
        } catch (UncheckedIOException e) {
            throw new BadRecordException(Failures.message(e));
        }
    }
}
