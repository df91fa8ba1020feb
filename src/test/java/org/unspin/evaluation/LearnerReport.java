package org.unspin.evaluation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.unspin.Unspin;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.evaluate.Metrics;
import org.unspin.evaluate.Score;
import org.unspin.evaluate.Scorer;
import org.unspin.learn.withoriginals.LearnerPage;
import org.unspin.learn.withoriginals.PairedLearner;
import org.unspin.learn.withoriginals.PairedSettings;
import org.unspin.learn.withoutoriginals.ExpectedCounts;
import org.unspin.learn.withoutoriginals.RandomSpinner;
import org.unspin.learn.withoutoriginals.UnpairedLearner;
import org.unspin.learn.withoutoriginals.UnpairedProgress;
import org.unspin.learn.withoutoriginals.UnpairedSettings;
import org.unspin.lm.ngram.NgramModel;

/**
 * What the learners find of spinners whose ways are drawn at random, and what a dictionary is worth that was learned: half of the
 * held-out news is spun and learned from, pages of the other half are restored with nothing but the learned dictionary.
 * Arguments: heldout.txt, MyThes, Moby, first seed, last seed, and "paired", "unpaired" or "both".
 */
public final class LearnerReport {
    private static final int LEARNED_FROM = 2_000;
    private static final int FREQUENT = 10;
    private static final int PAGES = 60;
    private static final int PARAGRAPHS_OF_PAGE = 8;
    private static final int FEWEST_WORDS = 20;
    /** Of the spun pages, in a hundred, those whose original is missing. */
    private static final int MISSING = 20;

    private final NgramModel model = NgramModel.english();
    private final List<String> toLearnFrom;
    private final List<String> others;
    private final RandomSpinner.Thesauri thesauri;
    private final List<double[]> perfect = new ArrayList<>();
    private final List<double[]> paired = new ArrayList<>();
    private final List<double[]> unpaired = new ArrayList<>();

    private LearnerReport(List<String> paragraphs, RandomSpinner.Thesauri thesauri) throws IOException {
        this.thesauri = thesauri;
        toLearnFrom = paragraphs.subList(0, paragraphs.size() / 2);
        others = paragraphs.subList(paragraphs.size() / 2, paragraphs.size());
    }

