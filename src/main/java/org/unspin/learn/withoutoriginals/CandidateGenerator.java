package org.unspin.learn.withoutoriginals;

import java.util.Arrays;

/**
 * Finds what a garbled word may stand for among all originals: the contexts of its uses, how often it and the original
 * occur against how often they should, and what is listed. In stages (Nuhn and Ney 2014 prune likewise): a few contexts
 * for all originals, more for the best. For one thread.
 */
final class CandidateGenerator {
    /** Contexts that have been looked at roughly after each stage, and how many originals are left then. */
    private static final int[] ROUGH = {4, 8};

    private static final int[] ROUGHLY = {600, 200};
    /** The same for a closer look. */
    private static final int FINE = 16;

    private static final int FINELY = 50;
    private static final int MOST_CONTEXTS = 40;
    /**
     * A word that fits its places so well, in nats for each, and is no commoner than it should be, stands for itself.
     */
    private static final double HONEST = 1;
    /** Weight of the language model; below 1 because its mistakes are correlated. */
    static final double SCALE = 0.85;
    /** Share of uses that an original is taken to explain where it explains any. */
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

    /** Scores of the best originals of a word. */
    record Ranking(int[] originals, double[] scores, double kept) {}

    /**
     * Ranks what a word may stand for; for one of few uses, only what is listed can ever be believed.
     *
     * @param suspect the word
     * @param places uses to look at
     * @param claimed by original: uses that other garbled words account for
     */
    Ranking rank(Suspect suspect, int[] places, double[] claimed) {
        int[] contexts = sample(places, MOST_CONTEXTS);
        double fit = fit(suspect, contexts);
        double kept = fit + countKept(suspect, places.length);
        if (!suspect.isFarBeyondUsual(places.length) && fit > HONEST * contexts.length) {
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
            left = OriginalWords.byScore(left, rough, ROUGHLY[stage]);
        }
        addContexts(part(contexts, 0, FINE), left, scores, ContextScorer.RIGHT);
        left = OriginalWords.byScore(left, scores, FINELY);
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

    /** How well so many uses fit a word that stands for itself. */
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
