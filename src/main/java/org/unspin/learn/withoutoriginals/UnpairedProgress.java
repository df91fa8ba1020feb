package org.unspin.learn.withoutoriginals;

/** Is told how far {@link UnpairedLearner} has come. */
@FunctionalInterface
public interface UnpairedProgress {
    /** What is being done. */
    enum Step {
        /** Documents are read. */
        READING,
        /** Rounds of expectation maximisation. */
        LEARNING,
        /** Documents that were held out are restored. */
        CHECKING
    }

    /** For callers who do not care. */
    UnpairedProgress NONE = (step, done, of) -> {};

    /**
     * Called on the learner's thread after every piece of work.
     *
     * @param step what is being done
     * @param done pieces that are done: documents or rounds
     * @param of how many there are, or 0 if nobody knows
     */
    void at(Step step, int done, int of);
}
