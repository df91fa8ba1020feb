package org.unspin;

import java.util.List;

/**
 * Whether a text was spun, how much, by which spinner, and what gave it away. Immutable and thread-safe.
 *
 * <pre>{@code
 * if (d.spun() && d.confidence() > 0.9) {
 *     words.add("by " + d.families().get(0).name());
 *     for (Diagnosis.Span span : d.spans()) {
 *         words.add(text.substring(span.start(), span.end()));
 *     }
 * }
 * }</pre>
 *
 * <p>All offsets are UTF-16 indices into the text that was given; ends are exclusive. A share or confidence goes from 0 to 1.
 *
 * @param spun whether the text, or a passage of it, was spun
 * @param confidence how sure that is
 * @param swappedShare estimated share of all words that were swapped; 0 if not spun. {@link Restoration#swapRate()} is
 *     another figure: the share of those words only that the spinner knows
 * @param families the spinners, the one with most swaps first; empty if not spun. One whose swaps fit no dictionary is called
 *     {@value #UNKNOWN}
 * @param paragraphs the same for every paragraph, in order; a paragraph lies between two line breaks and has a word in it
 * @param sentences the same for every sentence, in order
 * @param spans the words and phrases that gave it away, in order, not overlapping; empty if not spun
 */
public record Diagnosis(
        boolean spun,
        double confidence,
        double swappedShare,
        List<FamilyShare> families,
        List<Passage> paragraphs,
        List<Passage> sentences,
        List<Span> spans) {
    /** The name given to a spinner that has no dictionary. */
    public static final String UNKNOWN = "unknown";

    /** Copies the lists. */
    public Diagnosis {
        families = List.copyOf(families);
        paragraphs = List.copyOf(paragraphs);
        sentences = List.copyOf(sentences);
        spans = List.copyOf(spans);
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
     * @param spun whether it was spun
     * @param confidence how sure that is; a short passage is judged by those around it
     * @param swappedShare estimated share of its words that were swapped; 0 if not spun
     * @param families the spinners, the one with most swaps first; empty if not spun or if no swap can be pointed out
     */
    public record Passage(
            int start, int end, boolean spun, double confidence, double swappedShare, List<FamilyShare> families) {
        /** Copies the list. */
        public Passage {
            families = List.copyOf(families);
        }
    }

    /**
     * A word or phrase that was probably swapped.
     *
     * @param start where it begins
     * @param end where it ends
     * @param score how likely it is that it was swapped
     * @param family the likeliest spinner
     */
    public record Span(int start, int end, double score, String family) {}
}
