package org.unspin.evaluation;

import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.unspin.Diagnosis;
import org.unspin.Preset;
import org.unspin.Unspin;
import org.unspin.diagnose.Calibration;
import org.unspin.diagnose.SpunDetector;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.engine.Dictionaries;
import org.unspin.engine.PresetSettings;
import org.unspin.learn.detector.DetectorTraining;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.lm.ngram.TopicModel;

/**
 * The part of EVALUATION.md on telling spun text from clean: paragraphs that neither the language model nor the detector has seen,
 * as they are and spun by each family, with all dictionaries and with that family's left out.
 */
final class DetectionReport {
    private static final int FEWEST_WORDS = 60;
    private static final int SPUN_OF_EACH = 600;
    /** Texts that a detector without one of the families learns from: enough to compare by. */
    private static final int MOST_FOR_TRAINING = 1_500;

    private static final double[] THRESHOLDS = {Calibration.SPUN, 0.5};

    private final Unspin unspin = Unspin.english();
    private final DetectorTraining training;
    private final List<String> forTraining = new ArrayList<>();
    private final List<String> clean = new ArrayList<>();

    private DetectionReport(Path shared, Path own) throws IOException {
        training = new DetectorTraining(
                Unspin.families().stream().map(SubstitutionDictionary::resource).toList(),
                List.of(SubstitutionDictionary.resource(Dictionaries.THESAURUS)),
                NgramModel.english(),
                Optional.of(TopicModel.english()),
                PresetSettings.diagnosis(Preset.BALANCED));
        for (String name : List.of("corpus/heldout.txt.xz", "corpus/heldout-tech.txt.xz")) {
            split(shared.resolve(name));
        }
        try (var files = Files.list(own.resolve("texts"))) {
            for (Path file : files.sorted().toList()) {
                split(file);
            }
        }
        clean.addAll(DetectorTraining.paragraphs(shared.resolve("eval/clean-dev.txt"), FEWEST_WORDS));
    }

    private void split(Path file) throws IOException {
        for (String paragraph : DetectorTraining.paragraphs(file, FEWEST_WORDS)) {
            (DetectorTraining.isForTraining(paragraph) ? forTraining : clean).add(paragraph);
        }
    }

    /** Writes the section; nothing where the held-out texts are missing. */
    static void write(Path shared, Path own, StringBuilder out) throws IOException {
        if (Files.exists(shared.resolve("corpus/heldout.txt.xz"))) {
            DetectionReport report = new DetectionReport(shared, own);
            report.seen(out);
            report.unseen(out);
        }
    }

    private List<String> spun(String family, int seed) {
        Random random = new Random(seed);
        List<String> spun = new ArrayList<>();
        int at = 0;
        for (String paragraph : Iterables.limit(Iterables.cycle(clean), 2 * SPUN_OF_EACH)) {
            if (at++ % 2 == 0) {
                String text = training.spin(paragraph, family, 0.7 + 0.6 * random.nextDouble(), random.nextLong());
                if (!text.equals(paragraph)) {
                    spun.add(text);
                }
            }
        }
        return spun;
    }

    private void seen(StringBuilder out) {
        out.append(String.format(
                Locale.ROOT,
                "%n## Spun or clean%n%nParagraphs of %d words and more that neither the language model nor the detector has seen: %,d clean ones,"
                        + " and %d of them spun with each family's dictionary (real spinners know other words, too).%n%n",
                FEWEST_WORDS,
                clean.size(),
                SPUN_OF_EACH));
        out.append("| family | called spun | of | the right family named first |\n| --- | ---: | ---: | ---: |\n");
        int found = 0;
        int all = 0;
        int named = 0;
        for (String family : Unspin.families()) {
            int ofFamily = 0;
            int rightly = 0;
            List<String> spun = spun(family, 1);
            for (String text : spun) {
                Diagnosis diagnosis = unspin.diagnose(text);
                ofFamily += diagnosis.spun() ? 1 : 0;
                rightly +=
                        diagnosis.spun() && diagnosis.families().get(0).name().equals(family) ? 1 : 0;
            }
            out.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %.4f |%n",
                    family,
                    ofFamily,
                    spun.size(),
                    rightly / (double) ofFamily));
            found += ofFamily;
            all += spun.size();
            named += rightly;
        }
        long alarms =
                clean.stream().filter(text -> unspin.diagnose(text).spun()).count();
        out.append(String.format(
                Locale.ROOT,
                "%nAll: F1 %.4f (recall %.4f); %d of %,d clean paragraphs called spun; the right family named for %.4f.%n",
                f1(found, all, alarms, clean.size()),
                found / (double) all,
                alarms,
                clean.size(),
                named / (double) found));
    }

    /** With as many clean as spun paragraphs. */
    private static double f1(long found, long all, long alarms, long clean) {
        double recall = found / (double) all;
        double falseAlarms = alarms / (double) clean;
        return 2 * recall / (1 + recall + falseAlarms);
    }

    private void unseen(StringBuilder out) throws IOException {
        List<String> some = forTraining.subList(0, Math.min(MOST_FOR_TRAINING, forTraining.size()));
        out.append(String.format(
                Locale.ROOT,
                "%nThe same for a detector alone, trained on %,d paragraphs without the family and with its dictionary switched off,"
                        + " at %.2f and at even odds:%n%n"
                        + "| family left out | F1 | recall | clean called spun | F1 at 0.5 | recall | clean called spun |%n"
                        + "| --- | ---: | ---: | ---: | ---: | ---: | ---: |%n",
                some.size(),
                Calibration.SPUN));
        for (String family : Unspin.families()) {
            Set<String> without = Set.of(family);
            SpunDetector detector = new SpunDetector(training.train(some, List.of(), without, 1));
            ToDoubleFunction<String> probability = text -> detector.spunProbability(training.evidence(text, without));
            double[] spun = spun(family, 2).stream().mapToDouble(probability).toArray();
            double[] honest = clean.stream().mapToDouble(probability).toArray();
            out.append("| ").append(family);
            for (double threshold : THRESHOLDS) {
                int found = count(spun, p -> p >= threshold);
                int alarms = count(honest, p -> p >= threshold);
                out.append(String.format(
                        Locale.ROOT,
                        " | %.4f | %.4f | %d of %,d",
                        f1(found, spun.length, alarms, honest.length),
                        found / (double) spun.length,
                        alarms,
                        honest.length));
            }
            out.append(" |\n");
        }
    }

    private static int count(double[] values, Predicate<Double> wanted) {
        int count = 0;
        for (double value : values) {
            count += wanted.test(value) ? 1 : 0;
        }
        return count;
    }
}
