package org.unspin.decode.explain;

import java.util.List;
import java.util.Optional;
import org.unspin.decode.Findings;
import org.unspin.decode.correct.Edit;
import org.unspin.dictionary.Source;

/**
 * What the decoder made of one place of a text, with all the numbers that decided. Immutable but for {@link #findings}, which are
 * only read.
 *
 * @param findings what was found in the whole text; the same as without an inspection
 * @param start UTF-16 index into the text where the place begins: the whole span of a swap that covers what was asked for
 * @param end where it ends
 * @param spared whether nothing may be swapped here: it is protected, no word, or written as no spinner writes
 * @param listedBy names of the families in whose dictionaries the place is, or begins with, a garbled form
 * @param families those that may have spun the part of the text around
 * @param screen what frequencies said before anything was looked into
 * @param block what the test of "clean" against "spun" found for the part of the text around
 * @param sentence the sentence that the place is in
 * @param candidates what may have stood there, the likeliest first; among them what stands there
 * @param edit what the decoder would change there; empty where it would keep what stands there
 * @param threshold least confidence that a change there needed, for the likeliest original; 1 if there is none
 * @param bar why that much
 * @param turning the swap rate at which the decision turns; empty if it does not
 * @param languageModelScale weight of the language model against all else
 */
public record DecisionTrace(
        Findings findings,
        int start,
        int end,
        boolean spared,
        List<String> listedBy,
        List<Family> families,
        Screen screen,
        Block block,
        Sentence sentence,
        List<Candidate> candidates,
        Optional<Edit> edit,
        double threshold,
        Bar bar,
        Optional<Turning> turning,
        double languageModelScale) {
    /** Copies the lists. */
    public DecisionTrace {
        listedBy = List.copyOf(listedBy);
        families = List.copyOf(families);
        candidates = List.copyOf(candidates);
    }

    /** Why a correction needs the confidence that it needs. */
    public enum Bar {
        /** The ordinary one. */
        ORDINARY,
        /** The entry was only computed, and the word that stands there may be meant. */
        COMPUTED,
        /** The spinner leaves much alone. */
        SPARING,
        /** The spinner leaves much alone, and the word that stands there fits its place. */
        FITS
    }

    /**
     * A family that may have spun the text around.
     *
     * @param name its name
     * @param rate estimated share, 0 to 1, of the words it knows that it swapped, for observed entries in running text
     * @param least the share that its spinner swaps at least, as a rule
     * @param most the same at most
     */
    public record Family(String name, double rate, double least, double most) {}

    /**
     * Where the decision turns, all else as found.
     *
     * @param rate swap rate, 0 to 1, of the likeliest original's family
     * @param result what would stand there on the other side of it
     * @param posterior probability of that original at this rate
     */
    public record Turning(double rate, String result, double posterior) {}

    /**
     * What frequencies said.
     *
     * @param logRatio natural logarithm of the likelihood ratio, spun against clean
     * @param needed least ratio at which the dictionaries are asked
     */
    public record Screen(double logRatio, double needed) {
        /** Whether the text was worth a look. */
        public boolean passed() {
            return logRatio >= needed;
        }
    }

    /**
     * What the test found.
     *
     * @param logOdds natural logarithm of the odds for "spun"
     * @param distinctSwaps expected number of different garbled words that are swaps
     * @param swapsNeeded how many have to agree
     * @param spun whether it was found to be spun
     */
    public record Block(double logOdds, double distinctSwaps, double swapsNeeded, boolean spun) {}

    /**
     * A sentence.
     *
     * @param start where it begins
     * @param end where it ends
     * @param logRatio natural logarithm of its likelihood ratio, spun against clean
     * @param spun probability that it was spun, if anything around was
     */
    public record Sentence(int start, int end, double logRatio, double spun) {}

    /**
     * What may have stood there. Scores are natural logarithms of probabilities (nats).
     *
     * @param text in the case of what stands there
     * @param entry the dictionary's entry; empty for what stands there
     * @param modelAsSpun what the language model says of the sentence with this in the place and all else as it stands
     * @param modelRestored the same with all else restored
     * @param channel how likely the spinner writes what stands there for this, or leaves this alone, at its rate
     * @param topic what the words around and the other uses of this word add
     * @param repetition what the other occurrences of the garbled form add
     * @param posterior probability, 0 to 1, that this stood there
     */
    public record Candidate(
            String text,
            Optional<Entry> entry,
            double modelAsSpun,
            double modelRestored,
            double channel,
            double topic,
            double repetition,
            double posterior) {}

    /**
     * The entry of a candidate.
     *
     * @param family name of the family that is likeliest to have made the swap
     * @param garbled the garbled form
     * @param original the original
     * @param source where the entry comes from
     * @param weight how often the family's spinner writes the original so, 0 to 1
     * @param rate estimated share of such words, 0 to 1, that the spinner swapped here
     */
    public record Entry(String family, String garbled, String original, Source source, double weight, double rate) {}
}
