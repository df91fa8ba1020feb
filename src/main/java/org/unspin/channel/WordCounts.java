package org.unspin.channel;

/**
 * How often each word occurs in a block, whatever its case and inflection: "missions" and "Mission" count for "mission". A word
 * that a page uses elsewhere is likelier to be meant where the page is garbled (R. Kuhn and R. De Mori, "A Cache-Based Natural
 * Language Model for Speech Recognition", 1990); spinners leave headlines, names and inflected forms alone.
 *
 * <p>An open-addressed table of 64-bit hashes; two words that share one are counted as one, which is harmless and rare.
 */
public final class WordCounts {
    private long[] keys = new long[256];
    private int[] counts = new int[256];
    private int size;

    public void add(CharSequence text, int start, int end) {
        if (size * 2 > keys.length) {
            grow();
        }
        long key = key(text, start, end);
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        counts[slot]++;
    }

    /** How often a word of that key was added. */
    public int count(long key) {
        return counts[slot(key)];
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key >>> 40) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 4];
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
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
