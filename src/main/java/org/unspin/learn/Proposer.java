package org.unspin.learn;

import java.util.Arrays;

/**
 * Finds what a garbled word may stand for among all originals: the contexts of its uses, how often it and the
 * original occur
 * against how often they should, and what is listed. Two stages (Nuhn and Ney 2014 prune likewise): a few contexts
 * for all
 * originals, more for the best. For one thread.
 */
final class Proposer {
    private static final int FIRST_CONTEXTS = 8;
    private static final int MOST_CONTEXTS = 40;
    private static final int SECOND_STAGE = 200;
    /** Weight of the language model; below 1 because its mistakes are correlated. */
    static final double SCALE = 0.85;
    /** Share of uses that an original is taken to explain where it explains any. */
    private static final double EXPLAINED = 0.75;

    private final PooledTexts texts;
    private final Originals originals;
    private final PairPrior prior;
    private final ContextScorer scorer;

    Proposer(PooledTexts texts, Originals originals, PairPrior prior, ContextScorer scorer) {
        this.texts = texts;
        this.originals = originals;
        this.prior = prior;
        this.scorer = scorer;
    }

    /** Scores of the best originals of a word. */
    record Ranking(int[] originals, double[] scores, double kept) {}

    /**
     * Ranks what a word may stand for.
     *
     * @param suspect the word
     * @param places uses to look at
     * @param claimed by original: uses that other garbled words account for
     */
    Ranking rank(Suspect suspect, int[] places, double[] claimed) {
        String garbled = texts.name(suspect.type);
        double[] scores = new double[originals.size()];
        for (int w = 0; w < scores.length; w++) {
            double swapped =
                    Math.max(0.02 * originals.expected[w], Originals.SWAPPED * originals.expected[w] - claimed[w]);
            scores[w] = Originals.countScore(places.length, swapped + suspect.expected)
                    + originals.missing[w]
                    + prior.bonus(garbled, originals.words.get(w));
        }
        int self = originals.indexOf(garbled);
        if (self >= 0) {
            scores[self] = Double.NEGATIVE_INFINITY;
        }
        double[] rough = scores.clone();
        addContexts(sample(places, FIRST_CONTEXTS), all(scores.length), rough, 1);
        int[] best = Originals.byScore(all(scores.length), rough, SECOND_STAGE);
        int[] contexts = sample(places, MOST_CONTEXTS);
        addContexts(contexts, best, scores, ContextScorer.RIGHT);
        double kept = self >= 0
                ? Math.max(
                        Originals.countScore(places.length, suspect.expected),
                        Originals.countScore(places.length, suspect.expected * (1 - Originals.SWAPPED)))
                : Originals.countScore(places.length, suspect.expected);
        for (int place : contexts) {
            scorer.moveTo(place);
            kept += gain(SCALE * (scorer.score(texts.lmAt(place)) - suspect.alone - scorer.chance()));
        }
        int[] top = Originals.byScore(best, scores, Suspect.MOST_CANDIDATES);
        double[] topScores = new double[top.length];
        Arrays.setAll(topScores, i -> scores[top[i]]);
        return new Ranking(top, topScores, kept);
    }

    private static int[] all(int size) {
        int[] all = new int[size];
        Arrays.setAll(all, w -> w);
        return all;
    }

    private void addContexts(int[] places, int[] candidates, double[] scores, int following) {
        for (int place : places) {
            scorer.moveTo(place);
            double chance = scorer.chance(following);
            for (int w : candidates) {
                if (scores[w] > Double.NEGATIVE_INFINITY) {
                    scores[w] +=
                            gain(SCALE * (scorer.score(originals.lmIds[w], following) - originals.alone[w] - chance));
                }
            }
        }
    }

    private static double gain(double log) {
        return Math.log(EXPLAINED * Math.exp(Math.min(20, log)) + 1 - EXPLAINED);
    }

    /** Places spread evenly. */
    private static int[] sample(int[] places, int most) {
        int[] chosen = spread(places.length, Math.min(places.length, most));
        Arrays.setAll(chosen, i -> places[chosen[i]]);
        return chosen;
    }

    private static int[] spread(int length, int n) {
        int[] order = new int[n];
        long step = 0x9E3779B1L % Math.max(1, length);
        while (length > 1 && gcd(step, length) != 1) {
            step++;
        }
        for (int i = 0; i < n; i++) {
            order[i] = (int) (i * step % Math.max(1, length));
        }
        return order;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
