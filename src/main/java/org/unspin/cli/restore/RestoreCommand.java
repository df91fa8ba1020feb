package org.unspin.cli.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.unspin.Restoration;
import org.unspin.Unspin;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.ColourOption;
import org.unspin.cli.console.JobsOption;
import org.unspin.cli.console.Progress;
import org.unspin.cli.console.Session;
import org.unspin.cli.input.Encoding;
import org.unspin.cli.input.GlobOptions;
import org.unspin.cli.input.InputText;
import org.unspin.cli.input.Inputs;
import org.unspin.cli.input.Inputs.Scope;
import org.unspin.cli.input.PageFile;
import org.unspin.cli.input.PageOptions;
import org.unspin.cli.input.PageReader;
import org.unspin.cli.output.Document;
import org.unspin.cli.output.OutputFiles;
import org.unspin.cli.output.OutputOptions;
import org.unspin.cli.output.OverwriteCheck;
import org.unspin.cli.output.Resumption;
import org.unspin.cli.output.SettingsDigest;
import org.unspin.cli.print.DocumentPrinter;
import org.unspin.cli.print.FormatOptions;
import org.unspin.cli.print.FormatOptions.Format;
import org.unspin.cli.print.RecordPrinter;
import org.unspin.cli.print.ReportFile;
import org.unspin.cli.records.RecordKind;
import org.unspin.cli.records.RecordOptions;
import org.unspin.report.JsonPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unspin restore}. */
@Command(
        name = "restore",
        header = "Print the restored text of files.",
        description =
                "Prints the restored text and nothing else. Whatever is not changed stays the same byte for byte, "
                        + "and so does a text that was not spun.",
        sortOptions = false,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        customSynopsis = "unspin restore [OPTIONS] [FILE | DIR | -]...",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unspin restore article.txt > restored.txt",
            "  curl -s https://example.org/a.txt | unspin restore -",
            "  unspin restore --diff article.txt # what changed, as a patch for 'git apply'",
            "  unspin restore --output copies articles # a restored copy of every text",
            "  unspin restore --output copies --resume articles # go on after an interruption",
            "  unspin restore --format html articles > report.html # a report to look at",
            "  unspin restore --in-place --include '*.txt' articles",
            "  unspin restore --json --lines posts.txt # a JSON object for each line",
            "  unspin restore --plan p.json article.txt # store the corrections, look at them,",
            "  unspin restore --apply p.json article.txt # and make just those",
            "",
            "In HTML and Markdown the main text is restored, and the markup stays byte for byte. Files are written in the"
                    + " encoding they had. In a directory all texts are read, HTML and Markdown included, in sorted order;"
                    + " hidden files, backups, data and binaries are skipped. Globs are those of .gitignore: 'a*.txt' is a"
                    + " name in any folder, 'news/**' a path below the directory. Files named on the command line are"
                    + " always read.",
            "",
            "Every file is written whole or not at all. What is done is noted in .unspin-journal in the directory of the"
                    + " copies; where files are replaced, only until all of them are."
        })
