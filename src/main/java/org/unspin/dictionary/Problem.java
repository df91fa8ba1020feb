package org.unspin.dictionary;

import java.io.Serializable;

/**
 * One thing that is wrong with a dictionary.
 *
 * @param file the file, resource or name of the dictionary
 * @param line the line, from 1; 0 where the whole file is meant
 * @param message what is wrong
 * @param remedy what to do about it
 */
public record Problem(String file, int line, String message, String remedy) implements Serializable {
    /** {@code file:line: message; remedy}, without the line where the whole file is meant. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message + "; " + remedy;
    }
}
