package org.unspin.engine;

/** What an argument has to be. */
public final class Arguments {
    private Arguments() {}

    /** Refuses a blank argument. */
    public static String requireText(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return text;
    }
}
