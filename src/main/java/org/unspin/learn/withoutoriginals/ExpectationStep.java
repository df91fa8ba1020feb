package org.unspin.learn.withoutoriginals;

/**
 * The E step for one word form: what each of its uses stands for, given what the words around were last taken for. For
 * one thread.
 */
final class ExpectationStep {
    /** A use is read as a word whose posterior is above this. */
    private static final double SETTLED = 0.55;
    /** Candidates with smaller shares are passed over. */
    private static final double NEGLIGIBLE = 1e-5;

    private final PooledTexts texts;
    private final OriginalWords originals;
    private final ContextScorer scorer;

    ExpectationStep(PooledTexts texts, OriginalWords originals, ContextScorer scorer) {
        this.texts = texts;
        this.originals = originals;
        this.scorer = scorer;
    }

    /** Counts what the uses of a word form stand for. */
    void expect(Suspect suspect) {
        suspect.beginCounting();
        double[] weights = new double[suspect.candidates.length];
        for (int place : suspect.places) {
            expect(place, suspect, weights);
        }
    }

    private void expect(int place, Suspect suspect, double[] weights) {
        scorer.moveTo(place);
        double chance = scorer.chance();
        int lmId = texts.lmAt(place);
        int document = texts.document(place);
        double open = suspect.openShare;
        double kept = suspect.keptShare * factor(scorer.score(lmId) - suspect.alone - chance);
        double sum = open + kept;
        int best = -1;
        for (int c = 0; c < suspect.candidates.length; c++) {
            int original = suspect.candidates[c];
            weights[c] = suspect.shares[c] < NEGLIGIBLE
                    ? 0
                    : suspect.shares[c]
                            * factor(scorer.score(originals.lmIds[original]) - originals.alone[original] - chance);
            sum += weights[c];
            best = best < 0 || weights[c] > weights[best] ? c : best;
        }
        for (int c = 0; c < suspect.candidates.length; c++) {
            double posterior = weights[c] / sum;
            suspect.count(c, posterior, document);
        }
        suspect.countRest(kept / sum, open / sum);
        if (kept / sum > SETTLED) {
            scorer.read(place, lmId);
        } else if (best >= 0 && weights[best] / sum > SETTLED) {
            scorer.read(place, originals.lmIds[suspect.candidates[best]]);
        } else {
            scorer.doubt(place);
        }
    }

    private static double factor(double log) {
        return Math.exp(CandidateGenerator.SCALE * Math.min(25, log));
    }
}
