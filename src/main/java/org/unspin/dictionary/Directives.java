package org.unspin.dictionary;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The directives of a dictionary as its file writes them, for what has to keep or compare all of them. */
final class Directives {
    private static final String MARK = "#! ";
    private static final String BEFORE_VALUE = ": ";

    private Directives() {}

    /** Values by key, in the order of a file. */
    static Map<String, String> of(SubstitutionDictionary dictionary) {
        StringBuilder text = new StringBuilder();
        try {
            new DictionaryWriter(text).write(dictionary.withEntries(List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        Map<String, String> directives = new LinkedHashMap<>();
        for (String line : Splitter.on('\n').split(text)) {
            int colon = line.indexOf(BEFORE_VALUE);
            if (line.startsWith(MARK) && colon > 0) {
                directives.put(line.substring(MARK.length(), colon), line.substring(colon + BEFORE_VALUE.length()));
            }
        }
        return directives;
    }

    /** A dictionary with the directives of another one but the name, and a title that only repeats the name. */
    static SubstitutionDictionary give(SubstitutionDictionary header, String name, List<DictionaryEntry> entries) {
        Map<String, String> directives = of(header);
        directives.put("name", name);
        directives.computeIfPresent("title", (key, title) -> title.equals(header.name()) ? name : title);
        Problems problems = new Problems(Header.isName(name) ? name : "dictionary");
        Header made = new Header(problems);
        directives.forEach((key, value) -> made.directive(key, value, 1));
        problems.throwIfAny();
        return new SubstitutionDictionary(name, made, entries);
    }
}
