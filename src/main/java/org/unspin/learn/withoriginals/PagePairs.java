package org.unspin.learn.withoriginals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unspin.text.TokenKind;

/**
 * Finds which original a spun page was made of, by the words that they share: names, numbers and rare words first,
 * which spinners leave alone. An inverted index weighted by inverse document frequency (Sp&auml;rck Jones 1972: "A
 * statistical interpretation of term specificity and its application in retrieval") gives the candidates; a pair is
 * taken where each is clearly the best partner of the other. The work for a page is bounded, so that ten thousand pages
 * take seconds.
 */
final class PagePairs {
    /** Fewest words of a page. */
    static final int FEWEST_WORDS = 5;
    /** Fewest words by which a page's language can be told. */
    private static final int TELLING = 25;
    /** Nearly every English page has a higher share of the commonest words, a page in another language a lower one. */
    private static final double ENGLISH = 0.05;
    /** A spun page has lost common words, but what it keeps is in the originals; of a foreign page less is. */
    private static final double STRANGE = 0.3;
    /** How much more names, numbers and addresses count than other words. */
    private static final double NAME = 2;

    private static final double LEAST_SCORE = 0.2;
    /** How much better the best partner must be than the next. */
    private static final double CLEARLY = 1.25;

    private static final int FEWEST_SHARED = 3;
    /** Most index entries that are looked at for a page; the rarest words come first. */
    private static final int MOST_POSTINGS = 60_000;

    private static final List<TokenKind> KINDS = List.of(TokenKind.WORD, TokenKind.NUMBER, TokenKind.OPAQUE);

    private final List<PageTokens> spun;
    private final List<PageTokens> originals;
    private final Map<PageTokens, SkipReason> skipped = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();

    /** A spun page and what it was made of. */
    record Pair(PageTokens spun, PageTokens original) {}

    /** The best partner of a page so far. */
    private static final class Best {
        private int partner = -1;
        private double score;
        private double second;

        void offer(int other, double value) {
            if (value > score) {
                second = score;
                score = value;
                partner = other;
            } else if (value > second) {
                second = value;
            }
        }

        boolean isClear() {
            return score >= second * CLEARLY;
        }
    }

    private PagePairs(List<PageTokens> spun, List<PageTokens> originals) {
        this.originals = usable(originals, true);
        this.spun = usable(spun, false);
    }

