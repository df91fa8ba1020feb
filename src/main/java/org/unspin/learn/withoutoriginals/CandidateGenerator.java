package org.unspin.learn.withoutoriginals;

import java.util.Arrays;

/**
 * Ranks what a garbled word may stand for, among all originals: by the contexts of its uses, by how often it and the
 * original occur and how often they should, and by what thesauri list. It goes in stages (M. Nuhn and H. Ney, "EM
 * Decipherment for Large Vocabularies", 2014, prune likewise): a few contexts for all originals, more for the best. For
 * one thread.
 */
final class CandidateGenerator {
    /** How many contexts were looked at roughly after each stage, and how many originals are then left. */
    private static final int[] ROUGH = {4, 8};

    private static final int[] LEFT_ROUGH = {600, 200};
    /** The same for the first closer look. */
    private static final int FINE = 16;

    private static final int LEFT_FINE = 50;
    private static final int MOST_CONTEXTS = 40;
    /**
     * A word that fits its places this well, in nats for each, and is no commoner than it should be stands for itself.
     */
    private static final double FITTING = 1;
    /** Weight of the language model; below 1 because its errors are correlated. */
    static final double SCALE = 0.85;
    /** The share of uses that an original is assumed to explain if it explains any. */
    private static final double EXPLAINED = 0.75;

    private final PooledTexts texts;
    private final OriginalWords originals;
    private final PairPrior prior;
    private final ContextScorer scorer;

    CandidateGenerator(PooledTexts texts, OriginalWords originals, PairPrior prior, ContextScorer scorer) {
        this.texts = texts;
        this.originals = originals;
        this.prior = prior;
        this.scorer = scorer;
    }

    /**
     * The best originals of a word; the arrays are handed out, not copied.
     *
     * @param originals their ids, the best first
     * @param scores their scores
     * @param kept the score of the word standing for itself
     */
    record Ranking(int[] originals, double[] scores, double kept) {}

    /**
     * Ranks what a word may stand for; for a word of few uses only what is listed, for nothing else would be believed.
     *
     * @param suspect the word
     * @param places uses to look at
     * @param claimed by original, the uses that garbled words account for
     */
    Ranking rank(Suspect suspect, int[] places, double[] claimed) {
        int[] contexts = sample(places, MOST_CONTEXTS);
        double fit = fit(suspect, contexts);
        double kept = fit + countKept(suspect, places.length);
        if (!suspect.isFarBeyondUsual(places.length) && fit > FITTING * contexts.length) {
            return new Ranking(new int[0], new double[0], kept);
        }
        String garbled = texts.name(suspect.type);
        double[] scores = new double[originals.size()];
        for (int w = 0; w < scores.length; w++) {
            scores[w] = countScore(w, places.length, suspect, claimed[w]) + originals.missing[w];
        }
        for (int c = 0; c < suspect.candidates.length; c++) {
            int w = suspect.candidates[c];
            scores[w] = countScore(w, places.length, suspect, claimed[w] - suspect.uses[c]) + originals.missing[w];
        }
        int[] listed = prior.originals(garbled, originals);
        for (int w : listed) {
            scores[w] += prior.bonus(garbled, originals.words.get(w));
        }
        int self = originals.indexOf(garbled);
        if (self >= 0) {
            scores[self] = Double.NEGATIVE_INFINITY;
        }
        double[] rough = scores.clone();
        boolean few = places.length < LearnedPairs.FEWEST_UNLISTED;
        int[] left = few ? listed : all(scores.length);
        for (int stage = 0; !few && stage < ROUGH.length; stage++) {
            addContexts(part(contexts, stage == 0 ? 0 : ROUGH[stage - 1], ROUGH[stage]), left, rough, 1);
            left = OriginalWords.byScore(left, rough, LEFT_ROUGH[stage]);
        }
        addContexts(part(contexts, 0, FINE), left, scores, ContextScorer.RIGHT);
        left = OriginalWords.byScore(left, scores, LEFT_FINE);
        addContexts(part(contexts, FINE, MOST_CONTEXTS), left, scores, ContextScorer.RIGHT);
        int[] top = OriginalWords.byScore(left, scores, Suspect.MOST_CANDIDATES);
        double[] topScores = new double[top.length];
        Arrays.setAll(topScores, i -> scores[top[i]]);
        return new Ranking(top, topScores, kept);
    }

    private double countScore(int original, int uses, Suspect suspect, double claimed) {
        double expected = originals.expected[original];
        double swapped = Math.max(0.02 * expected, OriginalWords.SWAPPED * expected - claimed);
        return OriginalWords.countScore(uses, swapped + suspect.expected);
    }

    /** How well a word fits where it stands. */
    private double fit(Suspect suspect, int[] contexts) {
        double fit = 0;
        for (int place : contexts) {
            scorer.moveTo(place);
            fit += gain(SCALE * (scorer.score(texts.lmAt(place)) - suspect.alone - scorer.chance()));
        }
        return fit;
    }

    /** How well this number of uses fits a word that stands for itself. */
    private double countKept(Suspect suspect, int uses) {
        double kept = OriginalWords.countScore(uses, suspect.expected);
        return originals.indexOf(texts.name(suspect.type)) < 0
                ? kept
                : Math.max(kept, OriginalWords.countScore(uses, suspect.expected * (1 - OriginalWords.SWAPPED)));
    }

    private static int[] part(int[] places, int from, int to) {
        return Arrays.copyOfRange(places, Math.min(from, places.length), Math.min(to, places.length));
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
