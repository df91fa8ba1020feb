package org.unspin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Texts to diagnose, written for the tests: clean paragraphs, and some of them as each spinner would have them. */
final class Pages {
    /** The spinners of which there are pages. */
    static final List<String> FAMILIES =
            List.of("newswire", "indiana", "entrance", "tortured", "nolonger", "withinside", "wordnet-aug");

    private static final Path FOLDER = Path.of("src/test/resources/diagnose");

    private Pages() {}

    /** Two paragraphs, spun by a family. */
    static String spun(String family) {
        return read(family);
    }

    /** The paragraphs that were spun, and others, as they were written. */
    static String clean() {
        return read("clean");
    }

    static List<String> paragraphs(String page) {
        return page.lines().filter(line -> !line.isBlank()).toList();
    }

    /** A page of paragraphs. */
    static String page(String... paragraphs) {
        return String.join("\n\n", paragraphs) + "\n";
    }

    private static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
