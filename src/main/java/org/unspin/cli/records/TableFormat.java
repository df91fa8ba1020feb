package org.unspin.cli.records;

/**
 * How the cells of a row are told apart (RFC 4180).
 *
 * @param delimiter what stands between two cells
 * @param quote what stands around a cell that has a delimiter, a line feed or a quote in it; there twice for a quote. 0 if nothing is
 */
record TableFormat(byte delimiter, byte quote) {
    static final byte NO_QUOTE = 0;

    /** Whether a byte, after so much of a row, stands within quotes; see {@link #next}. */
    enum State {
        CELL_BEGINS,
        PLAIN,
        QUOTED,
        /** The end of the quotes, or the first of two that stand for one. */
        QUOTE_IN_QUOTES
    }

    /** What follows when a byte is read. */
    State next(State before, byte b) {
        if (before == State.QUOTED) {
            return b == quote ? State.QUOTE_IN_QUOTES : State.QUOTED;
        }
        if (quote != NO_QUOTE && b == quote) {
            return before == State.PLAIN ? State.PLAIN : State.QUOTED;
        }
        return b == delimiter || b == '\n' ? State.CELL_BEGINS : State.PLAIN;
    }
}
