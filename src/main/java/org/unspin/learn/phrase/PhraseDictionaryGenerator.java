package org.unspin.learn.phrase;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.unspin.dictionary.DictionaryBuilder;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.DictionaryFormatException;
import org.unspin.dictionary.DictionaryLimits;
import org.unspin.dictionary.PairKey;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;

/**
 * Computes what the paraphrasers behind tortured phrases write besides the words that people know of: out of a list of phrases, and the
 * words that these share ({@link AlignedWords}).
 *
 * <p>A weight is P(garbled | original) in percent: the garbled forms of an original share it by the logarithm of the
 * papers that have them ({@link PhraseEvidence}), with a share left for forms that nobody has listed. A phrase that
 * unspun texts have too ({@link BackgroundCounts}) is marked and weighs at most {@value #BACKGROUND}, or is left out
 * where they have it often. Immutable.
 */
public final class PhraseDictionaryGenerator {
    private static final double MOST = 90;
    private static final double BACKGROUND = 10;
    /** A single use in 50 million words may be an accident, or another spun text. */
    private static final double RARE = 3;

    private static final double RARE_BACKGROUND = 30;
    private static final double DOUBTFUL = 25;

    /** Uses per 100 million words beyond which a phrase is plain English, unless papers outnumber them by far. */
    private static final double COMMON = 10;

    private static final double BY_FAR = 200;

    private static final String CYCLE = "; cycle";

    private final Predicate<String> knownWord;
    private final boolean allWords;

    /** Originals of a garbled form with their weights, and the note. */
    private record Line(Map<String, Double> weights, String note) {}

    /**
     * What was made.
     *
     * @param dictionary the computed pairs
     * @param text their file, with a heading that says how it was made
     * @param phrases the number of garbled phrases
     * @param words the number of garbled single words
     * @param honest the number of garbled phrases that unspun texts have too
     * @param dropped the number of garbled phrases that were left out because unspun texts have them often
     * @param unknown the number of pairs that were left out because the language model knows no word of the original
     * @param unused decisions of the review about pairs that do not exist; they had no effect
     */
    public record Made(
            SubstitutionDictionary dictionary,
            String text,
            int phrases,
            int words,
            int honest,
            int dropped,
            int unknown,
            List<String> unused) {
        /** Copies the list. */
        public Made {
            unused = List.copyOf(unused);
        }
    }

    private static final class Tally {
        private final Map<String, Line> lines = new TreeMap<>();
        private int phrases;
        private int honest;
        private int dropped;
        private int unknown;

        /** Takes a pair out that need not be computed. */
        private void remove(PairKey pair) {
            Line line = lines.get(pair.garbled());
            if (line != null) {
                line.weights().remove(pair.original());
                if (line.weights().isEmpty()) {
                    lines.remove(pair.garbled());
                }
            }
        }
    }

    /**
     * Prepares a generator.
     *
     * @param knownWord whether the language model knows a word
     * @param allWords whether originals stay of which it knows no word; the validator will complain about them
     */
    public PhraseDictionaryGenerator(Predicate<String> knownWord, boolean allWords) {
        this.knownWord = knownWord;
        this.allWords = allWords;
    }

