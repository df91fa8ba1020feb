package org.unspin.learn.withoriginals;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unspin.text.TokenKind;

/**
 * Counts which phrase stood where which other one is in the original, and how sure each sighting is. What the aligner
 * is to charge in the next round ({@link SwapCosts}) follows from the counts. Inflected forms are pairs of their own.
 * Not thread-safe.
 */
final class PairStatistics {
    /** Least and most doubt that an isolated word was swapped for the one in its place. */
    private static final double LEAST_DOUBT = 0.02;

    private static final double MOST_DOUBT = 0.25;
    /** Words put in or left out that are assumed before any is seen: a few pages prove little. */
    private static final double EDITS = 5;
    /** How many words an editor changes for each one put in or left out. */
    private static final double CHANGED = 2;
    /** Where a phrase begins and ends is less certain than what a word is. */
    private static final double PHRASE = 0.8;
    /** Something was put in or left out beside it: where the phrase ends is a guess. */
    private static final double BESIDE_GAP = 0.35;
    /** More than a few changed words in a row: the sentence was rewritten. */
    private static final double IN_A_ROW = 0.6;

    private static final int ROW = 5;
    /** Names also change when a page is brought up to date. */
    private static final double NAME = 0.6;

    private final Map<Long, PairCount> counts = new HashMap<>();
    private final GrownPhrases grown = new GrownPhrases();
    private final JoinedPhrases joined = new JoinedPhrases();
    private final PageTokens.Words words;
    private final double wordSure;
    /** Phrases that were found to belong together, in this round and those before. */
    private final Set<Long> preferred;

    private long spunTokens;
    private long swaps;
    private long gaps;

    private PairStatistics(PageTokens.Words words, double wordSure, Set<Long> preferred) {
        this.words = words;
        this.wordSure = wordSure;
        this.preferred = preferred;
    }

    /** Nothing counted yet. */
    static PairStatistics begin(PageTokens.Words words) {
        return new PairStatistics(words, 1 - MOST_DOUBT, new HashSet<>());
    }

    /**
     * Nothing counted yet, but with what these counts say of how far to trust a single sighting: words put in or left
     * out betray an editor, who changed other words as well.
     */
    PairStatistics again() {
        double doubt = LEAST_DOUBT + CHANGED * (gaps + EDITS) / Math.max(1, swaps);
        return new PairStatistics(words, 1 - Math.min(MOST_DOUBT, doubt), preferred);
    }

    /** Counts the swaps of one bead. */
    void observe(PageTokens spun, PageTokens original, List<EditDistanceAligner.Link> links, int page) {
        grown.observe(spun, original, links);
        joined.observe(spun, original, links);
        for (int k = 0; k < links.size(); k++) {
            EditDistanceAligner.Link link = links.get(k);
            spunTokens += link.spunTo() - link.spunFrom();
            gaps += isGap(spun, original, link) ? 1 : 0;
            if (link.isSwap()) {
                swaps++;
                observe(spun, original, links, k, page);
            }
        }
    }

    private void observe(PageTokens spun, PageTokens original, List<EditDistanceAligner.Link> links, int k, int page) {
        EditDistanceAligner.Link link = links.get(k);
        long garbledKey = SwapCosts.phrase(spun, link.spunFrom(), link.spunTo());
        long originalKey = SwapCosts.phrase(original, link.originalFrom(), link.originalTo());
        long key = SwapCosts.key(garbledKey, originalKey);
        PairCount count = counts.get(key);
        if (count == null) {
            count = new PairCount(
                    spun.phrase(link.spunFrom(), link.spunTo(), words),
                    original.phrase(link.originalFrom(), link.originalTo(), words),
                    garbledKey,
                    originalKey,
                    spun.name() + ':' + spun.line(link.spunFrom()));
            counts.put(key, count);
        }
        boolean name = original.isName(link.originalFrom());
        double sure = sure(spun, original, links, k) * (name ? NAME : 1);
        count.see(page, sure, name, original.hasCapital(link.originalFrom()));
    }

    private double sure(PageTokens spun, PageTokens original, List<EditDistanceAligner.Link> links, int k) {
        EditDistanceAligner.Link link = links.get(k);
        boolean word = link.spunTo() - link.spunFrom() == 1 && link.originalTo() - link.originalFrom() == 1;
        int from = k;
        while (from > 0 && links.get(from - 1).isSwap()) {
            from--;
        }
        int to = k + 1;
        while (to < links.size() && links.get(to).isSwap()) {
            to++;
        }
        boolean gap = from > 0 && isGap(spun, original, links.get(from - 1))
                || to < links.size() && isGap(spun, original, links.get(to));
        return wordSure * (word ? 1 : PHRASE) * (gap ? BESIDE_GAP : 1) * (to - from > ROW ? IN_A_ROW : 1);
    }

    /** Whether a word, not a mere sign, was put in or left out. */
    private static boolean isGap(PageTokens spun, PageTokens original, EditDistanceAligner.Link link) {
        if (link.same() || link.isSwap()) {
            return false;
        }
        return link.spunTo() > link.spunFrom()
                ? spun.kind(link.spunFrom()) != TokenKind.PUNCTUATION
                : original.kind(link.originalFrom()) != TokenKind.PUNCTUATION;
    }

    /** Costs for the next round. */
    SwapCosts costs() {
        SwapCosts costs = SwapCosts.expecting(counts.size() / 4);
        counts.forEach((key, count) -> costs.learn(key, count.count()));
        grown.teach(costs);
        joined.find(preferred);
        preferred.forEach(costs::prefer);
        return costs;
    }

    /** The pairs that were counted. */
    Collection<PairCount> counts() {
        return counts.values();
    }

    /** How many tokens of spun pages were looked at. */
    long spunTokens() {
        return spunTokens;
    }
}
