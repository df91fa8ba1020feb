package org.unspin.lucene;

import java.util.ArrayList;
import java.util.List;

/** Which place in a garbled phrase each place in its original belongs to. */
final class PhraseOffsets {
    private PhraseOffsets() {}

    /**
     * The places in what was written.
     *
     * @param written the garbled phrase
     * @param restored the original
     * @return for every offset of {@code restored}, its end included, an offset of {@code written}; never falling, from 0 to
     *     the end, never within a surrogate pair
     */
    static int[] of(String written, String restored) {
        List<int[]> from = words(restored);
        List<int[]> to = words(written);
        int[] places = new int[restored.length() + 1];
        for (int w = 0; w < from.size(); w++) {
            int[] word = from.get(w);
            int start = edge(to, written, (double) w * to.size() / from.size(), true);
            int end = edge(to, written, (double) (w + 1) * to.size() / from.size(), false);
            for (int i = word[0]; i < word[1]; i++) {
                places[i] = whole(written, Math.min(start + i - word[0], end));
            }
            places[word[1]] = end;
        }
        places[restored.length()] = written.length();
        for (int i = 1; i < places.length; i++) {
            places[i] = Math.max(places[i], places[i - 1]);
        }
        return places;
    }

    /**
     * Where a number of words has gone by, a part of a word being a part of its characters.
     *
     * @param opening whether another word begins here; if not, one ends
     */
    private static int edge(List<int[]> words, String text, double count, boolean opening) {
        int full = (int) count;
        double part = count - full;
        if (part > 0) {
            int[] word = words.get(full);
            return whole(text, word[0] + (int) Math.round(part * (word[1] - word[0])));
        }
        return opening ? words.get(full)[0] : words.get(full - 1)[1];
    }

    /** The offset, or the one before it if it would part a surrogate pair. */
    private static int whole(String text, int offset) {
        boolean parts = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return parts ? offset - 1 : offset;
    }

    /** Start and end of what white space parts; at least one, the text itself. */
    private static List<int[]> words(String text) {
        List<int[]> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                if (i > start) {
                    words.add(new int[] {start, i});
                }
                start = i + 1;
            }
        }
        return words.isEmpty() ? List.of(new int[] {0, text.length()}) : words;
    }
}
