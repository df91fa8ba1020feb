package org.unspin.learn.withoriginals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unspin.text.TokenKind;

/**
 * Counts which phrase stood where which other one is in the original, and decides which of these pairs the spinner
 * made: those whose log-likelihood ratio (Dunning 1993: "Accurate methods for the statistics of surprise and
 * coincidence") says that they are no coincidence, and that were seen often enough in places that leave no doubt.
 * Inflected forms are pairs of their own. Not thread-safe.
 */
final class PairStatistics {
    /** How unsure it is at least, and at most, that an isolated word was swapped for the one in its place. */
    private static final double LEAST_DOUBT = 0.02;

    private static final double MOST_DOUBT = 0.25;
    /** Words put in or left out that are taken for granted before any is seen: a few pages prove little. */
    private static final double EDITS = 5;
    /** An editor changes so many words where one is put in or left out. */
    private static final double CHANGED = 2;
    /** Where a phrase begins and ends is less sure than what a word is. */
    private static final double PHRASE = 0.8;
    /** Something was put in or left out beside it: where the phrase ends is a guess. */
    private static final double BESIDE_GAP = 0.35;
    /** More than a few changed words in a row: the sentence was written anew. */
    private static final double IN_A_ROW = 0.6;

    private static final int ROW = 5;
    /** Names change when a page is brought up to date, as well. */
    private static final double NAME = 0.6;
    /** What the same page says again proves less. */
    private static final double AGAIN = 0.5;

    private static final double SUREST = 0.999;
    private static final int NAME_PAGES = 3;

    private final Map<Long, Count> counts = new HashMap<>();
    private final GrownPhrases grown = new GrownPhrases();
    private final JoinedPhrases joined = new JoinedPhrases();
    private final PageTokens.Words words;
    private final double wordSure;
    /** Phrases that were found to belong together, in this round and those before. */
    private final Set<Long> preferred;

    private long spunTokens;
    private long swaps;
    private long gaps;

    /** A pair as it was counted. */
    private static final class Count {
        private final String garbled;
        private final String original;
        private final long garbledKey;
        private final long originalKey;
        private final String place;
        private int count;
        private int pages;
        private int lastPage = -1;
        private int capitals;
        private boolean onlyNames = true;
        private double doubt = 1;

        Count(String garbled, String original, long garbledKey, long originalKey, String place) {
            this.garbled = garbled;
            this.original = original;
            this.garbledKey = garbledKey;
            this.originalKey = originalKey;
            this.place = place;
        }

        void see(int page, double sure, boolean name, boolean capital) {
            count++;
            capitals += capital ? 1 : 0;
            onlyNames &= name;
            doubt *= 1 - (page == lastPage ? sure * AGAIN : sure);
            pages += page == lastPage ? 0 : 1;
            lastPage = page;
        }
    }

