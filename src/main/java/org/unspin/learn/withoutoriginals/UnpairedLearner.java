package org.unspin.learn.withoutoriginals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.lm.LanguageModel;

/**
 * Learns the dictionary of an unknown spinner from spun texts alone, without their originals: decipherment by
 * expectation maximisation (S. Ravi and K. Knight, "Deciphering Foreign Language", 2011; {@link Decipherment}), with
 * the pruning of M. Nuhn and H. Ney ("EM Decipherment for Large Vocabularies", 2014; {@link CandidateGenerator}). The
 * documents have to come from one spinner that always writes the same word for the same word. Immutable and
 * thread-safe.
 *
 * <p>Phrases are not learned: a pair is a single word for a single word.
 */
public final class UnpairedLearner {
    /** One in so many documents is held out. */
    private static final int HELD_OUT = 20;
    /** The most documents that are restored to see what the dictionary is worth. */
    private static final int MOST_HELD_OUT = 200;
    /** E and M steps in a round. */
    private static final int STEPS = 3;
    /** Rounds before a word may be given further originals. */
    private static final int FIRST_ROUNDS = 2;

    /** The temperature of the first round is one less; it falls by one a round, to 1. */
    private static final double HOT = 4;
    /** By how much the M step grows sharper in a round, up to 1. */
    private static final double SHARPER = 0.3;

    private final LanguageModel model;
    private final ExpectedCounts expected;
    private final List<SubstitutionDictionary> known;
    private final UnpairedSettings settings;
    private final Workers workers;

    /**
     * A learner.
     *
     * @param model of text of the language that nobody spun
     * @param expected how often its common words are used
     * @param known thesauri and dictionaries of known spinners: what they list is likelier than what they do not
     */
    public UnpairedLearner(
            LanguageModel model,
            ExpectedCounts expected,
            List<SubstitutionDictionary> known,
            UnpairedSettings settings) {
        this(model, expected, known, settings, Workers.ONE);
    }

    /**
     * A learner that shares its work among workers.
     *
     * @param model of text of the language that nobody spun
     * @param expected how often its common words are used
     * @param known thesauri and dictionaries of known spinners: what they list is likelier than what they do not
     * @param workers do what can be done at the same time
     */
    public UnpairedLearner(
            LanguageModel model,
            ExpectedCounts expected,
            List<SubstitutionDictionary> known,
            UnpairedSettings settings,
            Workers workers) {
        this.workers = workers;
        this.model = model;
        this.expected = expected;
        this.known = List.copyOf(known);
        this.settings = settings;
    }

    /**
     * Learns.
     *
     * @param documents texts of one spinner; iterated over twice, with the same texts each time. If there are more than
     *     fit, an even sample is kept
     * @param name of the dictionary
     * @param state the file to save the state in after every round; if it exists, the learner resumes from it, with the
     *     result that it would have had without the interruption
     * @throws IOException if the state cannot be read or written, or belongs to other documents
     */
    public UnpairedLearning learn(
            Iterable<String> documents, String name, Optional<Path> state, UnpairedProgress progress)
            throws IOException {
        PooledTexts texts = new PooledTexts(model, expected, settings);
        int number = 0;
        for (String document : documents) {
            if (!isHeldOut(number++)) {
                texts.add(document);
            }
            progress.at(UnpairedProgress.Step.READING, number, 0);
        }
        PairPrior prior = PairPrior.of(known, model);
        Decipherment decipherment = decipher(texts, prior, state, progress);
        LearnedPairs pairs = new LearnedPairs(decipherment, texts, prior, settings);
        SubstitutionDictionary dictionary = pairs.dictionary(name, "Learned from " + texts.documents() + " spun texts");
        return new UnpairedLearning(
                dictionary,
                texts.documents(),
                skipped(texts),
                texts.words(),
                decipherment.suspects().size(),
                pairs.size(),
                pairs.swapRate(),
                check(documents, dictionary, progress));
    }

    private static boolean isHeldOut(int number) {
        return number % HELD_OUT == HELD_OUT - 1;
    }

    private Decipherment decipher(PooledTexts texts, PairPrior prior, Optional<Path> state, UnpairedProgress progress)
            throws IOException {
        String documents = UnpairedState.identity(texts);
        BitSet unspun = new BitSet();
        List<Guess> guesses = List.of();
        int done = 0;
        if (state.isPresent() && Files.exists(state.get())) {
            UnpairedState saved = UnpairedState.read(state.get(), documents);
            done = saved.round();
            unspun = saved.unspun();
            guesses = saved.guesses();
        }
        Decipherment decipherment = begin(texts, unspun, prior, guesses);
        for (int round = done + 1; round <= settings.rounds(); round++) {
            decipherment.generateCandidates(Math.max(1, HOT - round));
            if (round > FIRST_ROUNDS) {
                decipherment.generateFurtherCandidates();
            }
            for (int i = 0; i < STEPS; i++) {
                decipherment.expect(i == 0);
                decipherment.maximize(Math.min(1, SHARPER * round));
                progress.at(UnpairedProgress.Step.LEARNING, (round - 1) * STEPS + i + 1, settings.rounds() * STEPS);
            }
            decipherment.expect(true);
            if (round == FIRST_ROUNDS) {
                unspun = decipherment.unspun();
                decipherment = unspun.isEmpty() ? decipherment : begin(texts, unspun, prior, decipherment.guesses());
            }
            if (state.isPresent()) {
                UnpairedState now = new UnpairedState(round, documents, unspun, decipherment.guesses());
                now.write(state.get());
                // A learner that is interrupted here resumes from the file alone; one that is not must come to the
                // same.
                decipherment = begin(texts, new BitSet(), prior, now.guesses());
            }
        }
        return decipherment;
    }

    private Decipherment begin(PooledTexts texts, BitSet unspun, PairPrior prior, List<Guess> guesses) {
        texts.retain(document -> !unspun.get(document), UnpairedSkip.NOT_SPUN);
        Decipherment decipherment = Decipherment.begin(texts, expected, prior, model, workers);
        if (!guesses.isEmpty()) {
            decipherment.resume(guesses);
        }
        return decipherment;
    }

    private static Map<String, Integer> skipped(PooledTexts texts) {
        Map<String, Integer> skipped = new LinkedHashMap<>();
        texts.skipped()
                .forEach((reason, count) ->
                        skipped.put(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '), count));
        return skipped;
    }

    private UnpairedLearning.HeldOut check(
            Iterable<String> documents, SubstitutionDictionary dictionary, UnpairedProgress progress) {
        HeldOutGain gain = new HeldOutGain(dictionary, model);
        PooledTexts admission = new PooledTexts(model, expected, settings);
        int number = 0;
        int checked = 0;
        for (String document : documents) {
            if (checked == MOST_HELD_OUT) {
                break;
            }
            if (isHeldOut(number++) && admission.add(document)) {
                gain.add(document);
                checked++;
                progress.at(UnpairedProgress.Step.CHECKING, checked, 0);
            }
        }
        return gain.result();
    }
}
