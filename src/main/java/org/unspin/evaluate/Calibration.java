package org.unspin.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How far stated confidences can be trusted: of the answers given with confidence 0.8, are four in five right?
 *
 * <pre>{@code
 * double right = calibration.shareRightFrom(0.9).orElse(Double.NaN);
 * }</pre>
 *
 * <p>The reliability table is that of DeGroot &amp; Fienberg (1983), the expected calibration error that of Naeini,
 * Cooper &amp; Hauskrecht (2015), with bins of equal width. Immutable and thread-safe.
 */
public final class Calibration {

    /** Number of bins unless another is asked for. */
    public static final int DEFAULT_BINS = 10;

    private final List<Outcome> outcomes;
    private final List<Bin> bins;

    private Calibration(List<Outcome> outcomes, List<Bin> bins) {
        this.outcomes = outcomes;
        this.bins = bins;
    }

    /** The calibration of these outcomes in {@value #DEFAULT_BINS} bins. */
    public static Calibration of(Collection<Outcome> outcomes) {
        return of(outcomes, DEFAULT_BINS);
    }

    /**
     * The calibration of these outcomes in so many bins of equal width.
     *
     * @throws IllegalArgumentException if {@code bins} is not from 1 to 1000
     */
    public static Calibration of(Collection<Outcome> outcomes, int bins) {
        if (bins < 1 || bins > 1000) {
            throw new IllegalArgumentException("bins must be from 1 to 1000, but is " + bins);
        }
        long[] counts = new long[bins];
        long[] right = new long[bins];
        double[] sums = new double[bins];
        for (Outcome outcome : outcomes) {
            int bin = bin(outcome.confidence(), bins);
            counts[bin]++;
            right[bin] += outcome.right() ? 1 : 0;
            sums[bin] += outcome.confidence();
        }
        List<Bin> table = new ArrayList<>(bins);
        for (int i = 0; i < bins; i++) {
            double mean = counts[i] == 0 ? (edge(i, bins) + edge(i + 1, bins)) / 2 : sums[i] / counts[i];
            table.add(new Bin(edge(i, bins), edge(i + 1, bins), counts[i], right[i], mean));
        }
        return new Calibration(List.copyOf(outcomes), List.copyOf(table));
    }

    /** The reliability table, from the least confident bin to the most; empty bins are in it, too. */
    public List<Bin> bins() {
        return bins;
    }

    /** Number of outcomes. */
    public long size() {
        return outcomes.size();
    }

    /** Number of outcomes with this confidence or more. */
    public long countFrom(double confidence) {
        return outcomes.stream().filter(o -> o.confidence() >= confidence).count();
    }

    /** Share of right answers, 0 to 1, among those with this confidence or more; empty if there are none. */
    public OptionalDouble shareRightFrom(double confidence) {
        return outcomes.stream()
                .filter(o -> o.confidence() >= confidence)
                .mapToInt(o -> o.right() ? 1 : 0)
                .average();
    }

    /**
     * Expected calibration error, 0 (best) to 1: the distance of mean confidence and share right in each bin, averaged
     * over the outcomes; 0 if there are none.
     */
    public double expectedError() {
        double sum = 0;
        for (Bin bin : bins) {
            sum += Math.abs(bin.meanConfidence() * bin.count() - bin.right());
        }
        return outcomes.isEmpty() ? 0 : sum / outcomes.size();
    }

    /** The reliability table and the summary figures as text in columns; lines end in {@code \n}. */
    public String text() {
        StringBuilder out = new StringBuilder("confidence      count  mean confidence  share right\n");
        for (Bin bin : bins) {
            String right = bin.count() == 0 ? "-" : String.format(Locale.ROOT, "%.4f", bin.shareRight());
            String mean = bin.count() == 0 ? "-" : String.format(Locale.ROOT, "%.4f", bin.meanConfidence());
            out.append(String.format(
                    Locale.ROOT, "%5.3f-%5.3f %8d  %15s  %11s%n", bin.from(), bin.to(), bin.count(), mean, right));
        }
        OptionalDouble sure = shareRightFrom(0.9);
        out.append("share right at confidence 0.9 and above: ")
                .append(sure.isPresent() ? String.format(Locale.ROOT, "%.4f", sure.getAsDouble()) : "-")
                .append(String.format(Locale.ROOT, " (%d of %d outcomes)%n", countFrom(0.9), size()))
                .append(String.format(Locale.ROOT, "expected calibration error: %.4f%n", expectedError()));
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    private static double edge(int bin, int bins) {
        return (double) bin / bins;
    }

    /** The bin whose lower edge is the last that the confidence reaches; the product alone may round past an edge. */
    private static int bin(double confidence, int bins) {
        int bin = (int) Math.min(bins - 1.0, confidence * bins);
        if (confidence < edge(bin, bins)) {
            return bin - 1;
        }
        return bin < bins - 1 && confidence >= edge(bin + 1, bins) ? bin + 1 : bin;
    }

    /**
     * One answer.
     *
     * @param confidence what the system said, 0 to 1
     * @param right whether the answer was right
     */
    public record Outcome(double confidence, boolean right) {
        /** @throws IllegalArgumentException if the confidence is not from 0 to 1 */
        public Outcome {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence must be from 0 to 1, but is " + confidence);
            }
        }
    }

    /**
     * The answers of like confidence.
     *
     * @param from least confidence, included
     * @param to greatest confidence, excluded except in the last bin
     * @param count number of answers
     * @param right number of right answers
     * @param meanConfidence mean of their confidences; the middle of the bin if there are none
     */
    public record Bin(double from, double to, long count, long right, double meanConfidence) {
        /** Share of right answers, 0 to 1; 0 if there are none. */
        public double shareRight() {
            return count == 0 ? 0 : (double) right / count;
        }
    }
}
