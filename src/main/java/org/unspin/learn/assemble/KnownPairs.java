package org.unspin.learn.assemble;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.common.TsvRow;

/**
 * Pairs that people know a spinner to write, as {@link DictionaryAssembler} takes them: UTF-8 lines of
 * {@code garbled<TAB>original<TAB>observed} (or {@code recalled}), directives of the dictionary to be
 * ({@code #! name: value}) and comments ({@code #}). Immutable.
 */
public final class KnownPairs {
    private final Map<String, String> directives;
    private final SpinnerHabits habits;
    private final Map<String, Map<String, Source>> garbledByOriginal;
    private final int size;

    private KnownPairs(
            Map<String, String> directives,
            SpinnerHabits habits,
            Map<String, Map<String, Source>> garbledByOriginal,
            int size) {
        this.directives = directives;
        this.habits = habits;
        this.garbledByOriginal = garbledByOriginal;
        this.size = size;
    }

    /**
     * Reads the file. Throws {@link IOException} that names file and line of the first line that is malformed or a
     * pair's second, and {@link org.unspin.dictionary.DictionaryFormatException} for directives that no dictionary may
     * have.
     */
    public static KnownPairs read(Path file) throws IOException {
        Map<String, String> directives = new HashMap<>();
        Map<String, Map<String, Source>> pairs = new LinkedHashMap<>();
        int size = 0;
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            String where = file + ":" + (i + 1) + ": ";
            if (line.startsWith("#!")) {
                int colon = line.indexOf(':');
                if (colon < 0) {
                    throw new IOException(where + "a directive without ':'; write '#! name: value'");
                }
                String key = line.substring(2, colon).strip();
                String value = line.substring(colon + 1).strip();
                directives.put(key, value);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                List<String> columns = TsvRow.columns(line);
                if (columns.size() != 3
                        || columns.get(0).isEmpty()
                        || columns.get(1).isEmpty()) {
                    throw new IOException(where + "not three columns; write garbled<TAB>original<TAB>observed");
                }
                Source source = Source.ofNote(columns.get(2));
                if (source != Source.OBSERVED && source != Source.RECALLED) {
                    throw new IOException(where + "the third column is \"" + columns.get(2)
                            + "\"; write observed (read off a text) or recalled");
                }
                Map<String, Source> garbled = pairs.computeIfAbsent(columns.get(1), key -> new LinkedHashMap<>());
                if (garbled.putIfAbsent(columns.get(0), source) != null) {
                    throw new IOException(where + "the pair is given twice; remove this line");
                }
                size++;
            }
        }
        SpinnerHabits habits = habits(file, lines, directives.containsKey("name"));
        return new KnownPairs(directives, habits, pairs, size);
    }

    /** What the directives say of the spinner, read by the rules for dictionaries; lines keep their numbers. */
    private static SpinnerHabits habits(Path file, List<String> lines, boolean named) {
        StringBuilder header = new StringBuilder();
        for (String line : lines) {
            header.append(line.strip().startsWith("#!") ? line.strip() : "#").append('\n');
        }
        if (!named) {
            header.append("#! name: dictionary\n");
        }
        return SubstitutionDictionary.parse(file.toString(), header.toString().getBytes(StandardCharsets.UTF_8))
                .habits();
    }

    /** The value of a directive. */
    String directive(String key, String otherwise) {
        return directives.getOrDefault(key, otherwise);
    }

    /** How the spinner works. */
    SpinnerHabits habits() {
        return habits;
    }

    /** The originals, in the order of the file. */
    public Iterable<String> originals() {
        return garbledByOriginal.keySet();
    }

    /** What the spinner writes for {@code original}, and how that is known; empty where nothing is known. */
    public Map<String, Source> garbled(String original) {
        return garbledByOriginal.getOrDefault(original, Map.of());
    }

    /** The number of pairs. */
    int size() {
        return size;
    }
}
