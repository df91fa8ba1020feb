package org.unspin.learn.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Learns pairs of single words from pairs of phrases: what tortured phrases that no list has are made of ("counterfeit"
 * for artificial, "organization" for network). Plurals count as their singulars, since the dictionary's family
 * inflects. Immutable.
 */
final class AlignedWords {
    private static final int ENOUGH = 3;
    private static final int FEW = 2;
    private static final double CERTAIN = 0.8;
    private static final double LIKELY = 0.5;
    /** A pair that this many phrases support has half the weight that it would have with any number of them. */
    private static final double DISCOUNT = 2;

    /** A list of tortured phrases has no untouched ones: originals are swapped less often than it suggests. */
    private static final double UNTOUCHED = 0.5;

    private static final double MOST = 40;
    private static final int SHORTEST = 3;

    /** Function words, whose garbled forms are accidents of a phrase. */
    private static final Set<String> GRAMMAR = Set.of(
            "about", "above", "after", "all", "and", "any", "are", "away", "back", "been", "being", "below", "but",
            "can", "down", "each", "for", "from", "get", "gets", "getting", "has", "have", "her", "him", "his", "how",
            "into", "its", "just", "let", "like", "more", "most", "much", "not", "now", "off", "once", "one", "only",
            "other", "our", "out", "over", "own", "per", "so", "some", "such", "than", "that", "the", "their", "them",
            "then", "there", "these", "they", "this", "those", "through", "too", "two", "under", "until", "upon",
            "very", "was", "way", "were", "what", "when", "where", "which", "who", "whom", "will", "with", "you",
            "your");

    /** Words in -s that are no plurals. */
    private static final Set<String> NO_PLURALS = Set.of(
            "always",
            "as",
            "bias",
            "gas",
            "has",
            "is",
            "its",
            "less",
            "means",
            "news",
            "perhaps",
            "physics",
            "plus",
            "was",
            "economics",
            "electronics",
            "dynamics",
            "statistics",
            "optics",
            "genetics",
            "robotics",
            "kinetics");

    private final Predicate<String> knownWord;

    AlignedWords(Predicate<String> knownWord) {
        this.knownWord = knownWord;
    }

    /**
     * A pair of words.
     *
     * @param garbled the garbled word
     * @param original the original word
     * @param weight the estimated percentage of the original's occurrences
     * @param support how many phrases support it
     */
    record Pair(String garbled, String original, double weight, int support) {}

    /** The pairs that have enough support, sorted by garbled word, then by original. */
    List<Pair> learn(TorturedPhraseList list) {
        IbmModel1 aligner = new IbmModel1();
        for (TorturedPhraseList.Pair pair : list.pairs()) {
            if (!pair.doubtful()) {
                aligner.add(
                        singulars(pair.garbled()), singulars(pair.originals().get(0)));
            }
        }
        list.parts().forEach(part -> aligner.add(singulars(part.garbled()), singulars(part.original())));
        List<Pair> pairs = new ArrayList<>();
        for (IbmModel1.Link link : aligner.links()) {
            boolean supported =
                    link.posterior() > (link.support() >= ENOUGH ? LIKELY : link.support() == FEW ? CERTAIN : 1);
            double trust = link.support() / (link.support() + DISCOUNT);
            double weight = Math.rint(Math.min(MOST, 100 * UNTOUCHED * trust * link.share()));
            if (supported
                    && weight >= 1
                    && isContent(link.garbled())
                    && isContent(link.original())
                    && !link.garbled().equals(link.original())) {
                pairs.add(new Pair(link.garbled(), link.original(), weight, link.support()));
            }
        }
        return pairs;
    }

    private List<String> singulars(String phrase) {
        return PhraseSyntax.words(phrase).stream().map(this::singular).toList();
    }

    /** The singular of a plural, if the language model knows it; otherwise the word itself. */
    String singular(String word) {
        if (word.length() <= SHORTEST || !word.endsWith("s") || word.endsWith("ss") || NO_PLURALS.contains(word)) {
            return word;
        }
        String stem = word.substring(0, word.length() - 1);
        if (word.endsWith("ies") && knownWord.test(word.substring(0, word.length() - 3) + 'y')) {
            return word.substring(0, word.length() - 3) + 'y';
        }
        boolean sibilant =
                word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes");
        if (sibilant && knownWord.test(stem.substring(0, stem.length() - 1))) {
            return stem.substring(0, stem.length() - 1);
        }
        return !word.endsWith("us") && !word.endsWith("is") && knownWord.test(stem) ? stem : word;
    }

    private static boolean isContent(String word) {
        return word.length() >= SHORTEST
                && !GRAMMAR.contains(word)
                && word.chars().allMatch(c -> Character.isLetter(c) && c < 0x250);
    }
}
