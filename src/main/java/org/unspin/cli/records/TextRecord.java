package org.unspin.cli.records;

import java.util.List;

/** A piece that was read: the texts in it, and how to write it again. Thread-safe. */
public interface TextRecord {
    /** What of it is to be restored, in the order in which it stands there. */
    List<Slot> texts();

    /**
     * Its bytes with what was made of its texts; all else as it was.
     *
     * @param answers one for each of {@link #texts()}
     * @throws BadRecordException if that cannot be written there
     */
    byte[] written(List<Answer> answers) throws BadRecordException;

    /** Where it came from, if it is a page of the web; else empty. */
    default String url() {
        return "";
    }
}
