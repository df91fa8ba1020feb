package org.unspin.engine.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.unspin.Explanation.Candidate;
import org.unspin.Explanation.FamilyRate;
import org.unspin.Explanation.Threshold;
import org.unspin.decode.correct.Edit;

/**
 * What the decoder made of one place of a text, with all the numbers that decided. Immutable.
 *
 * @param start UTF-16 index into the text where the place begins: the whole span of a swap that covers what was asked for
 * @param end where it ends
 * @param spared whether nothing may be swapped here: it is protected, no word, or written as no spinner writes
 * @param listedBy names of the families in whose dictionaries the place is, or begins with, a garbled form
 * @param families those that may have spun the part of the text around
 * @param lookedInto whether the prefilter found the part of the text around worth a look
 * @param logOdds natural logarithm of the odds that the part of the text around was spun
 * @param distinctSwaps expected number of different garbled words in it that are swaps
 * @param swapsNeeded how many have to agree
 * @param sentenceStart UTF-16 index into the text where the sentence begins
 * @param sentenceEnd where it ends
 * @param sentenceSpun probability that the sentence was spun, if anything around was
 * @param candidates what may have stood there, the likeliest first; among them what stands there
 * @param edit what the decoder would change there; empty where it would keep what stands there
 * @param threshold what a change there has to reach, for the likeliest original
 * @param turning tells the swap rate at which the decision turns; empty if it does not. It is found out when it is asked for, for it costs
 *     as much as decoding did
 * @param languageModelScale weight of the language model against all else
 */
record DecisionTrace(
        int start,
        int end,
        boolean spared,
        List<String> listedBy,
        List<FamilyRate> families,
        boolean lookedInto,
        double logOdds,
        double distinctSwaps,
        double swapsNeeded,
        int sentenceStart,
        int sentenceEnd,
        double sentenceSpun,
        List<Candidate> candidates,
        Optional<Edit> edit,
        Threshold threshold,
        Supplier<Optional<Turning>> turning,
        double languageModelScale) {
    /** Copies the lists. */
    DecisionTrace {
        listedBy = List.copyOf(listedBy);
        families = List.copyOf(families);
        candidates = List.copyOf(candidates);
    }

    /**
     * Where the decision turns, all else as found.
     *
     * @param rate swap rate, 0 to 1, of the likeliest original's family
     * @param result what would stand there on the other side of it
     * @param posterior probability of that original at this rate
     */
    record Turning(double rate, String result, double posterior) {}

    /** Probability of a candidate, by what it would put there; 0 if it is none. */
    double posterior(String text) {
        for (Candidate candidate : candidates) {
            if (candidate.text().equals(text)) {
                return candidate.posterior();
            }
        }
        return 0;
    }
}
