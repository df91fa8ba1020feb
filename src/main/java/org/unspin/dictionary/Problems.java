package org.unspin.dictionary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file; bounded, since a file of garbage has a problem in every line. */
final class Problems {
    private static final int QUOTED = 40;

    private final String file;
    private final List<Problem> list = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String message, String remedy) {
        if (list.size() < DictionaryLimits.MAX_PROBLEMS - 1) {
            list.add(new Problem(file, line, message, remedy));
        } else if (!isFull()) {
            list.add(new Problem(
                    file,
                    line,
                    "too many problems, the rest is not checked",
                    "see whether this is a dictionary at all, then mend the problems above"));
        }
    }

    boolean isFull() {
        return list.size() >= DictionaryLimits.MAX_PROBLEMS;
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    /** All problems by line; those of one line in the order in which they were found. */
    List<Problem> list() {
        list.sort(Comparator.comparingInt(Problem::line));
        return List.copyOf(list);
    }

    void throwIfAny() {
        if (!list.isEmpty()) {
            throw new DictionaryFormatException(list());
        }
    }

    /** Text for a message: in quotes, shortened, and without characters that a terminal would obey. */
    static String quote(CharSequence text) {
        StringBuilder quoted = new StringBuilder("\"");
        int end = Math.min(QUOTED, text.length());
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                quoted.append("<TAB>");
            } else if (isUnprintable(c)) {
                quoted.append(hex(c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append(end < text.length() ? "...\"" : "\"").toString();
    }

    /** {@code U+0007} for a character that cannot be shown. */
    static String hex(int c) {
        return String.format("U+%04X", c);
    }

    private static boolean isUnprintable(char c) {
        return Character.isISOControl(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.FORMAT
                || c == '\u2028'
                || c == '\u2029';
    }
}
