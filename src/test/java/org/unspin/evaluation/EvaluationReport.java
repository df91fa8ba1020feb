package org.unspin.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.unspin.Preset;
import org.unspin.Unspin;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.evaluate.Calibration;
import org.unspin.evaluate.Metrics;
import org.unspin.evaluate.Score;

/**
 * Writes EVALUATION.md: {@code mvn -q test-compile exec:exec@report}. Reads the development cases from {@code ../shared/eval}
 * and the project's own from the test resources; what is not there is left out and said to be.
 */
public final class EvaluationReport {
    private static final Path OWN = Path.of("src/test/resources");

    private final StringBuilder out = new StringBuilder();
    private final Map<String, UnaryOperator<String>> systems = new LinkedHashMap<>();
    private final Unspin unspin = Unspin.english();

    private EvaluationReport(Path shared) throws IOException {
        systems.put("Unspin", text -> unspin.restore(text).text());
        for (Preset preset : new Preset[] {Preset.CAUTIOUS, Preset.THOROUGH}) {
            Unspin other = Unspin.builder().preset(preset).build();
            systems.put(
                    "Unspin " + preset.name().toLowerCase(Locale.ROOT),
                    text -> other.restore(text).text());
        }
        systems.put("nothing", text -> text);
        systems.put("look-up", new LookUpBaseline(SubstitutionDictionary.resource("newswire")));
        Path corpus = shared.resolve("corpus/news.txt.xz");
        if (Files.exists(corpus)) {
            Unspin trigrams = Unspin.builder()
                    .languageModel(OpenNlpBaseline.train(corpus, 20_000))
                    .build();
            systems.put("OpenNLP 3-grams", text -> trigrams.restore(text).text());
        }
    }

    /** Arguments: the folder that holds eval and corpus, the file to write. */
    public static void main(String[] args) throws IOException {
        Path shared = Path.of(args[0]);
        EvaluationReport report = new EvaluationReport(shared);
        report.write(shared.resolve("eval"));
        DetectionReport.write(shared, OWN, report.out);
        Files.writeString(Path.of(args[1]), report.out);
    }

    private void write(Path eval) throws IOException {
        out.append("# Evaluation\n\nMade by `mvn -q test-compile exec:exec@report`; do not edit.\n\n")
                .append(
                        "A slot is a word of the gold text, or a group of alternatives any of which is right. A slot is "
                                + "garbled if the spun text has something else there. Precision: restored slots as a share of those "
                                + "restored or changed into something wrong. Recall: restored slots as a share of those garbled. Harm: of "
                                + "10,000 slots that were right, how many are wrong afterwards. `unspin evaluate` scores your own texts "
                                + "in the same way.\n");
        List<DevelopmentCase> spun = spunCases(eval);
        out.append("\n## Spun text\n\n| case | system | garbled | precision | recall | F0.5 | harm |\n")
                .append("| --- | --- | ---: | ---: | ---: | ---: | ---: |\n");
        systems.forEach((name, system) -> {
            Map<String, Score> groups = new LinkedHashMap<>();
            for (DevelopmentCase text : spun) {
                groups.merge(group(text.name()), text.score(system), Score::plus);
            }
            groups.forEach((group, score) -> row(group, name, score));
        });
        out.append(
                        "\nThe twelve articles were written for this project and spun by the newswire spinner's own rule, not with the "
                                + "dictionary; nobody looked at the six of `holdout` while anything was tuned. Their gold texts allow "
                                + "no synonyms, so \"shop\" for \"store\" counts as wrong. One by one:\n\n")
                .append("| article | system | garbled | precision | recall | F0.5 | harm |\n")
                .append("| --- | --- | ---: | ---: | ---: | ---: | ---: |\n");
        for (DevelopmentCase text : spun) {
            if (!group(text.name()).equals(text.name())) {
                row(text.name(), "Unspin", text.score(systems.get("Unspin")));
            }
        }
        List<Calibration.Outcome> outcomes = new ArrayList<>();
        spun.forEach(text -> outcomes.addAll(Reliability.outcomes(unspin, text)));
        Calibration calibration = Calibration.of(outcomes);
        out.append(String.format(
                Locale.ROOT,
                "%n## Confidence%n%nOf %,d corrections with confidence 0.9 or more, %.4f were right.%n%n```%n%s```%n",
                calibration.countFrom(0.9),
                calibration.shareRightFrom(0.9).orElse(0),
                calibration.text()));
        cleanCases(eval);
        otherSpinners(eval);
        unlistedSpinners(eval, spun);
    }

    private static List<DevelopmentCase> spunCases(Path eval) throws IOException {
        List<DevelopmentCase> cases = new ArrayList<>();
        if (Files.exists(eval)) {
            cases.add(DevelopmentCase.pair(eval, "seed", false));
            cases.add(DevelopmentCase.pair(eval, "news-dev", true));
        }
        for (String group : List.of("dev", "holdout")) {
            for (int i = 1; i <= 6; i++) {
                cases.add(DevelopmentCase.pair(OWN.resolve("spun"), group + "-0" + i, false));
            }
        }
        return cases;
    }

    /** What the cases dev-01, dev-02, ... have in common; other cases stand for themselves. */
    private static String group(String name) {
        return name.matches("(dev|holdout)-\\d\\d") ? "articles, " + name.substring(0, name.length() - 3) : name;
    }

