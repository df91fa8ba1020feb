package org.unspin.cli.input;

/** Where something stands in a file, as editors count. */
public final class LineAndColumn {
    private LineAndColumn() {}

    /** Line and column of an offset, both from 1; a column is a character as a person counts them. */
    public static String of(String text, int offset) {
        int line = 1;
        int begin = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
            begin = i + 1;
        }
        return line + ":" + (text.codePointCount(begin, offset) + 1);
    }
}