    /** See the class. */
    public static void main(String[] args) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (line.split(" ").length >= FEWEST_WORDS) {
                paragraphs.add(line.replace('{', '(').replace('}', ')'));
            }
        }
        LearnerReport report =
                new LearnerReport(paragraphs, RandomSpinner.Thesauri.read(Path.of(args[1]), Path.of(args[2])));
        for (long seed = Long.parseLong(args[3]); seed <= Long.parseLong(args[4]); seed++) {
            report.run(seed, args[5]);
        }
        spread("true", report.perfect);
        spread("paired", report.paired);
        spread("unpaired", report.unpaired);
    }

    private void run(long seed, String which) throws IOException {
        RandomSpinner spinner = new RandomSpinner(seed, thesauri, model::knows);
        System.out.printf(Locale.ROOT, "%n%d: %s%n", seed, spinner.description());
        List<String> originals = new ArrayList<>(toLearnFrom);
        Collections.shuffle(originals, new Random(seed));
        originals = originals.subList(0, Math.min(LEARNED_FROM, originals.size()));
        List<String> spun = originals.stream().map(spinner::spin).toList();
        Map<String, Integer> uses = spinner.uses(originals);
        if (which.equals("true")) {
            figures("true", spinner, uses, spinner.dictionary(), 0, perfect);
            return;
        }
        if (!which.equals("unpaired")) {
            long start = processor();
            SubstitutionDictionary learned = learnPaired(spun, originals);
            figures("paired", spinner, uses, learned, seconds(start), paired);
        }
        if (!which.equals("paired")) {
            long start = processor();
            SubstitutionDictionary learned = learnUnpaired(spun, spinner);
            figures("unpaired", spinner, uses, learned, seconds(start), unpaired);
        }
    }

    /** Time of the processor, since a machine may be shared. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long start) {
        return (processor() - start) / 1e9;
    }

    private static SubstitutionDictionary learnPaired(List<String> spun, List<String> originals) {
        PairedLearner learner = new PairedLearner(PairedSettings.DEFAULT);
        Random random = new Random(spun.size());
        for (int page = 0; page < spun.size(); page++) {
            learner.addSpun(new LearnerPage("spun-" + page, spun.get(page)));
            if (random.nextInt(100) >= MISSING) {
                learner.addOriginal(new LearnerPage("original-" + page, originals.get(page)));
            }
        }
        return learner.learn("learned", () -> {}).dictionary();
    }

    private SubstitutionDictionary learnUnpaired(List<String> spun, RandomSpinner spinner) throws IOException {
        List<SubstitutionDictionary> known = new ArrayList<>();
        for (String family : Unspin.families()) {
            known.add(spinner.hideFrom(SubstitutionDictionary.resource(family)));
        }
        known.add(spinner.hideFrom(SubstitutionDictionary.resource("thesaurus")));
        return new UnpairedLearner(model, ExpectedCounts.english(), known, UnpairedSettings.DEFAULT)
                .learn(spun, "learned", Optional.empty(), UnpairedProgress.NONE)
                .dictionary();
    }

    private void figures(
            String name,
            RandomSpinner spinner,
            Map<String, Integer> uses,
            SubstitutionDictionary learned,
            double seconds,
            List<double[]> all)
            throws IOException {
        Set<String> pairs = new HashSet<>();
        for (DictionaryEntry entry : learned.entries()) {
            for (Substitution substitution : entry.substitutions()) {
                pairs.add(entry.garbled() + '\t' + substitution.original());
            }
        }
        String dump = System.getProperty("dump", "");
        if (!dump.isEmpty()) {
            dump(Path.of(dump), name, spinner, uses, learned, pairs);
        }
        List<String> frequent = uses.keySet().stream()
                .filter(pair -> uses.getOrDefault(pair, 0) >= FREQUENT)
                .toList();
        List<String> unlisted = frequent.stream().filter(spinner::isHidden).toList();
        double precision = share(pairs, uses.keySet());
        double found = share(frequent, pairs);
        double foundUnlisted = share(unlisted, pairs);
        Score score = restore(spinner, learned);
        Metrics f = score.metrics();
        double[] row = {precision, found, foundUnlisted, f.precision(), f.recall(), f.f05(), f.harmPer10k(), seconds};
        all.add(row);
        System.out.printf(
                Locale.ROOT,
                "  %-8s %,d pairs, precision %.3f, frequent found %.3f of %,d (unlisted %.3f of %,d), %.0f s; other pages:"
                        + " garbled %,d of %,d, P %.4f R %.4f F0.5 %.4f harm %.1f%n",
                name,
                pairs.size(),
                precision,
                found,
                frequent.size(),
                foundUnlisted,
                unlisted.size(),
                seconds,
                score.garbled(),
                score.slots(),
                f.precision(),
                f.recall(),
                f.f05(),
                f.harmPer10k());
    }

    private static void dump(
            Path folder,
            String name,
            RandomSpinner spinner,
            Map<String, Integer> uses,
            SubstitutionDictionary learned,
            Set<String> pairs)
            throws IOException {
        StringBuilder text = new StringBuilder();
        learned.write(text);
        Files.writeString(folder.resolve(name + ".tsv"), text);
        text.setLength(0);
        uses.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(use -> text.append(use.getValue())
                        .append('\t')
                        .append(use.getKey())
                        .append('\t')
                        .append(pairs.contains(use.getKey()) ? "found" : "missed")
                        .append('\t')
                        .append(spinner.isHidden(use.getKey()) ? "unlisted" : "listed")
                        .append('\n'));
        pairs.stream()
                .filter(pair -> !uses.containsKey(pair))
                .sorted()
                .forEach(pair -> text.append("0\t").append(pair).append("\twrong\n"));
        Files.writeString(folder.resolve(name + ".uses.tsv"), text);
    }

    private static double share(Iterable<String> of, Set<String> in) {
        int all = 0;
        int there = 0;
        for (String each : of) {
            all++;
            there += in.contains(each) ? 1 : 0;
        }
        return all == 0 ? 0 : (double) there / all;
    }

    private Score restore(RandomSpinner spinner, SubstitutionDictionary learned) {
        Unspin.Builder builder = Unspin.builder().dictionary(learned);
        Unspin.families().forEach(builder::withoutFamily);
        Unspin unspin = builder.build();
        Score score = Score.NONE;
        int step = Math.max(PARAGRAPHS_OF_PAGE, others.size() / PAGES);
        for (int from = 0; from + PARAGRAPHS_OF_PAGE <= others.size(); from += step) {
            String gold = String.join("\n", others.subList(from, from + PARAGRAPHS_OF_PAGE));
            String spun = spinner.spin(gold);
            score = score.plus(Scorer.score(spun, gold, unspin.restore(spun).text()));
        }
        return score;
    }

    private static void spread(String name, List<double[]> rows) {
        String[] columns = {"pair precision", "frequent found", "unlisted found", "P", "R", "F0.5", "harm", "seconds"};
        for (int c = 0; c < columns.length && !rows.isEmpty(); c++) {
            int column = c;
            double[] values =
                    rows.stream().mapToDouble(row -> row[column]).sorted().toArray();
            double mean = Arrays.stream(values).average().orElse(0);
            double variance = Arrays.stream(values)
                            .map(value -> (value - mean) * (value - mean))
                            .sum()
                    / Math.max(1, values.length - 1);
            System.out.printf(
                    Locale.ROOT,
                    "%s, %s: mean %.4f, standard deviation %.4f, %.4f to %.4f%n",
                    name,
                    columns[c],
                    mean,
                    Math.sqrt(variance),
                    values[0],
                    values[values.length - 1]);
        }
    }
}
