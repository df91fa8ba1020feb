package org.unspin.learn.withoutoriginals;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.unspin.lm.LanguageModel;

/**
 * The substitution of an unknown spinner, found by expectation maximisation (S. Ravi and K. Knight, "Deciphering
 * Foreign Language", 2011), each word's neighbours taken for what they were last found to be. Two things take the place
 * of a bigger model: a spinner is deterministic, and a garbled form must occur about as often as its original is
 * missing. For one thread.
 *
 * <p>A round is {@link #generateCandidates}, then {@link #expect} and {@link #maximize} a few times over.
 */
final class Decipherment {
    private static final double LEAST_OPEN = 0.1;
    /** How many candidates are added for uses that nothing explains. */
    private static final int MOST_FURTHER = 2;

    private final PooledTexts texts;
    private final Workers workers;
    private final OriginalWords originals;
    private final PairPrior prior;
    private final ContextScorer scorer;
    private final List<Suspect> suspects;
    /** By type: the index of its suspect, or -1. */
    private final int[] suspectOf;
    /** By original: the uses that garbled words account for, and the most that one of them accounts for. */
    private final double[] claimed;

    private final double[] mostClaimed;

    private Decipherment(
            PooledTexts texts,
            OriginalWords originals,
            List<Suspect> suspects,
            PairPrior prior,
            ContextScorer scorer,
            Workers workers) {
        this.texts = texts;
        this.originals = originals;
        this.suspects = suspects;
        this.prior = prior;
        this.scorer = scorer;
        this.workers = workers;
        suspectOf = new int[texts.typeCount()];
        Arrays.fill(suspectOf, -1);
        for (int s = 0; s < suspects.size(); s++) {
            suspectOf[suspects.get(s).type] = s;
        }
        claimed = new double[originals.size()];
        mostClaimed = new double[originals.size()];
    }

    /** Begins with texts in which every word that is far too common is in doubt. */
    static Decipherment begin(
            PooledTexts texts, ExpectedCounts expected, PairPrior prior, LanguageModel model, Workers workers) {
        List<Suspect> suspects = SuspectSearch.find(texts, expected, model);
        PairPrior counted = prior.among(
                suspects.stream().map(suspect -> texts.name(suspect.type)).toList());
        ContextScorer scorer = new ContextScorer(texts, model);
        for (Suspect suspect : suspects) {
            if (suspect.isFarBeyondUsual(suspect.places.length)) {
                Arrays.stream(suspect.places).forEach(scorer::doubt);
            }
        }
        scorer.commit();
        return new Decipherment(texts, new OriginalWords(texts, expected, model), suspects, counted, scorer, workers);
    }

    List<Suspect> suspects() {
        return suspects;
    }

    OriginalWords originals() {
        return originals;
    }

    /**
     * Looks for what each word may stand for.
     *
     * @param temperature the higher, the more evenly shares are spread over the candidates, at least 1
     */
    void generateCandidates(double temperature) {
        suspects.forEach(suspect -> suspect.active = !suspect.settled());
        List<Suspect> unsettled =
                suspects.stream().filter(suspect -> suspect.active).toList();
        List<CandidateGenerator.Ranking> rankings = rank(
                unsettled, unsettled.stream().map(suspect -> suspect.places).toList());
        for (int s = 0; s < rankings.size(); s++) {
            take(unsettled.get(s), rankings.get(s), temperature);
        }
    }

    /** What words may stand for at places; the order in which workers take them makes no difference. */
    private List<CandidateGenerator.Ranking> rank(List<Suspect> some, List<int[]> places) {
        CandidateGenerator.Ranking[] rankings = new CandidateGenerator.Ranking[some.size()];
        workers.run(rankings.length, s -> {
            CandidateGenerator generator = new CandidateGenerator(texts, originals, prior, scorer.fork());
            rankings[s] = generator.rank(some.get(s), places.get(s), claimed);
        });
        return List.of(rankings);
    }

    private static void take(Suspect suspect, CandidateGenerator.Ranking ranking, double temperature) {
        double best = ranking.kept();
        for (double score : ranking.scores()) {
            best = Math.max(best, score);
        }
        int n = ranking.originals().length;
        double[] shares = new double[n];
        double kept = likelihood(ranking.kept() - best, temperature);
        double open = LEAST_OPEN + likelihood(-best, temperature);
        double sum = kept + open;
        for (int i = 0; i < n; i++) {
            shares[i] = likelihood(ranking.scores()[i] - best, temperature);
            sum += shares[i];
        }
        for (int i = 0; i < n; i++) {
            shares[i] = Math.max(MaximizationStep.LEAST_SHARE, shares[i] / sum);
        }
        suspect.setCandidates(
                ranking.originals(), shares, Math.max(MaximizationStep.LEAST_SHARE, kept / sum), open / sum);
    }