    /** Occurrences of a phrase; those that begin with a capital are counted apart. */
    private static final class Occurrences {
        private int all;
        private int capitals;
    }

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
     * Nothing counted yet, but how far to trust a single sighting is known from these counts: words that were put in or
     * left out betray an editor's hand, who changed others as well.
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
        Count count = counts.get(key);
        if (count == null) {
            count = new Count(
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
        counts.forEach((key, count) -> costs.learn(key, count.count));
        grown.teach(costs);
        joined.find(preferred);
        preferred.forEach(costs::prefer);
        return costs;
    }

    /** Decides which pairs to believe; {@code pairs} are the pages that were counted. */
    AlignedPairs decide(List<PagePairs.Pair> pages, PairedLearner.Settings settings) {
        List<Count> likely = new ArrayList<>();
        Set<Long> garbledKeys = new HashSet<>();
        Set<Long> originalKeys = new HashSet<>();
        for (Count count : counts.values()) {
            if (count.count >= settings.leastCount()
                    && 1 - count.doubt >= settings.leastConfidence()
                    && !(count.onlyNames && count.pages < NAME_PAGES)
                    && isPlain(count.garbled)
                    && isPlain(count.original)) {
                likely.add(count);
                garbledKeys.add(count.garbledKey);
                originalKeys.add(count.originalKey);
            }
        }
        Map<Long, Occurrences> garbled = new HashMap<>();
        Map<Long, Occurrences> originals = new HashMap<>();
        for (PagePairs.Pair pair : pages) {
            count(pair.spun(), garbledKeys, garbled);
            count(pair.original(), originalKeys, originals);
        }
        List<AlignedPairs.Pair> learned = new ArrayList<>();
        int capitals = 0;
        for (Count count : likely) {
            int all = originals.getOrDefault(count.originalKey, new Occurrences()).all;
            int seen = garbled.getOrDefault(count.garbledKey, new Occurrences()).all;
            double share = Math.min(1, (double) count.count / Math.max(1, all));
            double ratio = likelihoodRatio(count.count, seen, all, (double) spunTokens);
            if (ratio >= settings.leastLikelihoodRatio() && share >= settings.leastShare()) {
                double confidence = Math.min(SUREST, 1 - count.doubt);
                learned.add(new AlignedPairs.Pair(
                        count.garbled, count.original, count.count, share, ratio, confidence, count.place));
                capitals += count.capitals;
            }
        }
        learned.sort(Comparator.comparing(AlignedPairs.Pair::garbled).thenComparing(AlignedPairs.Pair::original));
        return new AlignedPairs(learned, habits(learned, capitals, likely, originals));
    }

    /** What share of the words that it knows the spinner swaps, apart for those with a capital. */
    private static AlignedPairs.Rates habits(
            List<AlignedPairs.Pair> learned, int capitals, List<Count> likely, Map<Long, Occurrences> originals) {
        Set<String> known = new HashSet<>();
        int swaps = 0;
        for (AlignedPairs.Pair pair : learned) {
            known.add(pair.original());
            swaps += pair.count();
        }
        Set<Long> keys = new HashSet<>();
        for (Count count : likely) {
            if (known.contains(count.original)) {
                keys.add(count.originalKey);
            }
        }
        int all = 0;
        int allCapitals = 0;
        for (long key : keys) {
            Occurrences occurrences = originals.getOrDefault(key, new Occurrences());
            all += occurrences.all;
            allCapitals += occurrences.capitals;
        }
        double lower = (double) (swaps - capitals) / Math.max(1, all - allCapitals);
        return new AlignedPairs.Rates(Math.min(1, lower), allCapitals == 0 ? 1 : (double) capitals / allCapitals);
    }

    private static void count(PageTokens page, Set<Long> keys, Map<Long, Occurrences> occurrences) {
        for (int to = 1; to <= page.size(); to++) {
            long key = 1;
            for (int from = to - 1; from >= Math.max(0, to - EditDistanceAligner.LONGEST); from--) {
                key = SwapCosts.extend(key, page.id(from));
                if (keys.contains(key)) {
                    Occurrences sum = occurrences.computeIfAbsent(key, k -> new Occurrences());
                    sum.all++;
                    sum.capitals += page.hasCapital(from) ? 1 : 0;
                }
            }
        }
    }

    /**
     * How surprising it is that two phrases stand for each other so often: minus twice the log of the likelihood ratio,
     * chi-squared distributed with one degree of freedom; 0 where they do so more seldom than by chance.
     */
    static double likelihoodRatio(double both, double garbled, double original, double all) {
        if (both * all <= garbled * original) {
            return 0;
        }
        double onlyGarbled = Math.max(0, garbled - both);
        double onlyOriginal = Math.max(0, original - both);
        double neither = Math.max(0, all - both - onlyGarbled - onlyOriginal);
        double sum = both + onlyGarbled + onlyOriginal + neither;
        return 2
                * (term(both, onlyGarbled, onlyOriginal, sum)
                        + term(onlyGarbled, both, neither, sum)
                        + term(onlyOriginal, both, neither, sum)
                        + term(neither, onlyGarbled, onlyOriginal, sum));
    }

    private static double term(double cell, double sameRow, double sameColumn, double sum) {
        return cell == 0 ? 0 : cell * Math.log(cell * sum / ((cell + sameRow) * (cell + sameColumn)));
    }

    /** Whether a phrase may stand in a dictionary: letters, digits, and what ties words together. */
    private static boolean isPlain(String phrase) {
        return phrase.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || " -'.&".indexOf(c) >= 0)
                && phrase.codePoints().anyMatch(Character::isLetter);
    }
}