    /** All garbled phrases of a list, to be counted in texts that nobody spun. */
    public static List<String> phrases(TorturedPhraseList list) {
        return list.pairs().stream()
                .map(TorturedPhraseList.Pair::garbled)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Computes the pairs.
     *
     * @param known what people wrote; none of its pairs is computed
     * @throws DictionaryFormatException if the result breaks a rule of the format
     */
    public Made make(
            TorturedPhraseList list, BackgroundCounts honest, SubstitutionDictionary known, PhraseReview review) {
        Tally tally = new Tally();
        addPhrases(list, honest, tally);
        addAligned(new AlignedWords(knownWord).learn(list), tally);
        Set<PairKey> written = pairs(known);
        written.forEach(pair -> tally.remove(pair));
        List<String> unused = apply(review, tally.lines);
        SubstitutionDictionary dictionary = build(known.name(), tally.lines, written);
        tally.phrases = (int) tally.lines.keySet().stream()
                .filter(garbled -> PhraseSyntax.words(garbled).size() > 1)
                .count();
        String text = PhraseDictionaryText.of(dictionary, tally.phrases, tally.lines.size() - tally.phrases);
        SubstitutionDictionary reread =
                SubstitutionDictionary.parse(known.name(), text.getBytes(StandardCharsets.UTF_8));
        return new Made(
                reread,
                text,
                tally.phrases,
                tally.lines.size() - tally.phrases,
                tally.honest,
                tally.dropped,
                tally.unknown,
                unused);
    }

    private static List<String> apply(PhraseReview review, Map<String, Line> lines) {
        Map<String, Map<String, Double>> weights = new TreeMap<>();
        lines.forEach((garbled, line) -> weights.put(garbled, line.weights()));
        List<String> unused = review.apply(weights);
        weights.forEach((garbled, originals) -> {
            if (originals.isEmpty()) {
                lines.remove(garbled);
            }
        });
        return unused;
    }

    private void addPhrases(TorturedPhraseList list, BackgroundCounts background, Tally tally) {
        PhraseEvidence evidence = PhraseEvidence.of(list, this::isKnown);
        tally.unknown += evidence.unknown();
        evidence.originalsOfGarbled()
                .forEach((garbled, originals) -> addPhrase(garbled, originals, evidence, background, tally));
    }

    private static void addPhrase(
            String garbled,
            Map<String, PhraseEvidence.Known> originals,
            PhraseEvidence evidence,
            BackgroundCounts background,
            Tally tally) {
        double uses = background.per100MillionWords(garbled);
        long papers = 0;
        boolean doubtful = true;
        for (PhraseEvidence.Known known : originals.values()) {
            papers = Math.max(papers, known.papers());
            doubtful &= known.doubtful();
        }
        if (uses > RARE && papers == 0 || uses > COMMON && papers < BY_FAR * uses) {
            tally.dropped++;
            return;
        }
        double most =
                Math.min(uses > RARE ? BACKGROUND : uses > 0 ? RARE_BACKGROUND : MOST, doubtful ? DOUBTFUL : MOST);
        Map<String, Double> weights = new LinkedHashMap<>();
        originals.forEach((original, known) ->
                weights.put(original, Math.max(1, Math.min(most, Math.rint(MOST * evidence.share(original, known))))));
        StringBuilder note = new StringBuilder(doubtful ? "listed; doubtful" : "observed");
        if (papers > 0) {
            note.append("; papers:").append(papers);
        }
        if (uses > 0) {
            note.append("; honest:").append(Math.round(uses));
            tally.honest++;
        }
        tally.lines.put(garbled, new Line(weights, note.toString()));
    }

    private void addAligned(List<AlignedWords.Pair> pairs, Tally tally) {
        Map<String, Integer> support = new TreeMap<>();
        for (AlignedWords.Pair pair : pairs) {
            if (!knownWord.test(pair.original())) {
                tally.unknown++;
                continue;
            }
            Line line = tally.lines.computeIfAbsent(
                    pair.garbled(), key -> new Line(new LinkedHashMap<>(), Source.LEARNED.word()));
            line.weights().putIfAbsent(pair.original(), pair.weight());
            support.merge(pair.garbled(), pair.support(), Math::max);
        }
        support.forEach((garbled, phrases) -> tally.lines.computeIfPresent(
                garbled, (key, line) -> new Line(line.weights(), joined(line.note(), "aligned:" + phrases))));
    }

    private static String joined(String note, String more) {
        return note.isEmpty() ? more : note + "; " + more;
    }

    private boolean isKnown(String original) {
        return allWords || PhraseSyntax.words(original).stream().anyMatch(knownWord);
    }

    private static Set<PairKey> pairs(SubstitutionDictionary dictionary) {
        Set<PairKey> pairs = new HashSet<>();
        for (DictionaryEntry entry : dictionary.entries()) {
            entry.substitutions()
                    .forEach(substitution -> pairs.add(new PairKey(entry.garbled(), substitution.original())));
        }
        return pairs;
    }

    private static SubstitutionDictionary build(String name, Map<String, Line> lines, Set<PairKey> written) {
        DictionaryBuilder builder = SubstitutionDictionary.builder(name);
        lines.forEach((garbled, line) -> {
            boolean cycle = line.weights().keySet().stream().anyMatch(original -> {
                Line reverse = lines.get(original);
                return reverse != null && reverse.weights().containsKey(garbled)
                        || written.contains(new PairKey(/* garbled= */ original, /* original= */ garbled));
            });
            String note = cycle ? line.note() + CYCLE : line.note();
            List<Substitution> substitutions = new ArrayList<>();
            line.weights()
                    .forEach((original, weight) ->
                            substitutions.add(new Substitution(original, weight, Source.ofNote(note))));
            substitutions.sort(
                    Comparator.comparingDouble(Substitution::weight).reversed().thenComparing(Substitution::original));
            builder.add(
                    garbled,
                    substitutions.subList(0, Math.min(substitutions.size(), DictionaryLimits.MAX_ORIGINALS)),
                    note);
        });
        return builder.build();
    }
}
