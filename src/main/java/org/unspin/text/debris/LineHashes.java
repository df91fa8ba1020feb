package org.unspin.text.debris;

import java.util.Arrays;
import org.unspin.text.Tokenizer;

/** The words of a line as hashes, whatever their case and the signs between them. Used again for every line; not thread-safe. */
final class LineHashes {
    private long[] hashes = new long[64];
    private boolean[] numbers = new boolean[64];
    private int size;

    /** Reads the words of {@code text[from, to)}, no more than {@code most} and one. */
    void read(String text, int from, int to, int most) {
        size = 0;
        for (int i = from; i < to && size <= most; ) {
            if (!LineWords.isWordPart(text.charAt(i))) {
                i++;
                continue;
            }
            int end = LineWords.wordEnd(text, i, to);
            add(hash(text, i, end), Character.isDigit(text.charAt(i)));
            i = end;
        }
    }

    private void add(long hash, boolean number) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        hashes[size] = hash;
        numbers[size++] = number;
    }

    static long hash(String text, int from, int to) {
        long hash = 1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            hash = hash * 0x100000001b3L + (Tokenizer.isApostrophe(c) ? '\'' : Character.toLowerCase(c));
        }
        return mixed(hash);
    }

    int size() {
        return size;
    }

    /** The hash of a word. */
    long word(int i) {
        return hashes[i];
    }

    /** The hash of three words that follow one another. */
    long three(int i) {
        return mixed(mixed(hashes[i] + 1) + mixed(hashes[i + 1] + 2) * 3 + mixed(hashes[i + 2] + 3) * 5);
    }

    /** The hash of all of them. */
    long whole() {
        long hash = size;
        for (int i = 0; i < size; i++) {
            hash = mixed(hash * 31 + hashes[i]);
        }
        return hash;
    }

    /** How many of the words are no numbers. */
    int letters() {
        int letters = 0;
        for (int i = 0; i < size; i++) {
            letters += numbers[i] ? 0 : 1;
        }
        return letters;
    }

    /** Whether one of the words is this. */
    boolean has(long word) {
        for (int i = 0; i < size; i++) {
            if (hashes[i] == word) {
                return true;
            }
        }
        return false;
    }

    private static long mixed(long value) {
        long z = value * 0x9e3779b97f4a7c15L;
        return z ^ z >>> 29;
    }
}
