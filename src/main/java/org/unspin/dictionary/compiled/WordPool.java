package org.unspin.dictionary.compiled;

import java.util.Arrays;
import org.unspin.binary.PackedReader;
import org.unspin.binary.PackedWriter;
import org.unspin.text.Phrases;

/**
 * Gives words ids by their folded characters: one array of characters and an open-addressing table, so that a word is
 * looked up where it stands in a text, without a string. Adding is for one thread; what is only read may be shared.
 */
final class WordPool {
    private char[] chars = new char[1024];
    /** Where each word ends in {@link #chars}; it begins where the one before ends. */
    private int[] ends = new int[128];

    private int[] hashes = new int[128];
    /** Id of a word plus one, or 0; the length is a power of two and at least twice the words. */
    private int[] slots = new int[256];

    private int size;
    private int longest;

    /** The id of the word that the characters from {@code start} to {@code end} make, or -1. */
    int find(CharSequence text, int start, int end) {
        int length = end - start;
        if (length > longest || length <= 0) {
            return -1;
        }
        int hash = hash(text, start, end);
        int mask = slots.length - 1;
        for (int slot = hash & mask; ; slot = slot + 1 & mask) {
            int word = slots[slot] - 1;
            if (word < 0 || hashes[word] == hash && matches(word, text, start, length)) {
                return word;
            }
        }
    }

    /** The id of a word that is not empty, a new one where it is new. */
    int add(CharSequence text, int start, int end) {
        int found = find(text, start, end);
        return found >= 0 ? found : append(text, start, end);
    }

    int size() {
        return size;
    }

    String word(int word) {
        int start = word == 0 ? 0 : ends[word - 1];
        return new String(chars, start, ends[word] - start);
    }

    /** Gives back what growing took too much. */
    void trim() {
        chars = Arrays.copyOf(chars, size == 0 ? 0 : ends[size - 1]);
        ends = Arrays.copyOf(ends, size);
        hashes = Arrays.copyOf(hashes, size);
    }

    private int append(CharSequence text, int start, int end) {
        int used = size == 0 ? 0 : ends[size - 1];
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        if (used + (end - start) > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, used + (end - start)));
        }
        for (int i = start; i < end; i++) {
            chars[used++] = Phrases.fold(text.charAt(i));
        }
        ends[size] = used;
        hashes[size] = hash(text, start, end);
        longest = Math.max(longest, end - start);
        insert(size);
        return size++;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int word = 0; word < size; word++) {
            insert(word);
        }
    }

    private void insert(int word) {
        int mask = slots.length - 1;
        int slot = hashes[word] & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = word + 1;
    }

    void write(PackedWriter out) {
        new StringPool(chars, ends).write(out);
        out.ints(hashes);
        out.ints(slots);
        out.number(longest);
    }

    static WordPool read(PackedReader in) {
        WordPool pool = new WordPool();
        StringPool words = StringPool.read(in);
        pool.chars = words.chars();
        pool.ends = words.ends();
        pool.size = words.size();
        pool.hashes = in.ints();
        pool.slots = in.ints(0, pool.size, "slot");
        pool.longest = in.number();
        PackedReader.require(
                pool.hashes.length == pool.size
                        && Integer.bitCount(pool.slots.length) == 1
                        && pool.slots.length >= 2 * pool.size,
                "slots");
        return pool;
    }

    private boolean matches(int word, CharSequence text, int start, int length) {
        int from = word == 0 ? 0 : ends[word - 1];
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
        int hash = 0x811c9dc5;
        for (int i = start; i < end; i++) {
            hash = (hash ^ Phrases.fold(text.charAt(i))) * 0x01000193;
        }
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        return hash ^ hash >>> 13;
    }
}
