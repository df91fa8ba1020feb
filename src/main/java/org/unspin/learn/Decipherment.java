package org.unspin.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.unspin.lm.LanguageModel;

/**
 * The substitution of an unknown spinner, found by expectation maximisation (S. Ravi and K. Knight, "Deciphering
 * Foreign
 * Language", 2011), each word's neighbours read as they were last. That a spinner is deterministic, and that a word's
 * garbled
 * form must occur about as often as the word is missing, take the place of a bigger model. For one thread.
 */
final class Decipherment {
    private static final int FEWEST_USES = 3;
    private static final int MOST_SUSPECTS = 6_000;
    private static final double SETTLED = 0.55;
    private static final double LEAST_SHARE = 1e-4;

    private final PooledTexts texts;
    private final LanguageModel model;
    private final Originals originals;
    private final PairPrior prior;
    private final ContextScorer scorer;
    private final List<Suspect> suspects = new ArrayList<>();
    /** By type: the number of its suspect, or -1. */
    private final int[] suspectOf;
    /** By original: uses that garbled words account for, and the most that one accounts for. */
    private final double[] claimed;

    private final double[] mostClaimed;

    Decipherment(PooledTexts texts, ExpectedCounts expected, PairPrior prior, LanguageModel model) {
        this.texts = texts;
        this.model = model;
        this.prior = prior;
        originals = new Originals(texts, expected, model);
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
    }

    /** Whether a dictionary can list the word: letters, with apostrophes and hyphens between them. */
    private static boolean isPlain(String name) {
        return Character.isLetter(name.charAt(0))
                && name.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '-');
    }

    List<Suspect> suspects() {
        return suspects;
    }

    Originals originals() {
        return originals;
    }

    /** Looks for what each word may stand for. */
    void propose(double temperature) {
        List<Suspect> unsettled =
                suspects.stream().filter(suspect -> !suspect.settled()).toList();
        List<Proposer.Ranking> rankings = unsettled.stream()
                .map(suspect -> proposer().rank(suspect, suspect.places, others(suspect)))
                .toList();
        for (int s = 0; s < rankings.size(); s++) {
            take(unsettled.get(s), rankings.get(s), temperature);
        }
    }

    private Proposer proposer() {
        return new Proposer(texts, originals, prior, scorer.fork());
    }

    private static void take(Suspect suspect, Proposer.Ranking ranking, double temperature) {
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
        for (Suspect suspect : suspects) {
            int[] rest = Arrays.stream(suspect.places).filter(scorer::doubtful).toArray();
            if (rest.length < FEWEST_USES + 1 || rest.length == suspect.places.length) {
                continue;
            }
            Proposer.Ranking ranking = proposer().rank(suspect, rest, others(suspect));
            for (int i = 0; i < Math.min(2, ranking.originals().length); i++) {
                if (ranking.scores()[i] > 0 && suspect.indexOf(ranking.originals()[i]) < 0) {
                    suspect.add(ranking.originals()[i], 0.5 * rest.length / suspect.places.length);
                }
            }
        }
    }

    private double[] others(Suspect suspect) {
        double[] others = claimed.clone();
        for (int c = 0; c < suspect.candidates.length; c++) {
            others[suspect.candidates[c]] -= suspect.uses[c];
        }
        return others;
    }

    /** One round through all places: posteriors with the present shares (the E step). */
    void read() {
        suspects.forEach(Suspect::beginCounting);
        double[] weights = new double[Suspect.MOST_CANDIDATES * 4];
        for (int place = 0; place < texts.size(); place++) {
            int s = texts.open(place) ? suspectOf[texts.type(place)] : -1;
            if (s >= 0) {
                Suspect suspect = suspects.get(s);
                if (weights.length < suspect.candidates.length) {
                    weights = new double[suspect.candidates.length * 2];
                }
                read(place, suspect, weights);
            }
        }
        Arrays.fill(claimed, 0);
        Arrays.fill(mostClaimed, 0);
        for (Suspect suspect : suspects) {
            for (int c = 0; c < suspect.candidates.length; c++) {
                claimed[suspect.candidates[c]] += suspect.uses[c];
                mostClaimed[suspect.candidates[c]] = Math.max(mostClaimed[suspect.candidates[c]], suspect.uses[c]);
            }
        }
    }

    private void read(int place, Suspect suspect, double[] weights) {
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
            weights[c] = suspect.shares[c] < 1e-5
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
        suspect.keptUses += kept / sum;
        suspect.openUses += open / sum;
        if (kept / sum > SETTLED) {
            scorer.read(place, lmId);
        } else if (best >= 0 && weights[best] / sum > SETTLED) {
            scorer.read(place, originals.lmIds[suspect.candidates[best]]);
        } else {
            scorer.doubt(place);
        }
    }

    private static double factor(double log) {
        return Math.exp(Proposer.SCALE * Math.min(25, log));
    }

    /**
     * New shares from the counts of the last round (the M step).
     *
     * @param sharpness how much an original is kept to its likeliest garbled form, from 0
     */
    void maximize(double sharpness) {
        for (Suspect suspect : suspects) {
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
