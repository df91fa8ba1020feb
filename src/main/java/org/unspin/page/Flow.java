package org.unspin.page;

import static org.unspin.page.AlignedText.NOWHERE;

import java.util.List;

/**
 * Lets text flow as a browser would: runs of white space become one space, paragraphs are parted by a blank line, and there is
 * no white space at either end of a line. Not thread-safe.
 */
final class Flow {
    private static final int PARAGRAPH = 2;
    private static final char SOFT_HYPHEN = '\u00ad';

    private final AlignedText.Builder out = new AlignedText.Builder();
    private int breaks;
    private boolean space;
    private int spaceFrom;
    private int spaceTo;

    /** What comes next begins a paragraph. */
    void paragraph() {
        breaks = PARAGRAPH;
    }

    /** What comes next begins a line; after two of these, a paragraph. */
    void line() {
        breaks = Math.min(PARAGRAPH, breaks + 1);
    }

    /** White space, which stands at these places in the source. */
    void space(int from, int to) {
        if (!space) {
            space = true;
            spaceFrom = from;
            spaceTo = to;
        }
    }

    /** Something that nobody sees, inside a word. */
    void unseen(int from, int to) {
        if (!space && breaks == 0) {
            out.swallow(from, to);
        }
    }

    /** Text to read whose place in the source is not known. */
    void homeless(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = runEnd(text, at, text.length());
            if (isSpace(text.charAt(at))) {
                space(NOWHERE, NOWHERE);
            } else {
                add(text.substring(at, end), NOWHERE, NOWHERE);
            }
            at = end;
        }
    }

    /**
     * Text of a source, decoded.
     *
     * @param text decoded
     * @param from where it begins in the source
     * @param encoded the pieces of it that the source writes in another way, in order; the rest stands there as it is
     */
    void add(String text, int from, List<Encoded> encoded) {
        int at = 0;
        int source = from;
        for (Encoded piece : encoded) {
            plain(text, at, piece.at(), source);
            if (piece.length() == 0) {
                unseen(piece.from(), piece.to());
            } else if (isSpace(text.charAt(piece.at()))) {
                space(piece.from(), piece.to());
            } else if (text.charAt(piece.at()) == SOFT_HYPHEN) {
                unseen(piece.from(), piece.to());
            } else {
                add(text.substring(piece.at(), piece.at() + piece.length()), piece.from(), piece.to());
            }
            at = piece.at() + piece.length();
            source = piece.to();
        }
        plain(text, at, text.length(), source);
    }

    private void plain(String text, int from, int to, int source) {
        int at = from;
        while (at < to) {
            int end = runEnd(text, at, to);
            int place = source + at - from;
            if (isSpace(text.charAt(at))) {
                space(place, place + end - at);
            } else if (text.charAt(at) == SOFT_HYPHEN) {
                unseen(place, place + end - at);
            } else {
                add(text.substring(at, end), place, place + end - at);
            }
            at = end;
        }
    }

    private static int runEnd(String text, int from, int to) {
        char first = text.charAt(from);
        int end = from + 1;
        while (end < to
                && isSpace(text.charAt(end)) == isSpace(first)
                && (text.charAt(end) == SOFT_HYPHEN) == (first == SOFT_HYPHEN)) {
            end++;
        }
        return end;
    }

    private void add(String seen, int from, int to) {
        if (!out.isEmpty() && breaks > 0) {
            out.add("\n".repeat(breaks), NOWHERE, NOWHERE);
        } else if (!out.isEmpty() && space) {
            out.add(" ", spaceFrom, spaceTo);
        }
        breaks = 0;
        space = false;
        out.add(seen, from, to);
    }

    /** What HTML takes for white space; the no-break space is none. */
    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' && c != '\u000b';
    }

    AlignedText build() {
        return out.build();
    }
}
