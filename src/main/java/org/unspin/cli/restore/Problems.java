package org.unspin.cli.restore;

import org.unspin.cli.console.Session;
import org.unspin.cli.input.Inputs;

/** Tells of the bad records of a file: of all, if that is wanted, else of the first ones and how many more there are. */
final class Problems {
    private static final int NAMED = 10;

    private final Session session;
    private final Inputs inputs;
    private final String file;
    private long count;

    Problems(Session session, Inputs inputs, String file) {
        this.session = session;
        this.inputs = inputs;
        this.file = file;
    }

    void add(String problem) {
        count++;
        if (count <= NAMED || session.isVerbose()) {
            inputs.complain(file + ": " + problem);
        }
    }

    /** To be called when the file is over. */
    void finish() {
        if (count > NAMED && !session.isVerbose()) {
            inputs.complain(file + ": and " + (count - NAMED) + " more bad records; --verbose names them");
        }
    }

    boolean any() {
        return count > 0;
    }
}
