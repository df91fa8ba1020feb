package org.unspin.learn.withoutoriginals;

import java.util.Map;
import org.unspin.dictionary.SubstitutionDictionary;

/**
 * What {@link UnpairedLearner} learned.
 *
 * @param dictionary the pairs that are sure enough, with uses and confidence in the notes for a reviewer
 * @param documents how many documents were learned from
 * @param skipped how many were not, by reason
 * @param words how many words these have
 * @param suspects how many word forms were examined
 * @param pairs how many pairs the dictionary has
 * @param swapRate the share of their originals' uses that the pairs account for, 0 to 1
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
    /** Copies the map. */
    public UnpairedLearning {
        skipped = Map.copyOf(skipped);
    }

    /**
     * Documents that were kept out of the learning, before and after their restoration with what was learned.
     *
     * @param documents how many
     * @param words how many words they have
     * @param corrections how many corrections were made
     * @param before mean log probability of a word by the language model, in nats, as they stand
     * @param after the same when restored
     */
    public record HeldOut(int documents, long words, int corrections, double before, double after) {
        /** How much likelier a word became, in nats; above 0 if the dictionary helps. */
        public double gain() {
            return after - before;
        }
    }
}
