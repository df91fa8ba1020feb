package org.unspin.learn.phrase;

import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.unspin.dictionary.DictionaryLimits;

/**
 * What a list of tortured phrases says of each pair, in every spelling of the garbled phrase, with hyphens and without:
 * the "man-made" of one paraphraser is printed either way. Immutable.
 */
final class PhraseEvidence {
    /** The score of all forms that are not listed together: that of a form found in two papers or so. */
    private static final double UNLISTED = 1.5;

    private static final double UNCOUNTED = 0.5;
    private static final double DOUBT = 0.4;
    /** How often the spelling without the list's hyphen is seen, beside the one with it. */
    private static final double OTHER_SPELLING = 0.3;

    private final Map<String, Map<String, Known>> originalsOfGarbled = new TreeMap<>();
    private final Map<String, Double> sums = new HashMap<>();
    private int unknown;

    /**
     * What is known of a pair.
     *
     * @param score how often it is seen, on a logarithmic scale: counts of papers differ by four orders of magnitude,
     *     mostly because some phrases are easier to search for
     * @param papers how many papers have it
     * @param doubtful whether its finder was not sure
     */
    record Known(double score, long papers, boolean doubtful) {
        private static Known better(Known one, Known other) {
            return other.score() > one.score() ? other : one;
        }
    }

    private PhraseEvidence() {}

    /** Collects the pairs whose original {@code isKnown} accepts. */
    static PhraseEvidence of(TorturedPhraseList list, Predicate<String> isKnown) {
        PhraseEvidence evidence = new PhraseEvidence();
        Set<String> compounds = compounds(list);
        for (TorturedPhraseList.Pair pair : list.pairs()) {
            for (String original : pair.originals()) {
                if (!isKnown.test(original)) {
                    evidence.unknown++;
                    continue;
                }
                double score = (Math.log1p((double) pair.papers()) + UNCOUNTED)
                        * (pair.doubtful() ? DOUBT : 1)
                        / pair.originals().size();
                spellings(pair.garbled(), compounds)
                        .forEach((garbled, share) -> evidence.originalsOfGarbled
                                .computeIfAbsent(garbled, key -> new TreeMap<>())
                                .merge(
                                        original,
                                        new Known(score * share, pair.papers(), pair.doubtful()),
                                        Known::better));
            }
        }
        evidence.originalsOfGarbled
                .values()
                .forEach(originals -> originals.forEach(
                        (original, known) -> evidence.sums.merge(original, known.score(), Double::sum)));
        return evidence;
    }

    /** All words that the list writes with one hyphen, such as "man-made". */
    private static Set<String> compounds(TorturedPhraseList list) {
        Set<String> compounds = new HashSet<>();
        for (TorturedPhraseList.Pair pair : list.pairs()) {
            for (String word : Splitter.on(' ').split(pair.garbled())) {
                int hyphen = word.indexOf('-');
                if (hyphen > 1 && hyphen == word.lastIndexOf('-') && hyphen + 2 < word.length()) {
                    compounds.add(word);
                }
            }
        }
        return compounds;
    }

    /** The spellings of a garbled phrase, and how often each is seen beside the one that the list has. */
    private static Map<String, Double> spellings(String garbled, Set<String> compounds) {
        Map<String, Double> spellings = new LinkedHashMap<>();
        spellings.put(garbled, 1.0);
        List<String> words = PhraseSyntax.words(garbled);
        if (words.size() <= DictionaryLimits.MAX_WORDS) {
            spellings.putIfAbsent(String.join(" ", words), OTHER_SPELLING);
        }
        if (garbled.indexOf('-') < 0) {
            for (int i = 0; i + 1 < words.size(); i++) {
                String pair = words.get(i) + ' ' + words.get(i + 1);
                String compound = words.get(i) + '-' + words.get(i + 1);
                if (compounds.contains(compound)) {
                    spellings.put(
                            (' ' + garbled + ' ')
                                    .replace(' ' + pair + ' ', ' ' + compound + ' ')
                                    .strip(),
                            1.0);
                }
            }
        }
        return spellings;
    }

    /** The originals of each garbled phrase, sorted. */
    Map<String, Map<String, Known>> originalsOfGarbled() {
        return originalsOfGarbled;
    }

    /** P(garbled | original), from 0 to 1. */
    double share(String original, Known known) {
        return known.score() / (sums.getOrDefault(original, known.score()) + UNLISTED);
    }

    /** How many pairs were left out. */
    int unknown() {
        return unknown;
    }
}
