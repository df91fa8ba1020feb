package org.unspin.cli.console;

/** Text in columns and lines of a terminal. Escape sequences of colours take no room. */
public final class Layout {
    private static final char ESCAPE = '\u001b';

    private Layout() {}

    /** How many columns a text takes on a terminal. */
    public static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) == ESCAPE) {
                int end = text.indexOf('m', i);
                i = end < 0 ? text.length() : end + 1;
            } else {
                int c = text.codePointAt(i);
                width += width(c);
                i += Character.charCount(c);
            }
        }
        return width;
    }

    private static int width(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    /** The blocks of East Asian letters and of emoji, which take two columns. */
    private static boolean isWide(int c) {
        return c >= 0x1100
                && (c <= 0x115f
                        || c >= 0x2e80 && c <= 0xa4cf
                        || c >= 0xac00 && c <= 0xd7a3
                        || c >= 0xf900 && c <= 0xfaff
                        || c >= 0xfe30 && c <= 0xfe6f
                        || c >= 0xff00 && c <= 0xff60
                        || c >= 0x1f300 && c <= 0x1faff
                        || c >= 0x20000 && c <= 0x3fffd);
    }

    /** The text and as many blanks as fill the columns. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** The text, cut with an ellipsis where it is wider than the columns; for text without colours. */
    public static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int end = 0;
        for (int used = 0; end < text.length(); ) {
            int c = text.codePointAt(end);
            used += width(c);
            if (used > columns - 1) {
                break;
            }
            end += Character.charCount(c);
        }
        return text.substring(0, end) + "\u2026";
    }

    /**
     * Breaks a text into lines at its blanks. A word wider than a line stands alone.
     *
     * @param indent what every line begins with
     * @return lines that end in line feeds
     */
    public static String wrap(String text, int columns, String indent) {
        StringBuilder out = new StringBuilder();
        int room = columns - width(indent);
        int used = 0;
        for (int start = 0; start < text.length(); ) {
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            String word = text.substring(start, end);
            start = end + 1;
            int width = width(word);
            if (word.isEmpty()) {
                continue;
            }
            if (used == 0 || used + 1 + width > room) {
                out.append(used == 0 ? "" : "\n").append(indent).append(word);
                used = width;
            } else {
                out.append(' ').append(word);
                used += 1 + width;
            }
        }
        return out.append('\n').toString();
    }
}