    /** Pairs the pages. */
    static PagePairs find(List<PageTokens> spun, List<PageTokens> originals) {
        PagePairs pairs = new PagePairs(spun, originals);
        pairs.pair();
        return pairs;
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** The pages without a partner, and why. */
    Map<PageTokens, SkipReason> skipped() {
        return skipped;
    }

    private List<PageTokens> usable(List<PageTokens> pages, boolean unspun) {
        Map<Integer, List<PageTokens>> seen = new HashMap<>();
        List<PageTokens> usable = new ArrayList<>();
        for (PageTokens page : pages) {
            List<PageTokens> alike = seen.computeIfAbsent(page.contentHash(), key -> new ArrayList<>());
            if (page.words() < FEWEST_WORDS) {
                skipped.put(page, SkipReason.EMPTY);
            } else if (unspun && page.words() >= TELLING && page.english() < ENGLISH) {
                skipped.put(page, SkipReason.OTHER_LANGUAGE);
            } else if (alike.stream().anyMatch(page::sameAs)) {
                skipped.put(page, SkipReason.DUPLICATE);
            } else {
                alike.add(page);
                usable.add(page);
            }
        }
        return usable;
    }

    private void pair() {
        Map<Integer, int[]> index = index();
        double[] norms = new double[originals.size()];
        for (int o = 0; o < norms.length; o++) {
            norms[o] = Math.sqrt(weights(originals.get(o), index).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum());
        }
        Best[] ofSpun = new Best[spun.size()];
        Best[] ofOriginal = new Best[originals.size()];
        Arrays.setAll(ofOriginal, o -> new Best());
        double[] scores = new double[originals.size()];
        int[] shared = new int[originals.size()];
        for (int s = 0; s < ofSpun.length; s++) {
            ofSpun[s] = new Best();
            Map<Integer, Double> weights = weights(spun.get(s), index);
            double norm = Math.sqrt(
                    weights.values().stream().mapToDouble(Double::doubleValue).sum());
            for (int o : collect(weights, index, scores, shared)) {
                double score = shared[o] < FEWEST_SHARED ? 0 : scores[o] / (norm * norms[o]);
                ofSpun[s].offer(o, score);
                ofOriginal[o].offer(s, score);
                scores[o] = 0;
                shared[o] = 0;
            }
        }
        choose(ofSpun, ofOriginal, index);
    }

    /** Adds up the scores of the originals that share a word, and returns these originals. */
    private static Set<Integer> collect(
            Map<Integer, Double> weights, Map<Integer, int[]> index, double[] scores, int[] shared) {
        List<Integer> rarestFirst = new ArrayList<>(weights.keySet());
        rarestFirst.sort((a, b) -> {
            int byCount = Integer.compare(index.getOrDefault(a, NONE).length, index.getOrDefault(b, NONE).length);
            return byCount != 0 ? byCount : Integer.compare(a, b);
        });
        Set<Integer> touched = new HashSet<>();
        int postings = 0;
        for (int word : rarestFirst) {
            int[] holders = index.getOrDefault(word, NONE);
            postings += holders.length;
            if (postings > MOST_POSTINGS) {
                break;
            }
            for (int o : holders) {
                scores[o] += weights.getOrDefault(word, 0.0);
                shared[o]++;
                touched.add(o);
            }
        }
        return touched;
    }

    private static final int[] NONE = {};

    private void choose(Best[] ofSpun, Best[] ofOriginal, Map<Integer, int[]> index) {
        boolean[] used = new boolean[ofOriginal.length];
        for (int s = 0; s < ofSpun.length; s++) {
            Best best = ofSpun[s];
            if (best.score < LEAST_SCORE) {
                skipped.put(
                        spun.get(s), isStrange(spun.get(s), index) ? SkipReason.OTHER_LANGUAGE : SkipReason.NO_PARTNER);
                continue;
            }
            Best back = ofOriginal[best.partner];
            if (back.partner == s && best.isClear() && back.isClear()) {
                pairs.add(new Pair(spun.get(s), originals.get(best.partner)));
                used[best.partner] = true;
            } else {
                boolean taken = back.partner != s && back.score >= best.score * CLEARLY;
                skipped.put(spun.get(s), taken ? SkipReason.NO_PARTNER : SkipReason.SEVERAL_PARTNERS);
            }
        }
        for (int o = 0; o < used.length; o++) {
            if (!used[o]) {
                boolean several = ofOriginal[o].score >= LEAST_SCORE && !ofOriginal[o].isClear();
                skipped.put(originals.get(o), several ? SkipReason.SEVERAL_PARTNERS : SkipReason.NO_PARTNER);
            }
        }
    }

    private static boolean isStrange(PageTokens page, Map<Integer, int[]> index) {
        if (page.words() < TELLING || page.english() >= ENGLISH) {
            return false;
        }
        Set<Integer> words = page.distinct(List.of(TokenKind.WORD));
        return words.stream().filter(index::containsKey).count() < STRANGE * words.size();
    }

    /** Which originals hold a word. */
    private Map<Integer, int[]> index() {
        Map<Integer, int[]> index = new HashMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (PageTokens page : originals) {
            page.distinct(KINDS).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        counts.forEach((word, count) -> index.put(word, new int[count]));
        for (int o = originals.size() - 1; o >= 0; o--) {
            for (int word : originals.get(o).distinct(KINDS)) {
                int left = counts.merge(word, -1, Integer::sum);
                index.getOrDefault(word, NONE)[left] = o;
            }
        }
        return index;
    }

    /** The weight of each word of a page that an original has. */
    private Map<Integer, Double> weights(PageTokens page, Map<Integer, int[]> index) {
        Map<Integer, Double> weights = new HashMap<>();
        for (int t = 0; t < page.size(); t++) {
            int[] holders = index.getOrDefault(page.id(t), NONE);
            if (holders.length > 0) {
                double rarity = Math.log(1 + (double) originals.size() / holders.length);
                boolean name = page.isName(t) || page.kind(t) == TokenKind.NUMBER || page.kind(t) == TokenKind.OPAQUE;
                weights.merge(page.id(t), rarity * rarity * (name ? NAME : 1), Math::max);
            }
        }
        return weights;
    }
}
