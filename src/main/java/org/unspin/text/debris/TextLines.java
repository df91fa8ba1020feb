package org.unspin.text.debris;

import java.util.Arrays;
import org.unspin.text.Tokenizer;

/** The lines of a text that have more than white space in them, as offsets of that. Immutable once it is filled. */
final class TextLines {
    private final String text;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int size;

    private TextLines(String text) {
        this.text = text;
    }

    static TextLines of(String text) {
        TextLines lines = new TextLines(text);
        for (int from = 0; from < text.length(); ) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed;
            lines.add(from, to);
            from = to + 1;
        }
        return lines;
    }

    private void add(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Tokenizer.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Tokenizer.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    String text() {
        return text;
    }

    int size() {
        return size;
    }

    /** Where the line's first sign is that is no white space. */
    int start(int line) {
        return starts[line];
    }

    /** Where its last one ends. */
    int end(int line) {
        return ends[line];
    }

    /** Where the line begins, indentation included. */
    int lineStart(int line) {
        return text.lastIndexOf('\n', starts[line] - 1) + 1;
    }

    /** Where the line ends, white space included, before its line break. */
    int lineEnd(int line) {
        int feed = text.indexOf('\n', ends[line]);
        int end = feed < 0 ? text.length() : feed;
        return end > ends[line] && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Where the line after this one begins, blank or not. */
    int next(int line) {
        int feed = text.indexOf('\n', ends[line]);
        return feed < 0 ? text.length() : feed + 1;
    }
}
