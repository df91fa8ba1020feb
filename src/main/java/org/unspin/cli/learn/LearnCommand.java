package org.unspin.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Progress;
import org.unspin.cli.console.Session;
import org.unspin.cli.console.Values;
import org.unspin.cli.dictionary.DictionaryFigures;
import org.unspin.cli.input.Encoding;
import org.unspin.cli.input.GlobOptions;
import org.unspin.cli.input.InputText;
import org.unspin.cli.input.Inputs;
import org.unspin.cli.input.Inputs.Scope;
import org.unspin.cli.input.PageOptions;
import org.unspin.cli.input.PageReader;
import org.unspin.cli.output.AtomicFile;
import org.unspin.cli.output.OverwriteCheck;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.withoriginals.LearnerPage;
import org.unspin.learn.withoriginals.LearningReport;
import org.unspin.learn.withoriginals.PairedLearner;
import org.unspin.learn.withoriginals.PairedSettings;
import org.unspin.learn.withoriginals.SkipReason;
import org.unspin.learn.withoutoriginals.UnpairedSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code unspin learn}. */
@Command(
        name = "learn",
        header = "Learn a spinner's dictionary from its texts.",
        description =
                "Finds the original of each spun page, aligns the two word by word, and writes a dictionary of what "
                        + "the spinner writes for which words, with the evidence for each pair in its note. Without originals it "
                        + "deciphers the spun pages alone: pages of one spinner, best a thousand or more.",
        sortOptions = false,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        customSynopsis = {
            "unspin learn [OPTIONS] --spun DIR [--originals DIR]",
            "                    --name NAME --output FILE"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  unspin learn --spun pages --originals sources --name house --output house.tsv",
            "  unspin restore --dictionary house.tsv more-pages/",
            "",
            "Files need not have the same names in the two directories, nor need every page have a partner: pages are"
                    + " paired by the names and numbers that a spinner leaves alone. What is not used is counted on"
                    + " standard error with the reason; --verbose lists it."
        })
