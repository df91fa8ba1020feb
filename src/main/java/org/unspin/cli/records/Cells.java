package org.unspin.cli.records;

import java.util.ArrayList;
import java.util.List;
import org.unspin.cli.input.Encoding;

/** The cells of a row, and where they stand in it. Immutable. */
final class Cells {
    private final byte[] row;
    private final TableFormat format;
    private final Encoding encoding;
    private final List<Range> ranges;

    /** A cell in the row, its quotes included. */
    private record Range(int start, int end, boolean quoted) {}

    private Cells(byte[] row, TableFormat format, Encoding encoding, List<Range> ranges) {
        this.row = row;
        this.format = format;
        this.encoding = encoding;
        this.ranges = ranges;
    }

    /**
     * Finds them.
     *
     * @param row with its line end, if it has one
     * @throws BadRecordException if something stands behind the quotes of a cell, or a quote is never closed
     */
    static Cells of(byte[] row, TableFormat format, Encoding encoding) throws BadRecordException {
        int length = endOfCells(row);
        List<Range> ranges = new ArrayList<>();
        TableFormat.State state = TableFormat.State.CELL_BEGINS;
        int start = 0;
        for (int i = 0; i < length; i++) {
            TableFormat.State next = format.next(state, row[i]);
            if (state == TableFormat.State.QUOTE_IN_QUOTES && next == TableFormat.State.PLAIN) {
                throw new BadRecordException("something stands behind the closing quote of cell " + (ranges.size() + 1)
                        + "; --quote none if quotes have no meaning in this file");
            }
            if (next == TableFormat.State.CELL_BEGINS) {
                ranges.add(range(row, start, i, format));
                start = i + 1;
            }
            state = next;
        }
        if (state == TableFormat.State.QUOTED) {
            throw new BadRecordException("the quote of cell " + (ranges.size() + 1)
                    + " is never closed; --quote none if quotes have no meaning in this file");
        }
        ranges.add(range(row, start, length, format));
        return new Cells(row, format, encoding, List.copyOf(ranges));
    }

    private static Range range(byte[] row, int start, int end, TableFormat format) {
        boolean quoted = format.quote() != TableFormat.NO_QUOTE && end - start >= 2 && row[start] == format.quote();
        return new Range(start, end, quoted);
    }

    /** Where the end of the line begins, if there is one. */
    private static int endOfCells(byte[] row) {
        int end = row.length;
        if (end > 0 && row[end - 1] == '\n') {
            end--;
            if (end > 0 && row[end - 1] == '\r') {
                end--;
            }
        }
        return end;
    }

    int size() {
        return ranges.size();
    }

    /** Where the last cell ends. */
    int end() {
        return ranges.get(ranges.size() - 1).end();
    }

    int start(int cell) {
        return ranges.get(cell).start();
    }

    int end(int cell) {
        return ranges.get(cell).end();
    }

    /** What a cell says. */
    String text(int cell) throws BadRecordException {
        Range range = ranges.get(cell);
        int quotes = range.quoted() ? 1 : 0;
        byte[] inner = new byte[range.end() - range.start() - 2 * quotes];
        System.arraycopy(row, range.start() + quotes, inner, 0, inner.length);
        String text = Decoding.text(encoding, inner);
        String quote = quote();
        return range.quoted() ? text.replace(quote + quote, quote) : text;
    }

    /** The bytes of a cell that says something else: in quotes if it was, or if it has to be. */
    byte[] bytes(int cell, String text) throws BadRecordException {
        return cell(text, ranges.get(cell).quoted());
    }

    /** The bytes of a cell that is new: in quotes if it has to be. */
    byte[] added(String text) throws BadRecordException {
        return cell(text, false);
    }

    private byte[] cell(String text, boolean wasQuoted) throws BadRecordException {
        String quote = quote();
        boolean special =
                text.indexOf((char) format.delimiter()) >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
        if (format.quote() == TableFormat.NO_QUOTE) {
            if (special) {
                throw new BadRecordException(
                        "what would have to be written has a delimiter or a line end in it, which takes" + " quotes");
            }
            return Decoding.bytes(encoding, text);
        }
        boolean quoted = wasQuoted || special || text.startsWith(quote);
        return Decoding.bytes(encoding, quoted ? quote + text.replace(quote, quote + quote) + quote : text);
    }

    private String quote() {
        return String.valueOf((char) format.quote());
    }
}
