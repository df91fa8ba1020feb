package org.unspin.learn.withoutoriginals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.unspin.lm.LanguageModel;

/**
 * The substitution of an unknown spinner, found by expectation maximisation (S. Ravi and K. Knight, "Deciphering
 * Foreign Language", 2011), each word's neighbours read as they were last. That a spinner is deterministic, and that a
 * word's garbled form must occur about as often as the word is missing, take the place of a bigger model. For one
 * thread.
 */
final class Decipherment {
    private static final int FEWEST_USES = 3;
    private static final int MOST_SUSPECTS = 6_000;
    private static final double LEAST_SHARE = 1e-4;

    private final PooledTexts texts;
    private final LanguageModel model;
    private final Workers workers;
    private final OriginalWords originals;
    private final PairPrior prior;
    private final ContextScorer scorer;
    private final List<Suspect> suspects = new ArrayList<>();
    /** By type: the number of its suspect, or -1. */
    private final int[] suspectOf;
    /** By original: uses that garbled words account for, and the most that one accounts for. */
    private final double[] claimed;

    private final double[] mostClaimed;

    Decipherment(PooledTexts texts, ExpectedCounts expected, PairPrior prior, LanguageModel model, Workers workers) {
        this.texts = texts;
        this.workers = workers;
        this.model = model;
        this.prior = prior;
        originals = new OriginalWords(texts, expected, model);
        scorer = new ContextScorer(texts, model);
        suspectOf = new int[texts.typeCount()];
        Arrays.fill(suspectOf, -1);
        claimed = new double[originals.size()];
        mostClaimed = new double[originals.size()];
        findSuspects(expected);
    }

    private void findSuspects(ExpectedCounts expected) {
        List<Suspect> found = new ArrayList<>();
        for (int type = 0; type < suspectOf.length; type++) {
            int uses = texts.count(type);
            String name = texts.name(type);
            if (uses < FEWEST_USES || !isPlain(name)) {
                continue;
            }
            double share = expected.share(name);
            double alone = share > 0 ? Math.log(share) : model.wordScore(texts.lmId(type));
            double honest = share * texts.words();
            if (uses > 0.12 * honest + 2) {
                found.add(new Suspect(type, new int[uses], honest, alone));
            }
        }
        found.sort(Comparator.comparingDouble(
                        (Suspect suspect) -> -(suspect.places.length - suspect.expected) / (suspect.expected + 3))
                .thenComparing(suspect -> suspect.type));
        suspects.addAll(found.subList(0, Math.min(MOST_SUSPECTS, found.size())));
        List<String> names = new ArrayList<>();
        for (int s = 0; s < suspects.size(); s++) {
            suspectOf[suspects.get(s).type] = s;
            names.add(texts.name(suspects.get(s).type));
        }
        prior.count(names);
        int[] filled = new int[suspects.size()];
        for (int place = 0; place < texts.size(); place++) {
            int s = texts.open(place) ? suspectOf[texts.type(place)] : -1;
            if (s >= 0) {
                Suspect suspect = suspects.get(s);
                suspect.places[filled[s]++] = place;
                if (suspect.places.length > 3 * suspect.expected + 3) {
                    scorer.doubt(place);
                }
            }
        }
        scorer.turn();
    }

