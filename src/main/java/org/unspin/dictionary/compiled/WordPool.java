package org.unspin.dictionary.compiled;

import java.util.Arrays;
import org.unspin.binary.SectionReader;
import org.unspin.binary.SectionWriter;
import org.unspin.hash.ProbingTable;
import org.unspin.text.Phrases;

/**
 * Gives words ids by their folded characters, which stand in one array, so that a word is looked up where it stands in a text,
 * without a string. Adding is for one thread; what is only read may be shared.
 */
final class WordPool {
    private static final int SEED = 0x811c9dc5;

    private final ProbingTable table;
    private char[] chars;
    /** Where each word ends in {@link #chars}; it begins where the one before ends. */
    private int[] ends;

    private int longest;

    /** No words. */
    WordPool() {
        this(new ProbingTable(), new char[1024], new int[128]);
    }

    private WordPool(ProbingTable table, char[] chars, int[] ends) {
        this.table = table;
        this.chars = chars;
        this.ends = ends;
    }

    /** The id of the word that the characters from {@code start} to {@code end} make, or -1. */
    int find(CharSequence text, int start, int end) {
        int length = end - start;
        if (length > longest || length <= 0) {
            return -1;
        }
        int hash = hash(text, start, end);
        for (int slot = table.first(hash); slot >= 0; slot = table.next(slot, hash)) {
            int word = table.id(slot);
            if (matches(word, text, start, length)) {
                return word;
            }
        }
        return -1;
    }

    /** The id of a word that is not empty, a new one where it is new. */
    int add(CharSequence text, int start, int end) {
        int found = find(text, start, end);
        return found >= 0 ? found : append(text, start, end);
    }

    int size() {
        return table.size();
    }

    String word(int word) {
        return new String(chars, start(word), ends[word] - start(word));
    }

    private int start(int word) {
        return word == 0 ? 0 : ends[word - 1];
    }

    /** Gives back what growing took too much. */
    void trim() {
        chars = Arrays.copyOf(chars, start(size()));
        ends = Arrays.copyOf(ends, size());
    }

    private int append(CharSequence text, int start, int end) {
        int word = table.add(hash(text, start, end));
        int used = start(word);
        if (word == ends.length) {
            ends = Arrays.copyOf(ends, 2 * word);
        }
        if (used + (end - start) > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, used + (end - start)));
        }
        for (int i = start; i < end; i++) {
            chars[used++] = Phrases.fold(text.charAt(i));
        }
        ends[word] = used;
        longest = Math.max(longest, end - start);
        return word;
    }

    void write(SectionWriter out) {
        new StringPool(chars, ends).write(out);
    }

    static WordPool read(SectionReader in) {
        StringPool words = StringPool.read(in);
        WordPool pool = new WordPool(new ProbingTable(words.size()), words.chars(), words.ends());
        for (int word = 0; word < words.size(); word++) {
            int hash = SEED;
            for (int i = pool.start(word); i < pool.ends[word]; i++) {
                hash = step(hash, pool.chars[i]);
            }
            pool.table.add(mixed(hash));
            pool.longest = Math.max(pool.longest, pool.ends[word] - pool.start(word));
        }
        return pool;
    }

    private boolean matches(int word, CharSequence text, int start, int length) {
        int from = start(word);
        if (ends[word] - from != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (chars[from + i] != Phrases.fold(text.charAt(start + i))) {
                return false;
            }
        }
        return true;
    }

    private static int hash(CharSequence text, int start, int end) {
        int hash = SEED;
        for (int i = start; i < end; i++) {
            hash = step(hash, Phrases.fold(text.charAt(i)));
        }
        return mixed(hash);
    }

    private static int step(int hash, char folded) {
        return (hash ^ folded) * 0x01000193;
    }

    private static int mixed(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
        return mixed ^ mixed >>> 13;
    }
}