    private static double likelihood(double log, double temperature) {
        return Math.exp(Math.min(30, Math.max(-30, log / temperature)));
    }

    /** Looks for further candidates for the uses that nothing explains so far. */
    void generateFurtherCandidates() {
        List<Suspect> some = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        for (Suspect suspect : suspects) {
            int[] rest = Arrays.stream(suspect.places).filter(scorer::doubtful).toArray();
            if (rest.length >= SuspectSearch.FEWEST_USES + 1 && rest.length < suspect.places.length) {
                some.add(suspect);
                places.add(rest);
            }
        }
        List<CandidateGenerator.Ranking> rankings = rank(some, places);
        for (int s = 0; s < rankings.size(); s++) {
            Suspect suspect = some.get(s);
            CandidateGenerator.Ranking ranking = rankings.get(s);
            for (int i = 0; i < Math.min(MOST_FURTHER, ranking.originals().length); i++) {
                if (ranking.scores()[i] > 0 && suspect.indexOf(ranking.originals()[i]) < 0) {
                    suspect.add(ranking.originals()[i], 0.5 * places.get(s).length / suspect.places.length);
                    suspect.active = true;
                }
            }
        }
    }

    /**
     * The E step: posteriors of all uses with the present shares, the neighbours taken for what they were last found to
     * be.
     *
     * @param all whether to go through what is settled, too
     */
    void expect(boolean all) {
        List<Suspect> some =
                suspects.stream().filter(suspect -> all || suspect.active).toList();
        workers.run(some.size(), s -> new ExpectationStep(texts, originals, scorer.fork()).expect(some.get(s)));
        scorer.commit();
        Arrays.fill(claimed, 0);
        Arrays.fill(mostClaimed, 0);
        for (Suspect suspect : suspects) {
            for (int c = 0; c < suspect.candidates.length; c++) {
                claimed[suspect.candidates[c]] += suspect.uses[c];
                mostClaimed[suspect.candidates[c]] = Math.max(mostClaimed[suspect.candidates[c]], suspect.uses[c]);
            }
        }
    }

    /**
     * The M step: new shares from the counts of the last E step.
     *
     * @param sharpness how strongly an original is kept to its likeliest garbled form, from 0
     */
    void maximize(double sharpness) {
        MaximizationStep step = new MaximizationStep(originals, mostClaimed, sharpness);
        suspects.stream().filter(suspect -> suspect.active).forEach(step::maximize);
    }

    /** The documents that are not spun. */
    BitSet unspun() {
        return HonestDocuments.find(texts, scorer);
    }

    /** What has been found so far. */
    List<Guess> guesses() {
        List<Guess> guesses = new ArrayList<>();
        for (Suspect suspect : suspects) {
            List<String> words = new ArrayList<>();
            for (int candidate : suspect.candidates) {
                words.add(originals.words.get(candidate));
            }
            guesses.add(new Guess(
                    texts.name(suspect.type),
                    suspect.keptShare,
                    suspect.openShare,
                    words,
                    ImmutableDoubleArray.copyOf(suspect.shares)));
        }
        return guesses;
    }

    /** Takes over what was found before, of these documents or of more. */
    void resume(List<Guess> guesses) {
        Map<String, Guess> byWord = new HashMap<>();
        guesses.forEach(guess -> byWord.put(guess.garbled(), guess));
        for (Suspect suspect : suspects) {
            Guess guess = byWord.get(texts.name(suspect.type));
            if (guess != null) {
                int[] known = IntStream.range(0, guess.originals().size())
                        .filter(c -> originals.indexOf(guess.originals().get(c)) >= 0)
                        .toArray();
                suspect.setCandidates(
                        Arrays.stream(known)
                                .map(c -> originals.indexOf(guess.originals().get(c)))
                                .toArray(),
                        Arrays.stream(known)
                                .mapToDouble(c -> guess.shares().get(c))
                                .toArray(),
                        guess.kept(),
                        guess.open());
            }
        }
        expect(true);
    }

    /** Uses of an original that the spinner left alone. */
    double leftAlone(int original) {
        int type = texts.typeOf(originals.words.get(original));
        if (type < 0) {
            return 0;
        }
        return suspectOf[type] < 0 ? texts.count(type) : suspects.get(suspectOf[type]).keptUses;
    }

    /** The most uses of an original that one garbled word accounts for. */
    double mostClaimed(int original) {
        return mostClaimed[original];
    }
}
