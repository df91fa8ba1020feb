package org.unspin.evaluate;

/**
 * The rates of a {@link Score}, rounded to four decimal places (harm to one) by the rule of Python's {@code round}: the
 * exact binary value, ties to the even digit. Immutable.
 *
 * @param precision restored slots among those restored or changed into a wrong answer, 0 to 1; 0 if nothing was changed
 * @param recall restored slots among the garbled, 0 to 1; 0 if nothing was garbled
 * @param f05 F-measure that weighs precision twice as much as recall, 0 to 1 (van Rijsbergen, Information Retrieval,
 *     1979, with beta 0.5)
 * @param harmPer10k slots harmed among 10,000 that were right, 0 and above
 * @param right share of slots that are right in the system's text; 1 at most, and below 0 where words left over between
 *     slots outnumber the slots
 */
public record Metrics(double precision, double recall, double f05, double harmPer10k, double right) {

    /** The rates of a score. With no slots at all {@code right} is reckoned as if there were one. */
    public static Metrics of(Score score) {
        // The order of the operations is that of score.py: another one may differ in the last bit.
        double precision = score.restored() / (double) Math.max(1, score.restored() + score.wrong());
        double recall = score.restored() / (double) Math.max(1, score.garbled());
        double f05 = 1.25 * precision * recall / Math.max(1e-9, 0.25 * precision + recall);
        double harm = 1e4 * score.harmed() / Math.max(1, score.slots() - score.garbled());
        double right = 1 - (score.missed() + score.harmed()) / (double) Math.max(1, score.slots());
        return new Metrics(
                Python.rounded(precision, 4),
                Python.rounded(recall, 4),
                Python.rounded(f05, 4),
                Python.rounded(harm, 1),
                Python.rounded(right, 4));
    }
}
