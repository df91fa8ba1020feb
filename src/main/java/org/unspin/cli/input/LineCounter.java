package org.unspin.cli.input;

/** Numbers of lines of a file; quick where the places are asked for in ascending order. Not thread-safe. */
public final class LineCounter {
    private final PageFile page;
    private final String source;
    private int at;
    private int line = 1;

    public LineCounter(PageFile page) {
        this.page = page;
        this.source = page.page().source();
    }

    /**
     * The line in the file, from 1.
     *
     * @param position of a character of the text
     */
    public int line(int position) {
        int wanted = page.inSource(position, position + 1).start();
        if (wanted < at) {
            // A page may be read in another order than it is written in.
            at = 0;
            line = 1;
        }
        for (; at < wanted; at++) {
            line += source.charAt(at) == '\n' ? 1 : 0;
        }
        return line;
    }
}
