package org.unspin.learn.phrase;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.unspin.text.TokenKind;
import org.unspin.text.Tokenizer;
import org.unspin.text.Tokens;

/**
 * How often garbled phrases occur in texts that no spinner touched. "Surface region" is a tortured phrase in a paper on
 * catalysts and plain English elsewhere; what people write often is weak evidence. Reads every text once, line by line,
 * and keeps only a trie of the phrases.
 */
public final class BackgroundCounts {
    private static final double UNIT = 1e8;

    /** The ids of the words of the phrases. */
    private final Map<String, Integer> words = new HashMap<>();
    /** From a node and a word to the next node; node 0 is the root. */
    private final Map<Long, Integer> next = new HashMap<>();

    private final long[] uses;
    private long total;

    private BackgroundCounts(Collection<String> phrases) {
        for (String phrase : phrases) {
            int node = 0;
            for (String word : PhraseSyntax.words(phrase)) {
                int number = words.computeIfAbsent(word, key -> words.size());
                node = next.computeIfAbsent(key(node, number), key -> next.size() + 1);
            }
        }
        uses = new long[next.size() + 1];
    }

    /**
     * Counts phrases in texts. Hyphens separate words as spaces do, case does not matter, other punctuation ends a
     * phrase.
     *
     * @throws IOException if a file cannot be read or is not UTF-8; names it
     */
    public static BackgroundCounts count(Collection<String> phrases, List<Path> files) throws IOException {
        BackgroundCounts counted = new BackgroundCounts(phrases);
        for (Path file : files) {
            try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    counted.add(line);
                }
            } catch (CharacterCodingException e) {
                throw new IOException(file + ": not UTF-8 text; unpack or convert it", e);
            }
        }
        return counted;
    }

    private void add(String line) {
        Tokens tokens = Tokenizer.tokenize(line, 0, line.length());
        int[] begun = new int[tokens.size()];
        int count = 0;
        for (int t = 0; t < tokens.size(); t++) {
            TokenKind kind = tokens.kind(t);
            if (kind == TokenKind.PUNCTUATION || kind == TokenKind.CLITIC || kind == TokenKind.OPAQUE) {
                boolean hyphen = line.charAt(tokens.start(t)) == '-' && tokens.end(t) == tokens.start(t) + 1;
                count = hyphen ? count : 0;
                continue;
            }
            total++;
            Integer word =
                    words.get(line.substring(tokens.start(t), tokens.end(t)).toLowerCase(Locale.ROOT));
            if (word == null) {
                count = 0;
                continue;
            }
            begun[count++] = 0;
            int kept = 0;
            for (int i = 0; i < count; i++) {
                Integer node = next.get(key(begun[i], word));
                if (node != null) {
                    uses[node]++;
                    begun[kept++] = node;
                }
            }
            count = kept;
        }
    }

    private static long key(int node, int word) {
        return (long) node << 32 | word;
    }

    /** How often the texts have a phrase, one of those that were counted, with or without its hyphens. */
    long uses(String phrase) {
        int node = 0;
        for (String word : PhraseSyntax.words(phrase)) {
            Integer number = words.get(word);
            Integer after = number == null ? null : next.get(key(node, number));
            if (after == null) {
                return 0;
            }
            node = after;
        }
        return uses[node];
    }

    /** Its uses in 100 million words; 0 where nothing was read. */
    double per100MillionWords(String phrase) {
        return total == 0 ? 0 : uses(phrase) * UNIT / total;
    }

    /** How many words were read. */
    long total() {
        return total;
    }
}