public final class LearnCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--spun",
            paramLabel = "DIR",
            required = true,
            description = "The spun pages: a directory or a file. May be repeated.")
    private List<String> spun = List.of();

    @Option(
            names = "--originals",
            paramLabel = "DIR",
            description = "The pages they were made from, or some of them: a directory or a file. May be repeated.")
    private List<String> originals = List.of();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "The name of the dictionary: lower-case letters, digits and '-', a letter first.")
    private String name = "";

    @Option(names = "--output", paramLabel = "FILE", required = true, description = "Where the dictionary goes.")
    private Path output = Path.of("");

    @Option(
            names = "--least-count",
            paramLabel = "N",
            description = "How often a pair must have been seen (default: ${DEFAULT-VALUE}).")
    private int leastCount = PairedSettings.DEFAULT.leastCount();

    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            converter = Values.Probability.class,
            description = "How sure a pair must be, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double leastConfidence = PairedSettings.DEFAULT.leastConfidence();

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Without originals: save the state here after every round, and go on from it.")
    private Optional<Path> state = Optional.empty();

    @Option(
            names = "--words",
            paramLabel = "N",
            description = "Without originals: learn from an even sample of the pages with at most this many tokens "
                    + "(default: ${DEFAULT-VALUE}).")
    private int words = UnpairedSettings.DEFAULT.mostTokens();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Without originals: how many threads to use; the result is the same "
                    + "(default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--verbose", description = "List every page that is not used, and why.")
    private boolean verbose;

    @Mixin
    private GlobOptions globs = new GlobOptions();

    @Mixin
    private PageOptions pages = new PageOptions();

    public LearnCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CliException, IOException {
        PairedSettings settings =
                PairedSettings.DEFAULT.withLeastCount(leastCount).withLeastConfidence(leastConfidence);
        if (threads < 1) {
            throw new CliException("--threads must be at least 1, not " + threads);
        }
        // A name that cannot be one is refused before hours are spent.
        SubstitutionDictionary.builder(name).build();
        if (originals.isEmpty()) {
            Inputs inputs = Inputs.find(session, spun, Scope.of(globs));
            new OverwriteCheck()
                    .reads(inputs.files())
                    .writes(output, "--output")
                    .writes(state, "--state");
            UnpairedSettings usual = UnpairedSettings.DEFAULT;
            UnpairedSettings asked = usual.withMostTokens(words)
                    .withFewestUses(Math.max(leastCount, usual.fewestUses()))
                    .withLeastConfidence(leastConfidence);
            return inputs.texts().isEmpty()
                    ? Session.TROUBLE
                    : new LearnFromSpun(session, inputs, new PageReader(session, pages))
                            .run(name, output, asked, state, threads);
        }
        return paired(new PairedLearner(settings));
    }

    private int paired(PairedLearner learner) throws CliException, IOException {
        Inputs spunPages = Inputs.find(session, spun, Scope.of(globs));
        Inputs originalPages = Inputs.find(session, originals, Scope.of(globs));
        if (spunPages.texts().isEmpty() || originalPages.texts().isEmpty()) {
            return Session.TROUBLE;
        }
        new OverwriteCheck()
                .reads(spunPages.files())
                .reads(originalPages.files())
                .writes(output, "--output");
        int files = spunPages.texts().size() + originalPages.texts().size();
        try (Progress progress = Progress.of(session, "reading", files, true)) {
            read(spunPages, learner::addSpun, progress);
            read(originalPages, learner::addOriginal, progress);
        }
        PairedLearner.Learned learned;
        try (Progress progress =
                Progress.of(session, "learning", spunPages.texts().size(), true)) {
            learned = learner.learn(name, progress::step);
        }
        tell(learned.report());
        if (learned.dictionary().entries().isEmpty()) {
            throw new CliException(
                    "nothing was learned, and " + output + " was not written: " + remedy(learned.report()));
        }
        StringBuilder text = new StringBuilder();
        learned.dictionary().write(text);
        AtomicFile.write(output, Encoding.UTF_8.encode(text.toString()));
        session.print(String.format(
                Locale.ROOT,
                "%s: %s from %,d of %,d spun pages (%,d words)%n",
                output,
                DictionaryFigures.of(learned.dictionary()).size(),
                learned.report().usedPages(),
                learned.report().spunPages(),
                learned.report().words()));
        return spunPages.troubled() || originalPages.troubled() ? Session.TROUBLE : Session.DONE;
    }

    private void read(Inputs inputs, Consumer<LearnerPage> learner, Progress progress) {
        PageReader reader = new PageReader(session, pages);
        for (InputText input : inputs.texts()) {
            try {
                learner.accept(new LearnerPage(
                        input.place().toString(), reader.read(input).text()));
            } catch (CliException | IOException e) {
                inputs.complain(e);
            }
            progress.step();
        }
    }

    private void tell(LearningReport report) {
        if (verbose) {
            list("spun page", report.skippedSpun());
            list("original", report.skippedOriginals());
        }
        summarize("spun pages", report.spunPages(), report.spunReasons());
        summarize("originals", report.originalPages(), report.originalReasons());
    }

    private void list(String kind, List<LearningReport.Skipped> pages) {
        for (LearningReport.Skipped page : pages) {
            session.complain("skipped the " + kind + " " + page.page() + ": "
                    + page.reason().words());
        }
    }

    private void summarize(String kind, int all, Map<SkipReason, Integer> reasons) {
        int skipped = reasons.values().stream().mapToInt(Integer::intValue).sum();
        if (skipped > 0) {
            StringBuilder line = new StringBuilder("skipped " + skipped + " of " + all + " " + kind);
            String separator = ": ";
            for (Map.Entry<SkipReason, Integer> reason : reasons.entrySet()) {
                line.append(separator)
                        .append(reason.getValue())
                        .append(" (")
                        .append(reason.getKey().words())
                        .append(')');
                separator = ", ";
            }
            session.note(line.toString());
        }
    }

    private static String remedy(LearningReport report) {
        return report.usedPages() == 0
                ? "no spun page has its original among the others; give the pages that they were made from"
                : "no pair was seen often enough; give more pages, or a lower --min-confidence";
    }
}
