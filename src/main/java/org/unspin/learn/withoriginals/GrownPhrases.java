package org.unspin.learn.withoriginals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds garbled phrases that contain the original, or are contained in it: "brand new" for "new", "to" for "in order
 * to". To an aligner they look like a word put in or left out. They differ from an editor's changes in that the same
 * words appear beside the same word again and again, and seldom beside others. Not thread-safe.
 */
final class GrownPhrases {
    private static final int FEWEST = 2;
    /** The share of the times the words were put in that must have been beside that one word. */
    private static final double MOSTLY = 0.5;

    private final Map<Long, Integer> runs = new HashMap<>();
    private final Map<Long, Grown> grown = new HashMap<>();

    /** How often a run of words stood beside a word that was kept. */
    private static final class Grown {
        private final long run;
        private int count;

        Grown(long run) {
            this.run = run;
        }
    }

    /** Counts the words that were put in, or left out, beside a word that was kept. */
    void observe(PageTokens spun, PageTokens original, List<EditDistanceAligner.Link> links) {
        for (int k = 0; k < links.size(); ) {
            int to = k;
            while (to < links.size() && isGap(links.get(to)) && isPutIn(links.get(to)) == isPutIn(links.get(k))) {
                to++;
            }
            if (to > k) {
                boolean putIn = isPutIn(links.get(k));
                run(putIn ? spun : original, putIn ? original : spun, links, k, to, putIn);
            }
            k = Math.max(to, k + 1);
        }
    }

    private static boolean isGap(EditDistanceAligner.Link link) {
        return !link.same() && !link.isSwap();
    }

    private static boolean isPutIn(EditDistanceAligner.Link link) {
        return link.spunTo() > link.spunFrom();
    }

    private static int from(EditDistanceAligner.Link link, boolean spunSide) {
        return spunSide ? link.spunFrom() : link.originalFrom();
    }

    /** {@code longer} is the page that has words which the other lacks. */
    private void run(
            PageTokens longer, PageTokens shorter, List<EditDistanceAligner.Link> links, int k, int to, boolean putIn) {
        int from = from(links.get(k), putIn);
        int end = from + to - k;
        if (end - from >= EditDistanceAligner.LONGEST) {
            return;
        }
        long run = SwapCosts.phrase(longer, from, end);
        runs.merge(putIn ? run : ~run, 1, Integer::sum);
        if (k > 0 && links.get(k - 1).same()) {
            add(longer, from - 1, end, shorter, from(links.get(k - 1), !putIn), putIn, run);
        }
        if (to < links.size() && links.get(to).same()) {
            add(longer, from, end + 1, shorter, from(links.get(to), !putIn), putIn, run);
        }
    }

    private void add(PageTokens longer, int from, int to, PageTokens shorter, int kept, boolean putIn, long run) {
        if (!EditDistanceAligner.isWord(longer, from)
                || !EditDistanceAligner.isWord(longer, to - 1)
                || !EditDistanceAligner.isWord(shorter, kept)) {
            return;
        }
        for (int t = from; t < to; t++) {
            if (!EditDistanceAligner.isPart(longer, t, to)) {
                return;
            }
        }
        long phrase = SwapCosts.phrase(longer, from, to);
        long word = SwapCosts.phrase(shorter, kept, kept + 1);
        long key = putIn ? SwapCosts.key(phrase, word) : SwapCosts.key(word, phrase);
        grown.computeIfAbsent(key, k -> new Grown(putIn ? run : ~run)).count++;
    }

    /** Makes a pair like any other of what was seen often enough. */
    void teach(SwapCosts costs) {
        grown.forEach((key, pair) -> {
            if (pair.count >= FEWEST && pair.count >= MOSTLY * runs.getOrDefault(pair.run, 0)) {
                costs.learn(key, pair.count);
            }
        });
    }
}
