package org.unspin.cli.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be set. Whatever is not here, such as where to write and what to read, is said on the command line alone. */
enum Key {
    PRESET(Kind.TEXT, true),
    MIN_CONFIDENCE(Kind.NUMBER, true),
    PROTECT(Kind.TEXTS, true),
    WITHOUT(Kind.TEXTS, true),
    FAMILY(Kind.TEXTS, true),
    WITHOUT_FAMILY(Kind.TEXTS, true),
    REMOVE_DEBRIS(Kind.FLAG, true),
    COLOR(Kind.TEXT, true),
    DICTIONARY(Kind.FILES, false),
    MODEL(Kind.FILE, false);

    /** What values there are. */
    enum Kind {
        TEXT,
        TEXTS,
        NUMBER,
        FLAG,
        FILE,
        FILES;

        boolean isFile() {
            return this == FILE || this == FILES;
        }

        boolean isList() {
            return this == TEXTS || this == FILES;
        }
    }

    private final Kind kind;
    private final boolean harmless;

    Key(Kind kind, boolean harmless) {
        this.kind = kind;
        this.harmless = harmless;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it may stand in a file that nobody named: it opens nothing. */
    boolean isHarmless() {
        return harmless;
    }

    String option() {
        return "--" + word();
    }

    /** As it stands in the file. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Key> of(String word) {
        return Arrays.stream(values()).filter(key -> key.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Key::word).toList();
    }
}
