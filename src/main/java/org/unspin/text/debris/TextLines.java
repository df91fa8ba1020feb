package org.unspin.text.debris;

import com.google.common.primitives.ImmutableIntArray;
import org.unspin.text.Tokenizer;

/** The lines of a text that have more than white space in them, as offsets into it. Immutable. */
final class TextLines {
    private final String text;
    private final ImmutableIntArray starts;
    private final ImmutableIntArray ends;

    private TextLines(String text, ImmutableIntArray starts, ImmutableIntArray ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static TextLines of(String text) {
        ImmutableIntArray.Builder starts = ImmutableIntArray.builder();
        ImmutableIntArray.Builder ends = ImmutableIntArray.builder();
        for (int from = 0; from < text.length(); ) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed;
            int start = from;
            int end = to;
            while (start < end && Tokenizer.isSpace(text.charAt(start))) {
                start++;
            }
            while (end > start && Tokenizer.isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                starts.add(start);
                ends.add(end);
            }
            from = to + 1;
        }
        return new TextLines(text, starts.build(), ends.build());
    }

    String text() {
        return text;
    }

    int size() {
        return starts.length();
    }

    /** Where the first character of the line is that is not white space. */
    int start(int line) {
        return starts.get(line);
    }

    /** Where the last such character ends. */
    int end(int line) {
        return ends.get(line);
    }

    /** Where the line begins, indentation included. */
    int lineStart(int line) {
        return text.lastIndexOf('\n', starts.get(line) - 1) + 1;
    }

    /** Where the line ends, white space included, before its line break. */
    int lineEnd(int line) {
        int feed = text.indexOf('\n', ends.get(line));
        int end = feed < 0 ? text.length() : feed;
        return end > ends.get(line) && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Where the line after this one begins, blank or not. */
    int next(int line) {
        int feed = text.indexOf('\n', ends.get(line));
        return feed < 0 ? text.length() : feed + 1;
    }
}
