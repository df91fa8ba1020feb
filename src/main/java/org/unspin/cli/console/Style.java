package org.unspin.cli.console;

/** Colours for a terminal, or none. Immutable. */
public final class Style {
    private static final Style PLAIN = new Style(false);
    private static final Style COLOURED = new Style(true);

    private final boolean coloured;

    private Style(boolean coloured) {
        this.coloured = coloured;
    }

    public static Style of(boolean coloured) {
        return coloured ? COLOURED : PLAIN;
    }

    public boolean isColoured() {
        return coloured;
    }

    /** A word that is wrong: red and struck through. */
    public String garbled(String text) {
        return wrap("31;9", text);
    }

    /** A word that was put back: green. */
    public String restored(String text) {
        return wrap("1;32", text);
    }

    public String red(String text) {
        return wrap("31", text);
    }

    public String green(String text) {
        return wrap("32", text);
    }

    public String yellow(String text) {
        return wrap("33", text);
    }

    public String cyan(String text) {
        return wrap("36", text);
    }

    public String bold(String text) {
        return wrap("1", text);
    }

    public String dim(String text) {
        return wrap("2", text);
    }

    /** Green, yellow or red as the confidence is high, fair or low. */
    public String sureness(double confidence, String text) {
        return confidence >= 0.9 ? green(text) : confidence >= 0.7 ? yellow(text) : red(text);
    }

    private String wrap(String codes, String text) {
        return coloured && !text.isEmpty() ? "\u001b[" + codes + "m" + text + "\u001b[0m" : text;
    }
}
