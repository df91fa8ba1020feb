package org.unspin.learn.withoutoriginals;

/**
 * How much the {@link UnpairedLearner} reads and how sure it must be. Budgets are counts, not times, so that the same
 * texts always give the same dictionary.
 *
 * @param rounds how many rounds of expectation maximisation, at least 1
 * @param mostTokens how many tokens are kept in memory, about 25 bytes each; if the documents have more, about every
 *     second one is skipped, then about every second one of the rest
 * @param fewestWords the fewest words of a document that is read
 * @param fewestKnown the share of a document's words, 0 to 1, that the language model must know
 * @param fewestUses the fewest expected uses of a pair that is written
 * @param leastConfidence the least mean posterior, 0 to 1, of a pair that is written
 */
public record UnpairedSettings(
        int rounds, int mostTokens, int fewestWords, double fewestKnown, double fewestUses, double leastConfidence) {
    /** What usually serves. */
    public static final UnpairedSettings DEFAULT = new UnpairedSettings(4, 600_000, 20, 0.6, 3, 0.8);

    /** The same with another number of rounds. */
    public UnpairedSettings withRounds(int number) {
        return new UnpairedSettings(number, mostTokens, fewestWords, fewestKnown, fewestUses, leastConfidence);
    }

    /** The same with another limit of tokens in memory. */
    public UnpairedSettings withMostTokens(int tokens) {
        return new UnpairedSettings(rounds, tokens, fewestWords, fewestKnown, fewestUses, leastConfidence);
    }

    /** The same with another least share of known words. */
    public UnpairedSettings withFewestKnown(double share) {
        return new UnpairedSettings(rounds, mostTokens, fewestWords, share, fewestUses, leastConfidence);
    }

    /** The same with another least number of expected uses. */
    public UnpairedSettings withFewestUses(double uses) {
        return new UnpairedSettings(rounds, mostTokens, fewestWords, fewestKnown, uses, leastConfidence);
    }

    /** The same with another least confidence. */
    public UnpairedSettings withLeastConfidence(double confidence) {
        return new UnpairedSettings(rounds, mostTokens, fewestWords, fewestKnown, fewestUses, confidence);
    }

    /** Checks the ranges. */
    public UnpairedSettings {
        if (rounds < 1 || mostTokens < 1 || fewestWords < 1) {
            throw new IllegalArgumentException("rounds, mostTokens and fewestWords must be at least 1");
        }
        if (!(fewestKnown >= 0 && fewestKnown <= 1 && leastConfidence >= 0 && leastConfidence <= 1)) {
            throw new IllegalArgumentException("fewestKnown and leastConfidence must be 0 to 1");
        }
    }
}
