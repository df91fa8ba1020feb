package org.unspin.dictionary;

import java.util.List;

/** A dictionary cannot be read: carries all that is wrong with it, not only the first thing. */
public final class DictionaryFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How many problems the message shows; {@link #problems()} has all. */
    static final int SHOWN = 20;

    /** An unmodifiable list, which is serializable as its elements are. */
    @SuppressWarnings("serial")
    private final List<Problem> problems;

    /**
     * An exception about these problems.
     *
     * @param problems at least one
     * @throws IllegalArgumentException if the list is empty
     */
    public DictionaryFormatException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** All problems in the order of the file, at least one; unmodifiable. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a format exception needs a problem");
        }
        if (problems.size() == 1) {
            return problems.get(0).toString();
        }
        StringBuilder message = new StringBuilder(problems.get(0).file())
                .append(": ")
                .append(problems.size())
                .append(" problems");
        int shown = Math.min(SHOWN, problems.size());
        for (int i = 0; i < shown; i++) {
            message.append("\n  ").append(problems.get(i));
        }
        if (shown < problems.size()) {
            message.append("\n  ... and ").append(problems.size() - shown).append(" more");
        }
        return message.toString();
    }
}
