package org.unspin.dictionary;

import com.google.common.base.Splitter;
import com.google.common.primitives.Ints;

/** The directives of a dictionary while it is read or built. */
final class Header {
    private static final String KNOWN = "name, title, language, license, inflects, composes, swaps, spares, after";
    private static final String NAME_REMEDY = "write a name like '#! name: my-dictionary' in the first lines";

    private final Problems problems;
    private final int[] lines = new int[9];
    private String name = "";
    private String title = "";
    private String language = "en";
    private String license = "";
    private SpinnerHabits habits = SpinnerHabits.DEFAULT;
    private String after = "";

    Header(Problems problems) {
        this.problems = problems;
    }

    /** Takes a directive; {@code key} and {@code value} are trimmed. */
    void directive(String key, String value, int line) {
        int index = switch (key) {
            case "name" -> 0;
            case "title" -> 1;
            case "language" -> 2;
            case "license" -> 3;
            case "inflects" -> 4;
            case "composes" -> 5;
            case "swaps" -> 6;
            case "spares" -> 7;
            case "after" -> 8;
            default -> -1;
        };
        if (index < 0) {
            problems.add(
                    line,
                    "unknown directive " + Problems.quote(key),
                    "known directives are " + KNOWN + "; for a comment write '#' without '!'");
        } else if (lines[index] > 0) {
            problems.add(
                    line,
                    "the directive '" + key + "' is given twice, first in line " + lines[index],
                    "remove one of the two lines");
        } else {
            lines[index] = line;
            take(key, value, line);
        }
    }

    private void take(String key, String value, int line) {
        if (value.isEmpty()) {
            problems.add(line, "the directive '" + key + "' has no value", "write the value after the ':'");
        } else if (value.length() > DictionaryLimits.MAX_NOTE_CHARS) {
            problems.add(
                    line,
                    "the value of '" + key + "' has " + value.length() + " characters, at most "
                            + DictionaryLimits.MAX_NOTE_CHARS + " are allowed",
                    "shorten it");
        } else {
            switch (key) {
                case "name" -> name(value, line);
                case "title" -> title = value;
                case "language" -> language(value, line);
                case "license" -> license = value;
                case "inflects" -> habits = habits.withInflects(truth(key, value, line));
                case "composes" -> habits = habits.withComposes(truth(key, value, line));
                case "swaps" -> swaps(value, line);
                case "spares" -> spares(value, line);
                default -> after(value, line);
            }
        }
    }

    private void name(String value, int line) {
        if (isName(value)) {
            name = value;
        } else {
            problems.add(
                    line,
                    "the name " + Problems.quote(value)
                            + " is not a small letter followed by small letters, digits and '-'",
                    NAME_REMEDY);
        }
    }

    private void language(String value, int line) {
        if (isLanguage(value)) {
            language = value;
        } else {
            problems.add(line, Problems.quote(value) + " is not a language tag", "write a tag like 'en' or 'en-GB'");
        }
    }

    private boolean truth(String key, String value, int line) {
        if (!value.equals("true") && !value.equals("false")) {
            problems.add(line, "'" + key + "' is " + Problems.quote(value), "write 'true' or 'false'");
        }
        return value.equals("true");
    }

    private void swaps(String value, int line) {
        int dash = value.indexOf('-');
        Integer least = dash < 0 ? null : Ints.tryParse(value.substring(0, dash));
        Integer most = dash < 0 ? null : Ints.tryParse(value.substring(dash + 1));
        if (least != null && most != null && least >= 1 && least < most && most <= 99) {
            habits = habits.withSwaps(least, most);
        } else {
            problems.add(
                    line,
                    "'swaps' is " + Problems.quote(value),
                    "write how many in 100 of the words it knows the spinner swaps, as a range like '60-95'");
        }
    }

    private void spares(String value, int line) {
        boolean capitals = false;
        boolean touching = false;
        for (String part : Splitter.on(',').trimResults().split(value)) {
            switch (part) {
                case "capitals" -> capitals = true;
                case "touching" -> touching = true;
                default ->
                    problems.add(
                            line,
                            "'spares' has " + Problems.quote(part),
                            "write 'capitals' (capitalised words), 'touching' (words next to a sign) or both with a comma");
            }
        }
        habits = habits.withSpared(capitals, touching);
    }

    private void after(String value, int line) {
        if (isName(value)) {
            after = value;
        } else {
            problems.add(line, "'after' is " + Problems.quote(value), "write the name of one other dictionary");
        }
    }

    void habits(SpinnerHabits value) {
        habits = value;
    }

    /** Reports a missing name. */
    void finish() {
        if (lines[0] == 0) {
            problems.add(0, "the directive 'name' is missing", NAME_REMEDY);
        }
    }

    String name() {
        return name;
    }

    String title() {
        return title.isEmpty() ? name : title;
    }

    String language() {
        return language;
    }

    String license() {
        return license;
    }

    SpinnerHabits habits() {
        return habits;
    }

    String after() {
        return after;
    }

    static boolean isName(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!(c >= 'a' && c <= 'z' || i > 0 && (c >= '0' && c <= '9' || c == '-'))) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private static boolean isLanguage(String value) {
        int part = 0;
        boolean first = true;
        for (int i = 0; i <= value.length(); i++) {
            char c = i < value.length() ? value.charAt(i) : '-';
            if (c == '-') {
                if (part < (first ? 2 : 1) || part > 8) {
                    return false;
                }
                first = false;
                part = 0;
            } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || !first && c >= '0' && c <= '9') {
                part++;
            } else {
                return false;
            }
        }
        return true;
    }
}
