package org.unspin.learn.thesaurus;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a language, the commonest first. Immutable, thread-safe. */
public final class WordFrequencies {
    private static final Splitter SPACE = Splitter.on(' ');
    private static final int UNLISTED = 30_000;

    private final List<String> words;
    private final Map<String, Integer> ranks = new HashMap<>();

    private WordFrequencies(List<String> words) {
        this.words = List.copyOf(words);
        for (int i = 0; i < words.size(); i++) {
            ranks.putIfAbsent(words.get(i), i + 1);
        }
    }

    /** Takes words in their order, the commonest first. */
    public static WordFrequencies of(List<String> words) {
        return new WordFrequencies(words);
    }

    /**
     * Reads a list of words: UTF-8, one {@code word<TAB>count} to a line, the commonest first; comments begin with
     * {@code #}.
     *
     * @throws IOException if the file cannot be read or a line is malformed or out of order; names file and line
     */
    public static WordFrequencies read(Path file) throws IOException {
        List<String> words = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long before = Long.MAX_VALUE;
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.startsWith("#")) {
                    continue;
                }
                long count = count(file, number, line);
                if (count > before) {
                    throw new IOException(
                            file + ":" + number + ": the count is higher than the one above; sort the file by"
                                    + " count, the highest first");
                }
                before = count;
                words.add(line.substring(0, line.indexOf('\t')));
            }
        }
        return new WordFrequencies(words);
    }

    private static long count(Path file, int number, String line) throws IOException {
        int tab = line.indexOf('\t');
        try {
            if (tab > 0) {
                return Long.parseLong(line.substring(tab + 1).strip());
            }
        } catch (NumberFormatException e) {
            // Reported below: the reader needs the file and the line, not the parser's message.
        }
        throw new IOException(
                file + ":" + number + ": not a word, a tab and a count; write for example \"house<TAB>120\"");
    }

    /** The commonest {@code count} words (all if there are fewer), the commonest first. */
    public List<String> commonest(int count) {
        return words.subList(0, Math.min(count, words.size()));
    }

    /** The place of {@code word} (lower case), 1 for the commonest; {@link Integer#MAX_VALUE} for words not listed. */
    public int rank(String word) {
        return ranks.getOrDefault(word, Integer.MAX_VALUE);
    }

    /** The place of the rarest word of a phrase; {@value #UNLISTED} for words that are rarer or not listed. */
    public int phraseRank(String phrase) {
        int rank = 1;
        for (String word : SPACE.split(phrase)) {
            rank = Math.max(rank, Math.min(UNLISTED, rank(word)));
        }
        return rank;
    }
}
