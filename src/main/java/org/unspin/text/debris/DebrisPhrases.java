package org.unspin.text.debris;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A trie of phrases, each with what it tells. Words are the ids of {@link LineWords}; a class of words is a branch of its own.
 * Filled by {@link DebrisRules} only, and not changed afterwards.
 *
 * @param <T> what a phrase tells
 */
final class DebrisPhrases<T> {
    /** Told of each phrase that is found. */
    interface Visitor<T> {
        void found(T told, int end);
    }

    private static final long CLASS = 1L << 31;

    private final Map<Long, Integer> branches = new HashMap<>();
    private final List<List<T>> told = new ArrayList<>(List.of(List.of()));
    /** The class of every word that has one. */
    private final Map<Integer, List<Integer>> classes;

    DebrisPhrases(Map<Integer, List<Integer>> classes) {
        this.classes = classes;
    }

    /** The element of a phrase that stands for any word of a class. */
    static long ofClass(int number) {
        return CLASS | number;
    }

    /** The element of a phrase that is a word or sign. */
    static long ofWord(int id) {
        return id & 0xffff_ffffL;
    }

    void add(List<Long> phrase, T tells) {
        int node = 0;
        for (long element : phrase) {
            int next = told.size();
            Integer known = branches.putIfAbsent(key(node, element), next);
            if (known == null) {
                told.add(List.of());
                node = next;
            } else {
                node = known;
            }
        }
        List<T> more = new ArrayList<>(told.get(node));
        more.add(tells);
        told.set(node, List.copyOf(more));
    }

    /** Finds every phrase that begins with word {@code from} of the line. */
    void visit(LineWords words, int from, Visitor<? super T> visitor) {
        visit(0, words, from, visitor);
    }

    /** Whether a phrase stands anywhere in the line. */
    boolean standIn(LineWords words, int most) {
        boolean[] found = new boolean[1];
        for (int i = 0; i <= most && !found[0] && words.id(i) != LineWords.END; i++) {
            visit(0, words, i, (tells, end) -> found[0] = true);
        }
        return found[0];
    }

    private void visit(int node, LineWords words, int at, Visitor<? super T> visitor) {
        for (T tells : told.get(node)) {
            visitor.found(tells, at);
        }
        int id = words.id(at);
        if (id == LineWords.END || id == LineWords.OTHER) {
            return;
        }
        if (!follow(node, id, words, at, visitor) && node != 0 && LineWords.isPassable(id)) {
            int behind = words.id(at + 1);
            if (behind >= 0 || behind == LineWords.NUMBER) {
                follow(node, behind, words, at + 1, visitor);
            }
        }
    }

    /** Goes on along every branch for the word; whether there was one. */
    private boolean follow(int node, int id, LineWords words, int at, Visitor<? super T> visitor) {
        Integer next = branches.get(key(node, ofWord(id)));
        if (next != null) {
            visit(next, words, at + 1, visitor);
        }
        boolean found = next != null;
        for (int number : classes.getOrDefault(id, List.of())) {
            Integer branch = branches.get(key(node, ofClass(number)));
            if (branch != null) {
                visit(branch, words, at + 1, visitor);
                found = true;
            }
        }
        return found;
    }

    private static long key(int node, long element) {
        return (long) node << 32 | element;
    }
}
