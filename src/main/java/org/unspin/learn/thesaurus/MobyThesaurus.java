package org.unspin.learn.thesaurus;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Moby Thesaurus II (Grady Ward 1996, public domain): 30,000 headwords with about 80 related words each, in
 * alphabetical order. The npm package {@code moby} 1.1.2 holds it as {@code words.txt}. Immutable, thread-safe.
 */
public final class MobyThesaurus implements Thesaurus {
    private static final Splitter COMMA = Splitter.on(',').trimResults().omitEmptyStrings();

    private final Map<String, List<String>> lists;

    private MobyThesaurus(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /**
     * Reads the thesaurus.
     *
     * @param file UTF-8, with a headword and its related words on each line, separated by commas
     * @throws IOException if the file cannot be read or a line is malformed; names file and line
     */
    public static MobyThesaurus read(Path file) throws IOException {
        Map<String, String> pool = new HashMap<>();
        Map<String, List<String>> lists = new HashMap<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(file, number, line, pool, lists);
                }
            }
        }
        if (lists.isEmpty()) {
            throw new IOException(file + ": no words; name the file words.txt of the npm package moby");
        }
        return new MobyThesaurus(lists);
    }

    private static void add(
            Path file, int number, String line, Map<String, String> pool, Map<String, List<String>> lists)
            throws IOException {
        List<String> words = new ArrayList<>();
        for (String word : COMMA.split(line)) {
            String lower = word.toLowerCase(Locale.ROOT);
            words.add(pool.computeIfAbsent(lower, key -> key));
        }
        if (words.size() < 2) {
            throw new IOException(file + ":" + number
                    + ": not a word and its related words, separated by commas; is it the file of Moby?");
        }
        String head = words.get(0);
        Set<String> related = new LinkedHashSet<>(lists.getOrDefault(head, List.of()));
        related.addAll(words);
        related.remove(head);
        lists.put(head, List.copyOf(related));
    }

    @Override
    public List<String> related(String word) {
        return lists.getOrDefault(word, List.of());
    }

    /** No spinner is known to walk it; those that use it draw from the whole list. */
    @Override
    public WalkShares shares() {
        return WalkShares.ofFirst(0.01).withSecond(0.01).withThird(0.01);
    }
}
