package org.unspin.diagnose;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.MaxentModel;

/**
 * How likely a passage was spun, by whomever: an OpenNLP maximum entropy model over the {@link DetectorInput}. What is measured becomes
 * features by thresholds ("at least 0.3 misfit a word"), so that the model need not be linear in it. Immutable and thread-safe.
 */
public final class SpunDetector {
    /** What the model calls a spun passage. */
    public static final String SPUN = "spun";
    /** What it calls any other. */
    public static final String CLEAN = "clean";

    /** Fewest words of a passage of which anything can be said. */
    public static final int FEWEST_WORDS = 25;

    /** How sharp the limit of {@link BeyondDoubt} is, in nats. */
    private static final double SPREAD = 2;

    /** Lengths, in words, at which the same measure begins to mean more. */
    private static final int[] LENGTHS = {50, 90, 160, 320};

    /** A count by another one, and the thresholds {@code from, from + step, ...} of its features. */
    private record Measure(
            String name, Feature count, Feature by, double from, double step, int steps, boolean byLength) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure("surprise", Feature.SURPRISE, Feature.WORDS, 3.2, 0.2, 18, true),
            new Measure("rarity", Feature.RARITY, Feature.WORDS, 5.4, 0.2, 16, false),
            new Measure("misplaced", Feature.OUT_OF_PLACE, Feature.WORDS, 0.01, 0.015, 16, true),
            new Measure("far", Feature.FAR_OUT_OF_PLACE, Feature.WORDS, 0.005, 0.01, 14, true),
            new Measure("misfit", Feature.MISFIT, Feature.WORDS, 0.02, 0.05, 18, true),
            new Measure("twice", Feature.OUT_OF_PLACE_TWICE, Feature.WORDS, 0.002, 0.006, 10, false),
            new Measure("common", Feature.COMMON_BUT_SURPRISING, Feature.WORDS, 0.005, 0.01, 14, true),
            new Measure("rare", Feature.RARE, Feature.WORDS, 0.005, 0.015, 14, false),
            new Measure("unknown", Feature.UNKNOWN, Feature.WORDS, 0.005, 0.015, 12, false),
            new Measure("grammar", Feature.GRAMMAR, Feature.WORDS, 0.1, 0.03, 16, false),
            new Measure("article", Feature.ARTICLE_BROKEN, Feature.WORDS, 0.001, 0.004, 6, false),
            new Measure("suspect", Feature.SUSPECT, Feature.WORDS, 0.1, 0.03, 18, true),
            new Measure("repairable", Feature.REPAIRABLE, Feature.WORDS, 0.005, 0.012, 18, true),
            new Measure("clearly", Feature.CLEARLY_REPAIRABLE, Feature.WORDS, 0.002, 0.006, 18, true),
            new Measure("gain", Feature.REPAIR_GAIN, Feature.WORDS, 0.02, 0.05, 18, true),
            new Measure("topic", Feature.OFF_TOPIC, Feature.CONTENT, -3, 0.25, 16, true));

    private final MaxentModel model;
    private final int spun;

    /** A detector that asks a model for {@link #SPUN} and {@link #CLEAN}. */
    public SpunDetector(MaxentModel model) {
        this.model = model;
        this.spun = model.getIndex(SPUN);
    }

    /**
     * The detector that comes with the library.
     *
     * @throws IOException if the resource is missing or damaged
     */
    public static SpunDetector english() throws IOException {
        String name = "detector.bin";
        try (InputStream in = SpunDetector.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("org/unspin/diagnose/" + name + " is not on the class path");
            }
            return new SpunDetector(
                    new GenericModelReader(new BinaryFileDataReader(new DataInputStream(new BufferedInputStream(in))))
                            .getModel());
        }
    }

    /** Probability, 0 to 1, that the passage was spun; 0 if it is too short to tell. */
    public double spunProbability(DetectorInput input) {
        double limit = BeyondDoubt.ofPassage(input.features().words());
        double beyondDoubt = 1 / (1 + Math.exp((limit - input.logRatio()) / SPREAD));
        return input.features().words() < FEWEST_WORDS
                ? beyondDoubt
                : Math.max(beyondDoubt, model.eval(features(input).toArray(String[]::new))[spun]);
    }

    /** What the model is told of a passage. */
    public static List<String> features(DetectorInput input) {
        FeatureCounts counts = input.features();
        List<String> features = new ArrayList<>();
        int lengthClass = 0;
        while (lengthClass < LENGTHS.length && counts.words() >= LENGTHS[lengthClass]) {
            lengthClass++;
        }
        features.add("length" + lengthClass);
        for (Measure measure : MEASURES) {
            double value = counts.of(measure.count) / Math.max(1, counts.of(measure.by));
            add(
                    features,
                    measure.name,
                    value,
                    measure.from,
                    measure.step,
                    measure.steps,
                    lengthClass,
                    measure.byLength);
        }
        String kind = input.strict() ? "strict" : "loose";
        double ratio = Math.signum(input.logRatio()) * Math.sqrt(Math.abs(input.logRatio()));
        add(features, "ratio", ratio, -3, 0.5, 30, lengthClass, true);
        add(features, kind + "Ratio", ratio, -3, 0.5, 30, lengthClass, false);
        if (input.logRatio() != 0) {
            add(features, kind + "Rate", input.swapRate(), 0.05, 0.05, 18, lengthClass, false);
            double share = input.swapped() / Math.max(1, counts.words());
            add(features, kind + "Share", share, 0.01, 0.01, 25, lengthClass, false);
        }
        return features;
    }

    private static void add(
            List<String> features,
            String name,
            double value,
            double from,
            double step,
            int steps,
            int lengthClass,
            boolean byLength) {
        for (int i = 0; i < steps && value >= from + i * step; i++) {
            features.add(name + i);
            if (byLength && i % 2 == 0) {
                features.add(name + i + "/" + lengthClass);
            }
        }
    }
}
