package org.unspin.learn.withoutoriginals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often common words are to be expected in text that nobody spun. The language model cannot tell: the one-word
 * probabilities of a Kneser-Ney model count contexts, not uses ("york" has one). Immutable, thread-safe.
 */
public final class ExpectedCounts {
    private static final String RESOURCE = "/org/unspin/learn/withoutoriginals/common-words.tsv";
    /** The share of a text's words that the list's words make up. */
    private static final double COVERED = 0.95;

    private final Map<String, Double> shares = new LinkedHashMap<>();

    private ExpectedCounts(Map<String, Long> counts) {
        double sum = 0;
        for (long count : counts.values()) {
            sum += count;
        }
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            shares.put(entry.getKey(), entry.getValue() / sum * COVERED);
        }
    }

    /** Takes the counts of the commonest words of some texts that nobody spun. */
    static ExpectedCounts of(Map<String, Long> counts) {
        return new ExpectedCounts(counts);
    }

    /** Those of the English texts that the library's language model was trained on. */
    public static ExpectedCounts english() {
        try (InputStream in = ExpectedCounts.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path; is the library's jar complete?");
            }
            Map<String, Long> counts = new LinkedHashMap<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int tab = line.indexOf('\t');
                if (!line.startsWith("#") && tab > 0) {
                    counts.put(line.substring(0, tab), Long.parseLong(line.substring(tab + 1)));
                }
            }
            return of(counts);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** The share of a text's words, 0 to 1, that a word (lower case) makes up; 0 for a rare one. */
    double share(String word) {
        return shares.getOrDefault(word, 0.0);
    }

    /** The common words, the commonest first. */
    Iterable<String> words() {
        return shares.keySet();
    }
}