public final class RestoreCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", hidden = true)
    private List<String> files = new ArrayList<>();

    @Mixin
    private FormatOptions format = new FormatOptions();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Mixin
    private RecordOptions records = new RecordOptions();

    @Option(
            names = "--new-fields",
            description =
                    "With --field or --column: leave the texts, and put what was made of them under names of their own:"
                            + " NAME_restored, NAME_spans, NAME_verdict, NAME_confidence.")
    private boolean newFields;

    @Mixin
    private OutputOptions target = new OutputOptions();

    @Mixin
    private GlobOptions globs = new GlobOptions();

    @Mixin
    private PageOptions pages = new PageOptions();

    @Mixin
    private JobsOption jobs = new JobsOption();

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "Also write the plan of the restoration to this file, as JSON.")
    private Optional<Path> plan = Optional.empty();

    @Option(
            names = "--apply",
            paramLabel = "PLAN",
            description = "Make the corrections of a stored plan, in the text that it was made for.")
    private Optional<Path> apply = Optional.empty();

    @Mixin
    private ColourOption colour = new ColourOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private boolean only;

    public RestoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CliException, IOException {
        target.check();
        RecordKind named = records.kind(pages);
        if (apply.isPresent() && (engine.concernRestoring() || named != RecordKind.WHOLE)) {
            throw new CliException("--apply does what the plan says; of the options that say how to restore, only"
                    + " --min-confidence goes with it");
        }
        Format asked = format.format();
        if (format.isReport() && (named != RecordKind.WHOLE || apply.isPresent())) {
            throw new CliException("the report shows whole texts that are restored now; leave "
                    + (apply.isPresent() ? "--apply" : named.option()) + " out");
        }
        if (newFields && named != RecordKind.JSON_LINES && named != RecordKind.TABLE) {
            throw new CliException("--new-fields goes with --field or --column");
        }
        int threads = jobs.jobs();
        Inputs inputs = Inputs.find(session, files, scope(named));
        List<InputText> texts = inputs.texts();
        if ((plan.isPresent() || apply.isPresent()) && texts.size() > 1) {
            throw new CliException("a plan is made for one text, but " + texts.size() + " are named; name one");
        }
        only = texts.size() == 1;
        RecordKind kind = RecordKinds.of(named, texts, pages);
        Optional<OutputFiles> outputs = target.outputs(texts);
        check(inputs.files(), outputs);
        // A diff and a plan are of a whole file, though its lines are restored one by one.
        boolean lineByLine = kind == RecordKind.LINES && (asked == Format.DIFF || plan.isPresent());
        if (!texts.isEmpty()) {
            if (kind == RecordKind.WHOLE || lineByLine) {
                restoreWhole(inputs, outputs, asked, lineByLine, threads);
            } else {
                restoreRecords(inputs, outputs, asked, kind, threads);
            }
        }
        return inputs.troubled() ? Session.TROUBLE : Session.DONE;
    }

    private void restoreWhole(Inputs inputs, Optional<OutputFiles> outputs, Format asked, boolean lines, int threads)
            throws CliException, IOException {
        // With copies or a report, the text itself is not printed, too.
        boolean silent =
                asked == Format.TEXT && (outputs.isPresent() || format.html().isPresent() && !format.isGiven());
        Optional<DocumentPrinter> printer =
                silent ? Optional.empty() : Optional.of(new DocumentPrinter(asked, lines, colour.style(session)));
        Optional<ReportFile> report = format.report(session, inputs.files());
        try {
            RestoreRun run = new RestoreRun(
                    session,
                    inputs,
                    new PageReader(session, pages),
                    restorer(report.isPresent(), lines),
                    printer,
                    plan,
                    report,
                    debug());
            if (outputs.isPresent()) {
                Resumption resumption = resumption(outputs.get());
                run.write(left(resumption, outputs.get()), threads, outputs.get(), resumption);
            } else {
                run.print(inputs.texts(), threads);
            }
            if (report.isPresent()) {
                report.get().finish();
            }
            if (outputs.isPresent() || report.isPresent() || inputs.texts().size() > 1) {
                summarize(run.toString());
            }
        } finally {
            if (report.isPresent()) {
                report.get().close();
            }
        }
    }

    private void restoreRecords(
            Inputs inputs, Optional<OutputFiles> outputs, Format asked, RecordKind kind, int threads)
            throws CliException, IOException {
        if (plan.isPresent() || apply.isPresent() || format.isReport()) {
            throw new CliException((format.isReport() ? "the report" : "a plan") + " is of whole texts; leave "
                    + kind.option() + " out");
        }
        if (kind == RecordKind.WEB_PAGES && target.inPlace()) {
            throw new CliException(
                    "--in-place would lose the pages themselves, for only their text is restored; use --output");
        }
        Optional<RecordPrinter> printer = outputs.isPresent() && asked == Format.TEXT
                ? Optional.empty()
                : Optional.of(RecordPrinter.of(asked, kind, colour.style(session)));
        RecordRun run = new RecordRun(
                session,
                inputs,
                new RecordReading(session, inputs, kind, records, pages, newFields),
                kind,
                pages,
                engine.unspin(),
                printer,
                newFields,
                threads);
        if (outputs.isPresent()) {
            Resumption resumption = resumption(outputs.get());
            run.write(left(resumption, outputs.get()), outputs.get(), resumption);
        } else {
            run.print(inputs.texts());
        }
        summarize(run.toString());
    }

    private void summarize(String run) {
        session.note(run
                + target.output().map(directory -> "; written to " + directory).orElse("")
                + format.html().map(file -> "; report written to " + file).orElse(""));
    }

    private Scope scope(RecordKind kind) throws CliException {
        // In place a link is never written through.
        boolean followLinks = globs.followLinks() && !target.inPlace();
        return new Scope(globs.globs(), target.output(), target.backupName(), followLinks, RecordKinds.inFolders(kind));
    }

    private void check(List<Path> texts, Optional<OutputFiles> outputs) throws CliException {
        OverwriteCheck besides = new OverwriteCheck().reads(engine.files()).reads(apply);
        if (outputs.isPresent()) {
            outputs.get().check(besides);
        }
        besides.reads(texts).writes(format.html(), "--html").writes(plan, "--plan");
    }

    private Resumption resumption(OutputFiles outputs) throws CliException, IOException {
        String settings = SettingsDigest.digest(spec.commandLine().getParseResult());
        return Resumption.of(outputs, target.output(), outputs.texts(), settings);
    }

    private List<InputText> left(Resumption resumption, OutputFiles outputs) throws IOException {
        return resumption.left(session, outputs.texts(), !target.resume());
    }

    private boolean debug() {
        return spec.commandLine().getParseResult().hasMatchedOption("--debug");
    }

    private RestoreRun.Restorer restorer(boolean reported, boolean lines) throws CliException, IOException {
        if (apply.isPresent()) {
            Function<String, Restoration> planned = planned(apply.get());
            return file -> apply(apply.get(), planned, file);
        }
        Unspin unspin = engine.unspin();
        return file -> {
            if (lines) {
                return Document.byLine(
                        file.input(), file.encoding(), file.page().source(), unspin::restore);
            }
            Restoration restoration = restored(unspin, file.text(), reported);
            Document document = Document.of(file.input(), file.encoding(), file.inSource(restoration));
            return reported ? document.shown(new Document.Shown(unspin.diagnose(file.text()), restoration)) : document;
        };
    }

    /** A single long text has a bar of its own; several have one for all of them. */
    private Restoration restored(Unspin unspin, String text, boolean reported) {
        boolean alone = reported || target.writes() || !session.terminals().out();
        try (Progress progress = Progress.ofCharacters(session, "restoring", only ? text.length() : 0, alone)) {
            return unspin.restore(text, progress::stepTo);
        }
    }

    /** A plan counts from the beginning of the file, markup and all. */
    private static Document apply(Path plan, Function<String, Restoration> planned, PageFile file) throws CliException {
        try {
            return Document.of(
                    file.input(), file.encoding(), planned.apply(file.page().source()));
        } catch (IllegalArgumentException e) {
            throw new CliException(plan + ", for " + file.input().name() + ": " + e.getMessage());
        }
    }

    private Function<String, Restoration> planned(Path file) throws CliException, IOException {
        byte[] bytes = Files.readAllBytes(file);
        String stored = Encoding.of(bytes).decode(file.toString(), bytes);
        double least = engine.minimumConfidence().orElse(0.0);
        return text -> JsonPlan.apply(stored, text).accept(correction -> correction.confidence() >= least);
    }
}
