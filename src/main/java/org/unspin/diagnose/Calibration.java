package org.unspin.diagnose;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How sure one may be of what the detector says of a text, by the length of the text: logistic curves that were fitted to held-out texts,
 * half of them spun, and the fewest words of which anything can be said. {@code calibration.tsv} says how it was made. Immutable and
 * thread-safe.
 */
public final class Calibration {
    /** Least probability, as if half of all texts were spun, at which one is called spun: 3 of 4,669 honest paragraphs reach it. */
    public static final double SPUN = 0.96;
    /** Highest probability at which it is called clean. */
    public static final double CLEAN = 0.3;

    /** What the detector says is not taken for surer than this, or a curve would end in certainty. */
    private static final double SUREST = 0.9999;

    private static final double LEAST_SURE = 0.0005;
    private static final String FEWEST = "fewest";

    private final int fewestWords;
    private final List<Curve> curves;

    /**
     * The curve for texts of one length.
     *
     * @param words the length
     * @param intercept log odds of a text for which the detector says 0.5
     * @param slope how much of the detector's log odds counts, above 0
     */
    public record Curve(double words, double intercept, double slope) {}

    /** A calibration by curves in ascending order of their lengths, at least one. */
    public Calibration(int fewestWords, List<Curve> curves) {
        this.fewestWords = fewestWords;
        this.curves = List.copyOf(curves);
    }

    /**
     * The calibration that comes with the library.
     *
     * @throws IOException if the resource is missing or damaged
     */
    public static Calibration english() throws IOException {
        String name = "calibration.tsv";
        try (InputStream in = Calibration.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("org/unspin/diagnose/" + name + " is not on the class path");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII)));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IOException("org/unspin/diagnose/" + name + " is damaged", e);
        }
    }

    private static Calibration read(BufferedReader lines) throws IOException {
        int fewest = 0;
        List<Curve> curves = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = Splitter.on('\t').splitToList(line);
            if (cells.get(0).equals(FEWEST)) {
                fewest = Integer.parseInt(cells.get(1));
            } else {
                curves.add(new Curve(
                        Double.parseDouble(cells.get(0)),
                        Double.parseDouble(cells.get(1)),
                        Double.parseDouble(cells.get(2))));
            }
        }
        if (fewest == 0 || curves.isEmpty()) {
            throw new IOException("org/unspin/diagnose/calibration.tsv is damaged");
        }
        return new Calibration(fewest, curves);
    }

    /** Fewest words of a text of which anything can be said, unless a dictionary leaves no doubt. */
    public int fewestWords() {
        return fewestWords;
    }

    /**
     * Probability, 0 to 1, that a text was spun: between two curves by the logarithm of its length. Beyond the longest, every doubling
     * doubles the odds that something in it looks spun by chance.
     *
     * @param words the length of the text
     * @param detected what the detector says of its likeliest passage, 0 to 1
     */
    public double spunProbability(int words, double detected) {
        double logOdds = logOdds(detected);
        int above = 0;
        while (above < curves.size() && curves.get(above).words() < words) {
            above++;
        }
        double scaled;
        if (above == 0) {
            scaled = at(curves.get(0), logOdds);
        } else if (above == curves.size()) {
            Curve last = curves.get(above - 1);
            scaled = at(last, logOdds) - Math.log(words / last.words());
        } else {
            Curve low = curves.get(above - 1);
            Curve high = curves.get(above);
            double part = Math.log(words / low.words()) / Math.log(high.words() / low.words());
            scaled = (1 - part) * at(low, logOdds) + part * at(high, logOdds);
        }
        return 1 / (1 + Math.exp(-scaled));
    }

    /** The detector's log odds as the curves take them. */
    public static double logOdds(double detected) {
        double bounded = Math.min(SUREST, Math.max(LEAST_SURE, detected));
        return Math.log(bounded / (1 - bounded));
    }

    private static double at(Curve curve, double logOdds) {
        return curve.intercept() + curve.slope() * logOdds;
    }
}
