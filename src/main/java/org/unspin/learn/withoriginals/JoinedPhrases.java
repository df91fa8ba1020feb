package org.unspin.learn.withoriginals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds neighbouring swaps that are really one: "upwards of" for "more than" looks like "upwards" for "more" and "of"
 * for "than", but neither is ever seen without the other, or one like it. Apart they would make harmful entries, such
 * as "of" for "than". Not thread-safe.
 */
final class JoinedPhrases {
    private static final int FEWEST = 2;
    /** The share of a swap's sightings that must be beside the other swap. */
    private static final double NEARLY_ALWAYS = 0.8;

    private final Map<Long, Integer> swaps = new HashMap<>();
    private final Map<Long, Joined> joined = new HashMap<>();

    /** Two swaps side by side. */
    private static final class Joined {
        private final long left;
        private final long right;
        private int count;

        Joined(long left, long right) {
            this.left = left;
            this.right = right;
        }
    }

    /** Counts swaps, and pairs of neighbouring swaps. */
    void observe(PageTokens spun, PageTokens original, List<EditDistanceAligner.Link> links) {
        for (int k = 0; k < links.size(); k++) {
            if (!links.get(k).isSwap()) {
                continue;
            }
            long right = key(spun, original, links.get(k), links.get(k));
            swaps.merge(right, 1, Integer::sum);
            if (k > 0 && links.get(k - 1).isSwap()) {
                EditDistanceAligner.Link first = links.get(k - 1);
                EditDistanceAligner.Link last = links.get(k);
                if (isPhrase(spun, first.spunFrom(), last.spunTo())
                        && isPhrase(original, first.originalFrom(), last.originalTo())) {
                    long left = key(spun, original, first, first);
                    joined.computeIfAbsent(key(spun, original, first, last), key -> new Joined(left, right)).count++;
                }
            }
        }
    }

    private static long key(
            PageTokens spun, PageTokens original, EditDistanceAligner.Link first, EditDistanceAligner.Link last) {
        return SwapCosts.key(
                SwapCosts.phrase(spun, first.spunFrom(), last.spunTo()),
                SwapCosts.phrase(original, first.originalFrom(), last.originalTo()));
    }

    private static boolean isPhrase(PageTokens page, int from, int to) {
        int words = 0;
        for (int t = from; t < to; t++) {
            if (!EditDistanceAligner.isPart(page, t, to)) {
                return false;
            }
            words += EditDistanceAligner.isWord(page, t) ? 1 : 0;
        }
        return words <= EditDistanceAligner.MOST_WORDS && to - from <= EditDistanceAligner.LONGEST;
    }

    /** Adds the keys of the phrases that belong together. */
    void find(Set<Long> found) {
        Map<Long, Integer> boundLeft = new HashMap<>();
        Map<Long, Integer> boundRight = new HashMap<>();
        List<Map.Entry<Long, Joined>> likely = new ArrayList<>();
        for (Map.Entry<Long, Joined> entry : joined.entrySet()) {
            Joined pair = entry.getValue();
            if (pair.count < FEWEST) {
                continue;
            }
            likely.add(entry);
            if (isBound(pair.count, pair.left)) {
                boundLeft.merge(pair.right, pair.count, Integer::sum);
            }
            if (isBound(pair.count, pair.right)) {
                boundRight.merge(pair.left, pair.count, Integer::sum);
            }
        }
        for (Map.Entry<Long, Joined> entry : likely) {
            Joined pair = entry.getValue();
            boolean both = isBound(pair.count, pair.left) && isBound(boundLeft.getOrDefault(pair.right, 0), pair.right)
                    || isBound(pair.count, pair.right) && isBound(boundRight.getOrDefault(pair.left, 0), pair.left);
            if (both) {
                found.add(entry.getKey());
            }
        }
    }

    private boolean isBound(int together, long swap) {
        return together >= NEARLY_ALWAYS * swaps.getOrDefault(swap, 0);
    }
}
