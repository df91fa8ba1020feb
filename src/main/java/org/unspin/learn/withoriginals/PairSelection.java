package org.unspin.learn.withoriginals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which of the counted pairs the spinner made: those whose log-likelihood ratio (Dunning 1993: "Accurate
 * methods for the statistics of surprise and coincidence") says that they are no coincidence, and that were seen often
 * enough in places that leave no doubt.
 */
final class PairSelection {
    private final PairedSettings settings;
    private final List<PairCount> likely = new ArrayList<>();
    private final Map<Long, Occurrences> garbled = new HashMap<>();
    private final Map<Long, Occurrences> originals = new HashMap<>();

    /** Occurrences of a phrase; those that begin with a capital are counted apart. */
    private static final class Occurrences {
        private int all;
        private int capitals;
    }

    private PairSelection(PairedSettings settings) {
        this.settings = settings;
    }

    /** The pairs to believe, of those that were counted on {@code pages}. */
    static AlignedPairs select(PairStatistics statistics, List<PagePairs.Pair> pages, PairedSettings settings) {
        PairSelection selection = new PairSelection(settings);
        selection.findLikely(statistics);
        selection.count(pages);
        return selection.select((double) statistics.spunTokens());
    }

    private void findLikely(PairStatistics statistics) {
        for (PairCount count : statistics.counts()) {
            if (count.count() >= settings.leastCount()
                    && count.confidence() >= settings.leastConfidence()
                    && !count.isUpdatedName()
                    && isPlain(count.garbled())
                    && isPlain(count.original())) {
                likely.add(count);
            }
        }
    }

    /** Counts the phrases of the likely pairs, swapped or not. */
    private void count(List<PagePairs.Pair> pages) {
        Set<Long> garbledKeys = new HashSet<>();
        Set<Long> originalKeys = new HashSet<>();
        for (PairCount count : likely) {
            garbledKeys.add(count.garbledKey());
            originalKeys.add(count.originalKey());
        }
        for (PagePairs.Pair pair : pages) {
            count(pair.spun(), garbledKeys, garbled);
            count(pair.original(), originalKeys, originals);
        }
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

    private AlignedPairs select(double spunTokens) {
        List<AlignedPairs.Pair> learned = new ArrayList<>();
        int capitals = 0;
        for (PairCount count : likely) {
            int all = originals.getOrDefault(count.originalKey(), new Occurrences()).all;
            int seen = garbled.getOrDefault(count.garbledKey(), new Occurrences()).all;
            double share = Math.min(1, (double) count.count() / Math.max(1, all));
            double ratio = likelihoodRatio(count.count(), seen, all, spunTokens);
            if (ratio >= settings.leastLikelihoodRatio() && share >= settings.leastShare()) {
                learned.add(new AlignedPairs.Pair(
                        count.garbled(),
                        count.original(),
                        count.count(),
                        share,
                        ratio,
                        count.writtenConfidence(),
                        count.place()));
                capitals += count.capitals();
            }
        }
        learned.sort(Comparator.comparing(AlignedPairs.Pair::garbled).thenComparing(AlignedPairs.Pair::original));
        return new AlignedPairs(learned, rates(learned, capitals));
    }

    /** What share of the words that it knows the spinner swaps, apart for those with a capital. */
    private AlignedPairs.Rates rates(List<AlignedPairs.Pair> learned, int capitals) {
        Set<String> known = new HashSet<>();
        int swaps = 0;
        for (AlignedPairs.Pair pair : learned) {
            known.add(pair.original());
            swaps += pair.count();
        }
        Set<Long> keys = new HashSet<>();
        for (PairCount count : likely) {
            if (known.contains(count.original())) {
                keys.add(count.originalKey());
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