    private void row(String text, String system, Score score) {
        Metrics f = score.metrics();
        out.append(String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %.4f | %.4f | %.4f | %.1f |%n",
                text,
                system,
                score.garbled(),
                f.precision(),
                f.recall(),
                f.f05(),
                f.harmPer10k()));
    }

    private void cleanCases(Path eval) throws IOException {
        List<DevelopmentCase> cases = new ArrayList<>();
        if (Files.exists(eval)) {
            cases.add(DevelopmentCase.clean(eval.resolve("clean-dev.txt"), false));
            cases.add(DevelopmentCase.clean(eval.resolve("clean-dev.txt"), true));
        }
        for (String name : List.of("heldout", "heldout-tech", "heldout-abstracts")) {
            Path file = eval.resolveSibling("corpus").resolve(name + ".txt.xz");
            if (Files.exists(file)) {
                cases.add(DevelopmentCase.cleanCorpus(name, file));
            }
        }
        Path honest = eval.resolveSibling("corpus").resolve("heldout-honest.tsv.xz");
        if (Files.exists(honest)) {
            cases.addAll(DevelopmentCase.cleanByKind(honest));
        }
        try (var files = Files.list(OWN.resolve("texts"))) {
            files.sorted().forEach(file -> cases.add(DevelopmentCase.clean(file, true)));
        }
        out.append("\n## Clean text\n\nHow many slots were changed. None should be.\n\n| text | documents | slots |");
        List<String> names = List.of("Unspin", "Unspin cautious", "Unspin thorough", "look-up");
        names.forEach(name -> out.append(' ').append(name).append(" |"));
        out.append("\n| --- | --- | ---: | ---: | ---: | ---: | ---: |\n");
        for (DevelopmentCase text : cases) {
            out.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %,d |",
                    text.name(),
                    text.paragraphs() ? "each paragraph" : "one",
                    text.score(s -> s).slots()));
            names.forEach(name -> out.append(' ')
                    .append(text.score(systems.get(name)).harmed())
                    .append(" |"));
            out.append('\n');
        }
    }

    private void otherSpinners(Path eval) throws IOException {
        Path wild = eval.resolve("wild");
        if (!Files.exists(wild)) {
            return;
        }
        out.append("\n## Real text of other spinners\n\nPassages as found, restored by hand. The dictionaries of "
                        + "these families were partly read off these very texts, so expect less of other texts by the same "
                        + "spinners.\n\n")
                .append("| case | system | garbled | precision | recall | F0.5 | harm |\n")
                .append("| --- | --- | ---: | ---: | ---: | ---: | ---: |\n");
        try (var files = Files.list(wild)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".spun.txt"))
                    .sorted()
                    .forEach(name -> {
                        DevelopmentCase text = DevelopmentCase.pair(wild, name.substring(0, name.length() - 9), false);
                        for (String system : List.of("Unspin", "Unspin cautious")) {
                            row(text.name(), system, text.score(systems.get(system)));
                        }
                    });
        }
    }

    /** Text of each family, restored as if its dictionary had never been written. */
    private void unlistedSpinners(Path eval, List<DevelopmentCase> newswire) throws IOException {
        out.append(
                        "\n## Spinners that nobody has listed\n\nThe same texts with their spinner's dictionary switched off. *Others*: the "
                                + "other families, without the thesaurus. *Others, thesaurus*: what the library does by default when it "
                                + "does not know the spinner. *Thesaurus*: that family alone.\n\n")
                .append("| text | dictionaries | garbled | precision | recall | F0.5 | harm |\n")
                .append("| --- | --- | ---: | ---: | ---: | ---: | ---: |\n");
        Map<String, List<DevelopmentCase>> texts = new LinkedHashMap<>();
        for (DevelopmentCase text : newswire) {
            texts.computeIfAbsent("newswire, " + group(text.name()), key -> new ArrayList<>())
                    .add(text);
        }
        Path wild = eval.resolve("wild");
        if (Files.exists(wild)) {
            try (var files = Files.list(wild)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name ->
                                name.endsWith(".spun.txt") && Unspin.families().contains(familyOf(name)))
                        .sorted()
                        .forEach(name -> texts.computeIfAbsent(familyOf(name), key -> new ArrayList<>())
                                .add(DevelopmentCase.pair(wild, name.substring(0, name.length() - 9), false)));
            }
        }
        Unspin thesaurus = Unspin.builder().onlyFamilies("thesaurus").build();
        texts.forEach((name, cases) -> {
            String family = name.split(",", 2)[0];
            Unspin without = Unspin.builder().withoutFamily(family).build();
            Unspin none = Unspin.builder()
                    .withoutFamily(family)
                    .withoutFamily("thesaurus")
                    .build();
            rowOf(name, "others", cases, none);
            rowOf(name, "others, thesaurus", cases, without);
            rowOf(name, "thesaurus", cases, thesaurus);
        });
    }

    private void rowOf(String name, String system, List<DevelopmentCase> cases, Unspin restorer) {
        Score all = null;
        for (DevelopmentCase text : cases) {
            Score score = text.score(spun -> restorer.restore(spun).text());
            all = all == null ? score : all.plus(score);
        }
        row(name, system, Objects.requireNonNull(all));
    }

    /** The family that the name of a wild text begins with, after its number. */
    private static String familyOf(String file) {
        String family = file.split("_", 3)[1];
        return family.equals("wordnet") ? "wordnet-aug" : family;
    }
}
