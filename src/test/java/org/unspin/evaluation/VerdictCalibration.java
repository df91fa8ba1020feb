package org.unspin.evaluation;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.unspin.Preset;
import org.unspin.Unspin;
import org.unspin.diagnose.Calibration;
import org.unspin.diagnose.Evidence;
import org.unspin.diagnose.SpunDetector;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.engine.Configuration;
import org.unspin.engine.Dictionaries;
import org.unspin.engine.Engine;
import org.unspin.engine.PresetSettings;
import org.unspin.learn.detector.DetectorTraining;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.lm.ngram.TopicModel;
import org.unspin.text.OpenNlpSentenceSplitter;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;

/**
 * Makes {@code calibration.tsv}: how sure one may be of the detector, by the length of a text. Takes runs of sentences of each length from
 * held-out texts that neither the language model nor the detector has seen, as they are and spun by the shipped dictionaries, every other
 * time with that dictionary hidden, and in long texts sometimes in a part only; and fits a logistic curve for each length.
 */
final class VerdictCalibration {
    private static final int[] LENGTHS = {25, 32, 40, 50, 65, 90, 130, 200, 350, 700, 1400};
    /** Honest texts of each length; each is spun twice. */
    private static final int TEXTS = 500;
    /** Of texts this long there are fewer, and some are spun in part. */
    private static final int LONG = 350;

    private static final int FEWER = 3;
    private static final double LEAST_STRENGTH = 0.4;
    private static final double MOST_STRENGTH = 1.3;
    /** A text may be so much shorter than it should be, and so much longer. */
    private static final double TOLERANCE = 0.1;
    /** So large a share of the spun texts has to be found, or a length is too short. */
    private static final double FOUND = 0.5;

    private static final int STEPS = 100;
    private static final double RIDGE = 1e-4;

    private final Segmenter segmenter = new Segmenter(OpenNlpSentenceSplitter.english());
    private final DetectorTraining training = new DetectorTraining(
            Unspin.families().stream().map(SubstitutionDictionary::resource).toList(),
            List.of(SubstitutionDictionary.resource(Dictionaries.THESAURUS)),
            NgramModel.english(),
            Optional.of(TopicModel.english()),
            PresetSettings.diagnosis(Preset.BALANCED));
    private final Engine all = Configuration.ENGLISH.engine();
    private final Map<String, Engine> without = new HashMap<>();
    private final List<List<String>> sources = new ArrayList<>();

    /** What the detector says of a text, in log odds. */
    private record Sample(boolean spun, double logOdds) {}

    private VerdictCalibration(List<Path> files) throws IOException {
        for (Path file : files) {
            List<String> paragraphs = new ArrayList<>();
            for (String line : DetectorTraining.paragraphs(file, 3)) {
                if (!DetectorTraining.isForTraining(line)) {
                    // a table has the text in its last column
                    paragraphs.add(line.substring(line.lastIndexOf('\t') + 1));
                }
            }
            sources.add(paragraphs);
        }
        for (String family : Unspin.families()) {
            without.put(
                    family,
                    Configuration.ENGLISH
                            .with(Configuration.ENGLISH.dictionaries().withoutFamily(family))
                            .engine());
        }
    }