    /** Whether a dictionary can list the word: letters, with apostrophes and hyphens between them. */
    private static boolean isPlain(String name) {
        return Character.isLetter(name.charAt(0))
                && name.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '-');
    }

    List<Suspect> suspects() {
        return suspects;
    }

    OriginalWords originals() {
        return originals;
    }

    /** Looks for what each word may stand for. */
    void propose(double temperature) {
        suspects.forEach(suspect -> suspect.active = !suspect.settled());
        List<Suspect> unsettled =
                suspects.stream().filter(suspect -> suspect.active).toList();
        List<CandidateGenerator.Ranking> rankings = rank(
                unsettled, unsettled.stream().map(suspect -> suspect.places).toList());
        for (int s = 0; s < rankings.size(); s++) {
            take(unsettled.get(s), rankings.get(s), temperature);
        }
    }

    /** What words may stand for at places; the order in which they are looked at makes no difference. */
    private List<CandidateGenerator.Ranking> rank(List<Suspect> some, List<int[]> places) {
        CandidateGenerator.Ranking[] rankings = new CandidateGenerator.Ranking[some.size()];
        workers.run(rankings.length, s -> {
            CandidateGenerator proposer = new CandidateGenerator(texts, originals, prior, scorer.fork());
            rankings[s] = proposer.rank(some.get(s), places.get(s), claimed);
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
        double open = 0.1 + likelihood(-best, temperature);
        double sum = kept + open;
        for (int i = 0; i < n; i++) {
            shares[i] = likelihood(ranking.scores()[i] - best, temperature);
            sum += shares[i];
        }
        for (int i = 0; i < n; i++) {
            shares[i] = Math.max(LEAST_SHARE, shares[i] / sum);
        }
        suspect.propose(ranking.originals(), shares, Math.max(LEAST_SHARE, kept / sum), open / sum);
    }

    private static double likelihood(double log, double temperature) {
        return Math.exp(Math.min(30, Math.max(-30, log / temperature)));
    }

    /** Looks for further originals of the uses that nothing explains so far. */
    void proposeForRest() {
        List<Suspect> some = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        for (Suspect suspect : suspects) {
            int[] rest = Arrays.stream(suspect.places).filter(scorer::doubtful).toArray();
            if (rest.length >= FEWEST_USES + 1 && rest.length < suspect.places.length) {
                some.add(suspect);
                places.add(rest);
            }
        }
        List<CandidateGenerator.Ranking> rankings = rank(some, places);
        for (int s = 0; s < rankings.size(); s++) {
            Suspect suspect = some.get(s);
            CandidateGenerator.Ranking ranking = rankings.get(s);
            for (int i = 0; i < Math.min(2, ranking.originals().length); i++) {
                if (ranking.scores()[i] > 0 && suspect.indexOf(ranking.originals()[i]) < 0) {
                    suspect.add(ranking.originals()[i], 0.5 * places.get(s).length / suspect.places.length);
                    suspect.active = true;
                }
            }
        }
    }

    /**
     * Posteriors of all uses with the present shares (the E step), the neighbours read as they were last.
     *
     * @param all whether to read what is settled, too
     */
    void read(boolean all) {
        List<Suspect> some =
                suspects.stream().filter(suspect -> all || suspect.active).toList();
        workers.run(some.size(), s -> new ExpectationStep(texts, originals, scorer.fork()).read(some.get(s)));
        scorer.turn();
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
     * New shares from the counts of the last round (the M step).
     *
     * @param sharpness how much an original is kept to its likeliest garbled form, from 0
     */
    void maximize(double sharpness) {
        for (Suspect suspect : suspects) {
            if (!suspect.active) {
                continue;
            }
            int n = suspect.candidates.length;
            double uses = suspect.places.length;
            double sum = 0;
            for (int c = 0; c < n; c++) {
                int original = suspect.candidates[c];
                double deficit = originals.deficit(original);
                double count = suspect.uses[c];
                double fits = Math.min(count, deficit) / Math.max(count, deficit);
                double first = mostClaimed[original] == 0 ? 1 : count / mostClaimed[original];
                suspect.shares[c] = count
                        / uses
                        * Math.pow(Math.max(1e-3, first), sharpness)
                        * Math.pow(Math.max(1e-3, Math.min(1, fits * 2)), sharpness);
                sum += suspect.shares[c];
            }
            suspect.keptShare = Math.max(LEAST_SHARE, suspect.keptUses / uses);
            suspect.openShare = Math.max(0.02, suspect.openUses / uses);
            sum += suspect.keptShare + suspect.openShare;
            for (int c = 0; c < n; c++) {
                suspect.shares[c] /= sum;
            }
            suspect.keptShare /= sum;
            suspect.openShare /= sum;
        }
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
                    texts.name(suspect.type), suspect.keptShare, suspect.openShare, words, suspect.shares.clone()));
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
                suspect.propose(
                        Arrays.stream(known)
                                .map(c -> originals.indexOf(guess.originals().get(c)))
                                .toArray(),
                        Arrays.stream(known).mapToDouble(c -> guess.shares()[c]).toArray(),
                        guess.kept(),
                        guess.open());
            }
        }
        read(true);
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
