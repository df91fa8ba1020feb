package org.unspin.channel;

import java.util.Arrays;
import org.unspin.hash.LongIds;

/**
 * How often each word occurs in a block, whatever its case and inflection: "missions" and "Mission" count for "mission". A word
 * that a page uses elsewhere is likelier to be meant where the page is garbled (R. Kuhn and R. De Mori, "A Cache-Based Natural
 * Language Model for Speech Recognition", 1990); spinners leave headlines, names and inflected forms alone.
 *
 * <p>Words are 64-bit hashes; two words that share one are counted as one, which is harmless and rare.
 */
public final class WordCounts {
    private final LongIds words = new LongIds(128);
    /** By id of a word. */
    private int[] counts = new int[128];

    /** Counts the word {@code text[start, end)} once more. */
    public void add(CharSequence text, int start, int end) {
        int id = words.add(key(text, start, end));
        if (id == counts.length) {
            counts = Arrays.copyOf(counts, 4 * id);
        }
        counts[id]++;
    }

    /** How often a word of that key was added. */
    public int count(long key) {
        int id = words.find(key);
        return id < 0 ? 0 : counts[id];
    }

    /** A hash of the word without its case and its commonest endings; never 0. */
    static long key(CharSequence text, int start, int end) {
        int to = stemEnd(text, start, end);
        long hash = 7;
        for (int i = start; i < to; i++) {
            hash = (hash ^ Character.toLowerCase(text.charAt(i))) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash == 0 ? 1 : hash;
    }

    private static int stemEnd(CharSequence text, int start, int end) {
        int to = end;
        int least = start + 4;
        if (to - 3 >= least && endsWith(text, to, "ing") || to - 3 >= least && endsWith(text, to, "ies")) {
            to -= 3;
        } else if (to - 2 >= least && (endsWith(text, to, "ed") || endsWith(text, to, "es"))) {
            to -= 2;
        } else if (to - 1 >= least && endsWith(text, to, "s") && !endsWith(text, to, "ss")) {
            to -= 1;
        }
        char last = Character.toLowerCase(text.charAt(to - 1));
        return to - 1 >= least && (last == 'e' || last == 'y') ? to - 1 : to;
    }

    private static boolean endsWith(CharSequence text, int end, String ending) {
        for (int i = 0; i < ending.length(); i++) {
            if (Character.toLowerCase(text.charAt(end - ending.length() + i)) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