    /**
     * Writes the table.
     *
     * @param args where it goes, and held-out texts, one paragraph a line
     */
    public static void main(String[] args) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            files.add(Path.of(args[i]));
        }
        Files.writeString(Path.of(args[0]), new VerdictCalibration(files).table(), StandardCharsets.US_ASCII);
    }

    private String table() {
        StringBuilder rows = new StringBuilder();
        int fewest = 0;
        double shorter = 0;
        double foundShorter = 0;
        for (int length : LENGTHS) {
            List<Sample> samples = samples(length);
            Calibration.Curve curve = fit(length, samples);
            Calibration alone = new Calibration(1, List.of(curve));
            double found = share(samples, true, length, alone);
            if (fewest == 0 && found >= FOUND) {
                double part = shorter == 0 ? 1 : (FOUND - foundShorter) / (found - foundShorter);
                double least = shorter == 0 ? length : shorter * Math.pow(length / shorter, part);
                fewest = Math.max(SpunDetector.FEWEST_WORDS, (int) Math.ceil(least));
            }
            shorter = length;
            foundShorter = found;
            rows.append(String.format(
                    Locale.ROOT,
                    "%d\t%.3f\t%.3f\t%d\t%.4f\t%.4f%n",
                    length,
                    curve.intercept(),
                    curve.slope(),
                    samples.size(),
                    found,
                    share(samples, false, length, alone)));
        }
        return """
                # How sure one may be of the detector, by the length of a text. Made by: mvn -q test-compile exec:exec@calibrate
                # Log odds that a text was spun = intercept + slope * log odds of the detector, where half of all texts are spun.
                # fewest: from this length on at least half of the spun texts are found.
                fewest\t%d
                # words\tintercept\tslope\ttexts\tof the spun ones called spun\tof the clean ones
                """.formatted(fewest) + rows.toString().replace(System.lineSeparator(), "\n");
    }

    private static double share(List<Sample> samples, boolean spun, int length, Calibration calibration) {
        int called = 0;
        int count = 0;
        for (Sample sample : samples) {
            if (sample.spun() == spun) {
                double detected = 1 / (1 + Math.exp(-sample.logOdds()));
                called += calibration.spunProbability(length, detected) >= Calibration.SPUN ? 1 : 0;
                count++;
            }
        }
        return called / (double) count;
    }

    private List<Sample> samples(int length) {
        Random random = new Random(length);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < (length >= LONG ? TEXTS / FEWER : TEXTS); i++) {
            String text = text(length, random);
            samples.add(sample(text, false, all));
            for (boolean hidden : new boolean[] {false, true}) {
                String family =
                        Unspin.families().get(random.nextInt(Unspin.families().size()));
                boolean inPart = length >= LONG && random.nextInt(FEWER) == 0;
                String spun = spin(text, family, inPart, random);
                if (!spun.equals(text)) {
                    samples.add(sample(spun, true, hidden ? without.getOrDefault(family, all) : all));
                }
            }
        }
        return samples;
    }

    private static Sample sample(String text, boolean spun, Engine engine) {
        Evidence evidence = engine.evidence(text);
        return new Sample(spun, Calibration.logOdds(evidence.passages().detected()));
    }

    private String spin(String text, String family, boolean inPart, Random random) {
        double strength = LEAST_STRENGTH + (MOST_STRENGTH - LEAST_STRENGTH) * random.nextDouble();
        List<String> paragraphs = new ArrayList<>(Splitter.on("\n\n").splitToList(text));
        int from = inPart ? random.nextInt(paragraphs.size()) : 0;
        int to = inPart ? Math.min(paragraphs.size(), from + 1 + paragraphs.size() / FEWER) : paragraphs.size();
        for (int p = from; p < to; p++) {
            paragraphs.set(p, training.spin(paragraphs.get(p), family, strength, random.nextLong()));
        }
        return String.join("\n\n", paragraphs);
    }

    /** Whole sentences of successive paragraphs, about as many words as are wanted. */
    private String text(int length, Random random) {
        while (true) {
            List<String> source = sources.get(random.nextInt(sources.size()));
            StringBuilder text = new StringBuilder();
            int words = 0;
            int first = random.nextInt(source.size());
            for (int p = first; p < source.size() && words < (1 - TOLERANCE) * length; p++) {
                SegmentedText paragraph = segmenter.segment(source.get(p));
                int sentence = p == first ? random.nextInt(Math.max(1, paragraph.sentenceCount())) : 0;
                text.append(text.isEmpty() ? "" : "\n\n");
                for (int s = sentence; s < paragraph.sentenceCount() && words < (1 - TOLERANCE) * length; s++) {
                    if (paragraph.sentences()[s] < paragraph.sentences()[s + 1]) {
                        int start = paragraph.tokens().start(paragraph.sentences()[s]);
                        int end = paragraph.tokens().end(paragraph.sentences()[s + 1] - 1);
                        String added = source.get(p).substring(start, end);
                        text.append(s == sentence ? "" : " ").append(added);
                        words += Splitter.on(' ').splitToList(added).size();
                    }
                }
            }
            if (words >= (1 - TOLERANCE) * length && words <= (1 + TOLERANCE) * length + 1) {
                return text.toString();
            }
        }
    }

    /** The curve that makes the samples likeliest, spun and clean ones of equal weight, by Newton's method in bounded steps. */
    private static Calibration.Curve fit(int length, List<Sample> samples) {
        double spun = samples.stream().filter(Sample::spun).count();
        double clean = samples.size() - spun;
        double a = 0;
        double b = 1;
        for (int step = 0; step < STEPS; step++) {
            double ga = 0;
            double gb = -RIDGE * (b - 1);
            double haa = RIDGE;
            double hab = 0;
            double hbb = RIDGE;
            for (Sample sample : samples) {
                double weight = sample.spun() ? 1 / spun : 1 / clean;
                double p = 1 / (1 + Math.exp(-(a + b * sample.logOdds())));
                double residue = weight * ((sample.spun() ? 1 : 0) - p);
                double curvature = weight * p * (1 - p);
                ga += residue;
                gb += residue * sample.logOdds();
                haa += curvature;
                hab += curvature * sample.logOdds();
                hbb += curvature * sample.logOdds() * sample.logOdds();
            }
            double determinant = haa * hbb - hab * hab;
            double da = (hbb * ga - hab * gb) / determinant;
            double db = (haa * gb - hab * ga) / determinant;
            double most = Math.max(1, Math.max(Math.abs(da), Math.abs(db)));
            a += da / most;
            b += db / most;
        }
        return new Calibration.Curve(length, a, b);
    }
}
