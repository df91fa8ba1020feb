package org.unspin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.unspin.Restoration;
import org.unspin.report.JsonPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unspin restore}. */
@Command(
        name = "restore",
        header = "Print the restored text of files.",
        description = "Prints the restored text and nothing else, byte for byte where nothing was changed. Text that "
                + "was not spun comes back as it is.",
        sortOptions = false,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        customSynopsis = "unspin restore [OPTIONS] [FILE | DIR | -]...",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unspin restore article.txt > restored.txt",
            "  curl -s https://example.org/a.txt | unspin restore -",
            "  unspin restore --diff article.txt           what changed; goes into 'git apply' too",
            "  unspin restore --output restored articles   a restored copy of every text file",
            "  unspin restore --json --lines posts.txt     a JSON object for every line",
            "  unspin restore --plan p.json article.txt    store what to change, look at it,",
            "  unspin restore --apply p.json article.txt   and do just that",
            "",
            "Files are UTF-8, or UTF-16 with a byte order mark, and are written as they were.",
            "Of a directory the .txt and .md files are read and all others that are neither",
            "binary nor markup, in sorted order; hidden files are passed over."
        })
final class RestoreCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", hidden = true)
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--json",
            description =
                    "Print a JSON object a line for each text: the plan of its restoration, and the restored text.")
    private boolean json;

    @Option(names = "--diff", description = "Print what changed as a unified diff.")
    private boolean diff;

    @Option(names = "--confidence", description = "Print the restored text with each correction as [at 0.98].")
    private boolean confidence;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Option(
            names = "--lines",
            description = "Each line is a document of its own, with nothing to tell about the others.")
    private boolean lines;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Write restored copies below this directory; never over an input.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--in-place", description = "Replace the files that change.")
    private boolean inPlace;

    @Option(names = "--plan", paramLabel = "FILE", description = "Write the plan of the restoration as JSON as well.")
    private Optional<Path> plan = Optional.empty();

    @Option(
            names = "--apply",
            paramLabel = "PLAN",
            description = "Do what a stored plan says, to the text that it was made for.")
    private Optional<Path> apply = Optional.empty();

    @Mixin
    private ColourOption colour = new ColourOption();

    RestoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CliException, IOException {
        checkOptions();
        Inputs inputs = Inputs.find(session, files, output);
        List<Source> sources = inputs.sources();
        if ((plan.isPresent() || apply.isPresent()) && sources.size() > 1) {
            throw new CliException("a plan is made for one text, but " + sources.size() + " are named; name one");
        }
        Optional<Targets> targets = inPlace
                ? Optional.of(Targets.inPlace(sources))
                : output.isPresent() ? Optional.of(Targets.below(output.get(), sources)) : Optional.empty();
        if (!sources.isEmpty()) {
            restore(inputs, targets);
        }
        return inputs.troubled() ? Session.TROUBLE : Session.DONE;
    }

    private void checkOptions() throws CliException {
        if ((json ? 1 : 0) + (diff ? 1 : 0) + (confidence ? 1 : 0) > 1) {
            throw new CliException("--json, --diff and --confidence are three ways to print the same; choose one");
        }
        if (inPlace && output.isPresent()) {
            throw new CliException("--in-place and --output say two things about where to write; choose one");
        }
        if (apply.isPresent() && (engine.concernRestoring() || lines)) {
            throw new CliException("--apply does what the plan says; of the options that say how to restore only"
                    + " --min-confidence goes with it");
        }
    }

    private void restore(Inputs inputs, Optional<Targets> targets) throws CliException, IOException {
        Function<String, Restoration> restorer = restorer();
        List<Source> sources = inputs.sources();
        boolean silent = targets.isPresent() && !json && !diff && !confidence;
        Tally tally = new Tally();
        try (Progress progress = Progress.of(
                session,
                "restoring",
                sources.size(),
                silent || !session.terminals().out())) {
            for (Source source : sources) {
                try {
                    Document document = read(source, restorer);
                    if (targets.isPresent()) {
                        targets.get().write(document);
                    }
                    if (plan.isPresent()) {
                        AtomicFile.write(plan.get(), Encoding.UTF_8.encode(JsonPlan.write(document.whole())));
                    }
                    if (!silent) {
                        print(document);
                    }
                    tally.add(document.whole());
                } catch (CliException | IOException e) {
                    inputs.complain(e);
                }
                if ((session.terminals().out() || sources.size() > 1)
                        && session.out().checkError()) {
                    return;
                }
                progress.step();
            }
        }
        if (targets.isPresent() && session.terminals().err()) {
            session.complain(
                    tally + output.map(directory -> "; written to " + directory).orElse(""));
        }
    }

    private Function<String, Restoration> restorer() throws CliException, IOException {
        if (apply.isEmpty()) {
            return engine.unspin()::restore;
        }
        String name = apply.get().toString();
        String stored = Encoding.UTF_8.decode(name, Files.readAllBytes(apply.get()));
        double least = engine.minimumConfidence().orElse(0.0);
        if (!(least >= 0 && least <= 1)) {
            throw new CliException("--min-confidence must be 0 to 1, not " + least);
        }
        return text -> JsonPlan.apply(stored, text).accept(correction -> correction.confidence() >= least);
    }

    private Document read(Source source, Function<String, Restoration> restorer) throws CliException, IOException {
        byte[] bytes = source.bytes(session);
        Encoding encoding = Encoding.of(bytes);
        String text = encoding.decode(source.name(), bytes);
        if (lines) {
            return Document.byLine(source, encoding, text, restorer);
        }
        try {
            return Document.of(source, encoding, restorer.apply(text));
        } catch (IllegalArgumentException e) {
            if (apply.isEmpty()) {
                throw e;
            }
            throw new CliException(apply.get() + ", for " + source.name() + ": " + e.getMessage());
        }
    }

    private void print(Document document) {
        String name = document.source().name();
        Style style = colour.style(session);
        if (json && lines) {
            for (int i = 0; i < document.lines().size(); i++) {
                session.print(JsonPlan.line(document.lines().get(i), name, i + 1) + "\n");
            }
        } else if (json) {
            session.print(JsonPlan.line(document.whole(), name) + "\n");
        } else if (diff) {
            session.print(WordDiff.of(name, document.whole(), style));
        } else if (confidence) {
            session.print(Marked.confidence(document.whole(), style));
        } else {
            byte[] bytes = document.encoding().encode(document.whole().text());
            session.out().write(bytes, 0, bytes.length);
        }
    }

    /** What was done, for whoever waits. */
    private static final class Tally {
        private int texts;
        private int changed;
        private long corrections;

        void add(Restoration restoration) {
            texts++;
            changed += restoration.changed() ? 1 : 0;
            corrections += restoration.corrections().size();
        }

        @Override
        public String toString() {
            return texts + (texts == 1 ? " text, " : " texts, ") + changed + " changed, " + corrections
                    + " corrections";
        }
    }
}
