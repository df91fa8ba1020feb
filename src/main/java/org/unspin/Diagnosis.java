package org.unspin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether a text was spun, how much, by which spinner, and what gave it away. Immutable and thread-safe.
 *
 * <pre>{@code
 * if (d.spun() && d.confidence() > 0.9) {
 *     words.add("by " + d.families().get(0).name());
 *     for (Diagnosis.Span span : d.telling(10)) {
 *         words.add(span.word() + " for " + span.original());
 *     }
 * }
 * }</pre>
 *
 * <p>All offsets are UTF-16 indices into the text that was given; ends are exclusive. A share or confidence goes from 0 to 1.
 *
 * <p>Probabilities are calibrated on held-out texts of every length, half of them spun: of texts called spun with 0.9, nine in ten were.
 * Where few texts are spun, fewer of them will be. So take a verdict for a reason to look, never for a proof.
 *
 * @param verdict what the text is
 * @param confidence probability that the verdict is right: at least 0.96 for spun texts, 0.7 for clean ones, 0.95 for those in another
 *     language. For {@link Verdict#UNCERTAIN} that of the likelier answer; 1 for {@link Verdict#EMPTY} and {@link Verdict#TOO_SHORT},
 *     for which words are only counted
 * @param spunProbability probability that the text, or a passage of it, was spun; 0.5 where the verdict says nothing of that
 * @param swappedShare estimated share of all words that were swapped; 0 if not spun. {@link Restoration#swapRate()} is
 *     another figure: the share of those words only that the spinner knows
 * @param families the spinners, the one with most swaps first; empty if not spun. One whose swaps fit no dictionary is called
 *     {@value #UNKNOWN}
 * @param paragraphs the same for every paragraph, in order; a paragraph lies between two line breaks and has a word in it
 * @param sentences the same for every sentence, in order
 * @param spans the words and phrases that gave it away, in order, not overlapping; empty if not spun
 */
public record Diagnosis(
        Verdict verdict,
        double confidence,
        double spunProbability,
        double swappedShare,
        List<FamilyShare> families,
        List<Passage> paragraphs,
        List<Passage> sentences,
        List<Span> spans) {
    /** The name given to a spinner that has no dictionary. */
    public static final String UNKNOWN = "unknown";

    /** The doubt that is left however sure a span is, so that a word that occurs twice tells more. */
    private static final double LEAST_DOUBT = 0.01;

    /** Copies the lists. */
    public Diagnosis {
        families = List.copyOf(families);
        paragraphs = List.copyOf(paragraphs);
        sentences = List.copyOf(sentences);
        spans = List.copyOf(spans);
    }

    /**
     * Whether the text, or a passage of it, was spun.
     *
     * @return true if the verdict is {@link Verdict#SPUN} or {@link Verdict#PARTLY_SPUN}
     */
    public boolean spun() {
        return isSpun(verdict);
    }

    private static boolean isSpun(Verdict verdict) {
        return verdict == Verdict.SPUN || verdict == Verdict.PARTLY_SPUN;
    }

    /**
     * The words that tell most: those that are most surely swaps and occur most often, each once, where it stands first.
     *
     * @param most how many at most
     * @return the most telling first; empty if not spun
     */
    public List<Span> telling(int most) {
        Map<String, Span> first = new LinkedHashMap<>();
        Map<String, Double> weight = new LinkedHashMap<>();
        for (Span span : spans) {
            String word = span.word().toLowerCase(Locale.ROOT);
            first.putIfAbsent(word, span);
            weight.merge(word, -Math.log(1 - span.score() + LEAST_DOUBT), Double::sum);
        }
        List<String> words = new ArrayList<>(first.keySet());
        words.sort(Comparator.comparingDouble((String word) -> weight.getOrDefault(word, 0.0))
                .reversed());
        return words.stream().limit(most).map(first::get).toList();
    }

    /**
     * A spinner's share of the swaps.
     *
     * @param name the name of its dictionary, or {@value Diagnosis#UNKNOWN}
     * @param share above 0; those of a list sum to 1
     */
    public record FamilyShare(String name, double share) {}

    /**
     * The diagnosis of a paragraph or sentence.
     *
     * @param start where it begins
     * @param end where it ends
     * @param verdict what it is; a passage too short to tell is judged by those around it
     * @param confidence how sure that is
     * @param swappedShare estimated share of its words that were swapped; 0 if not spun
     * @param families the spinners, the one with most swaps first; empty if not spun or if no swap can be pointed out
     */
    public record Passage(
            int start, int end, Verdict verdict, double confidence, double swappedShare, List<FamilyShare> families) {
        /** Copies the list. */
        public Passage {
            families = List.copyOf(families);
        }

        /**
         * Whether it was spun.
         *
         * @return true if the verdict is {@link Verdict#SPUN} or {@link Verdict#PARTLY_SPUN}
         */
        public boolean spun() {
            return isSpun(verdict);
        }
    }

    /**
     * A word or phrase that was probably swapped.
     *
     * @param start where it begins
     * @param end where it ends
     * @param score how likely it is that it was swapped
     * @param family the likeliest spinner
     * @param word the word or phrase as it stands in the text
     * @param original what it probably stands for; empty if nobody can say
     */
    public record Span(int start, int end, double score, String family, String word, String original) {}
}
