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

    /** Tells nobody. */
    UnpairedProgress NONE = (step, done, of) -> {};

    /**
     * Called on the learner's thread after every piece of work.
     *
     * @param step what is being done
     * @param done how many documents or steps are done
     * @param of how many there are, or 0 where that is unknown
     */
    void at(Step step, int done, int of);
}
