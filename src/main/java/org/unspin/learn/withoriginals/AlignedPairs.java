package org.unspin.learn.withoriginals;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.unspin.dictionary.DictionaryBuilder;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.common.LearnedHabits;
import org.unspin.text.Phrases;

/**
 * The pairs that were learned from aligned pages, and the dictionary that they make: a line for each pair, since each
 * has evidence of its own for a reviewer to look at. Immutable.
 *
 * @param pairs sorted by garbled form, then by original
 * @param rates how much of what it knows the spinner swaps
 */
record AlignedPairs(List<Pair> pairs, Rates rates) {
    /** A spinner that swaps words with a capital this much less often than others spares them. */
    private static final double SPARED = 0.25;

    private static final int LONGEST_PLACE = 300;

    /** Copies the list. */
    AlignedPairs {
        pairs = List.copyOf(pairs);
    }

    /**
     * A pair.
     *
     * @param garbled what the spinner wrote
     * @param original what it replaced
     * @param count how often that was seen
     * @param share P(garbled | original)
     * @param ratio the log-likelihood ratio of the two standing for each other
     * @param confidence how sure it is that the spinner makes this pair
     * @param place file and line of the first sighting
     */
    record Pair(
            String garbled, String original, int count, double share, double ratio, double confidence, String place) {}

    /** Shares of the known words that were swapped, of those without a capital and of those with one. */
    record Rates(double lower, double capitals) {}

    /** The dictionary. */
    SubstitutionDictionary dictionary(String name) {
        Set<String> known = new HashSet<>();
        pairs.forEach(pair -> known.add(pair.garbled() + '\t' + pair.original()));
        DictionaryBuilder builder = SubstitutionDictionary.builder(name)
                .title(name + ", learned from spun pages and their originals")
                .habits(LearnedHabits.of(rates.lower(), rates.capitals() < SPARED * rates.lower()));
        for (Pair pair : pairs) {
            boolean cycle = known.contains(pair.original() + '\t' + pair.garbled());
            builder.add(
                    pair.garbled(),
                    List.of(new Substitution(pair.original(), weight(pair.share()), Source.LEARNED)),
                    note(pair) + (cycle ? "; cycle" : ""));
        }
        return builder.build();
    }

    private static double weight(double share) {
        return Math.max(0.1, Math.rint(share * 1000) / 10);
    }

    private static String note(Pair pair) {
        return String.format(
                Locale.ROOT,
                "%s; count:%d; first:%s; confidence:%.3f",
                Source.LEARNED.word(),
                pair.count(),
                place(pair.place()),
                pair.confidence());
    }

    /** A place that cannot break the line it is written in: file names may hold anything. */
    private static String place(String place) {
        StringBuilder plain = new StringBuilder();
        place.codePoints().forEach(c -> plain.appendCodePoint(c == ';' || Phrases.isUnseen(c) ? '_' : c));
        String normal = Normalizer.normalize(plain, Normalizer.Form.NFC);
        int from = Math.max(0, normal.length() - LONGEST_PLACE);
        boolean split = from > 0 && Character.isLowSurrogate(normal.charAt(from));
        return normal.substring(split ? from + 1 : from);
    }
}
