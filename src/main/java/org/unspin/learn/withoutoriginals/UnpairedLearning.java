package org.unspin.learn.withoutoriginals;

import java.util.Map;
import org.unspin.dictionary.SubstitutionDictionary;

/**
 * What {@link UnpairedLearner} made of spun texts.
 *
 * @param dictionary the pairs that are sure enough, with uses and confidence in the notes, for review
 * @param documents that were read
 * @param skipped how many were not, by reason
 * @param words of the documents
 * @param suspects word forms that were examined
 * @param pairs that the dictionary holds
 * @param swapRate share of their originals' uses that the pairs account for, 0 to 1
 * @param heldOut what the dictionary does for documents that it was not learned from
 */
public record UnpairedLearning(
        SubstitutionDictionary dictionary,
        int documents,
        Map<String, Integer> skipped,
        int words,
        int suspects,
        int pairs,
        double swapRate,
        HeldOut heldOut) {
    /** Copies. */
    public UnpairedLearning {
        skipped = Map.copyOf(skipped);
    }

    /**
     * Documents that were kept out of the learning, before and after their restoration with what was learned.
     *
     * @param documents how many
     * @param words in them
     * @param corrections that were made
     * @param before natural logarithm of the language model's probability, a word, as they stand
     * @param after the same when restored
     */
    public record HeldOut(int documents, long words, int corrections, double before, double after) {
        /** How much likelier a word became, in nats; above 0 if the dictionary helps. */
        public double gain() {
            return after - before;
        }
    }
}
