package org.unspin.cli.restore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.unspin.Diagnosis;
import org.unspin.Unspin;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.ColourOption;
import org.unspin.cli.console.JobsOption;
import org.unspin.cli.console.Progress;
import org.unspin.cli.console.Session;
import org.unspin.cli.input.GlobOptions;
import org.unspin.cli.input.InputText;
import org.unspin.cli.input.Inputs;
import org.unspin.cli.input.Inputs.Scope;
import org.unspin.cli.input.PageFile;
import org.unspin.cli.input.PageOptions;
import org.unspin.cli.input.PageReader;
import org.unspin.cli.print.DiagnosisText;
import org.unspin.cli.records.RecordFile;
import org.unspin.cli.records.RecordKind;
import org.unspin.cli.records.RecordOptions;
import org.unspin.cli.records.Slot;
import org.unspin.page.Page;
import org.unspin.report.JsonDiagnosis;
import org.unspin.report.Origin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unspin diagnose}. */
@Command(
        name = "diagnose",
        header = "Say whether texts were spun, how much, and by which spinner.",
        description =
                "Changes nothing. Names the spinners that it has dictionaries for, and notices others by words that do not "
                        + "fit their places.",
        sortOptions = false,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        customSynopsis = "unspin diagnose [OPTIONS] [FILE | DIR | -]...",
        exitCodeListHeading = "%nExit codes, as those of grep:%n",
        exitCodeList = {"0:something was spun", "1:nothing was spun", "2:trouble"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  unspin diagnose articles/ # a line for each text; for a spun one also the words that gave it away",
            "  unspin diagnose --list articles/ # only the names of the spun ones",
            "  unspin diagnose --passages article.txt # which paragraphs were spun",
            "  unspin diagnose --json --lines posts.txt # a JSON object for each line",
            "",
            "A verdict is one of: spun, partly spun, clean, uncertain, too short, not English, empty. The number behind it is"
                    + " the probability that it is right, if half of all texts were spun: a reason to look, never a proof.",
            "",
            "In HTML and Markdown the main text is read; offsets are those of the file. With --lines a file of any length"
                    + " is read line by line, as plain text."
        })
public final class DiagnoseCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", hidden = true)
    private List<String> files = new ArrayList<>();

    @Option(names = "--json", description = "Print one line of JSON for each text.")
    private boolean json;

    @Mixin
    private RecordOptions records = new RecordOptions();

    @Option(
            names = "--passages",
            description = "Report each paragraph as well, with its words; in JSON, each sentence too.")
    private boolean passages;

    @Option(
            names = {"-l", "--list"},
            description = "Print only the names of spun texts; with --lines, name and line number.")
    private boolean list;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing; only the exit code tells.")
    private boolean quiet;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Mixin
    private PageOptions pages = new PageOptions();

    @Mixin
    private GlobOptions globs = new GlobOptions();

    @Mixin
    private JobsOption jobs = new JobsOption();

    @Mixin
    private ColourOption colour = new ColourOption();

    private long diagnosed;
    private long spun;

    private record Result(InputText input, Optional<Diagnosis> diagnosis, Optional<Exception> failure) {}

    public DiagnoseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CliException, IOException {
        if ((json ? 1 : 0) + (list ? 1 : 0) + (quiet ? 1 : 0) > 1) {
            throw new CliException("--json, --list and --quiet are three ways to say the same; choose one");
        }
        int threads = jobs.jobs();
        RecordKind named = records.kind(pages);
        Inputs inputs = Inputs.find(session, files, Scope.of(globs, RecordKinds.inFolders(named)));
        if (!inputs.texts().isEmpty()) {
            RecordKind kind = RecordKinds.of(named, inputs.texts(), pages);
            Unspin unspin = engine.unspin();
            if (kind == RecordKind.WHOLE) {
                diagnose(inputs, unspin, threads);
            } else {
                diagnoseRecords(inputs, unspin, kind, threads);
            }
            if (!quiet && (kind != RecordKind.WHOLE || inputs.texts().size() > 1)) {
                session.note(diagnosed + (diagnosed == 1 ? " text, " : " texts, ") + spun + " spun");
            }
        }
        return inputs.troubled() ? Session.TROUBLE : spun > 0 ? Session.DONE : Session.NO;
    }

    private void diagnose(Inputs inputs, Unspin unspin, int threads) {
        List<InputText> texts = inputs.texts();
        PageReader reader = new PageReader(session, pages);
        boolean alone = quiet || !session.terminals().out();
        try (Progress progress = Progress.of(session, "diagnosing", texts.size(), alone)) {
            InOrder.<Result>run(texts, threads, input -> work(input, unspin, reader), result -> {
                result.failure().ifPresent(inputs::complain);
                if (result.diagnosis().isPresent()) {
                    Diagnosis diagnosis = result.diagnosis().get();
                    count(1, diagnosis.spun() ? 1 : 0);
                    session.print(printed(
                            result.input().name(), Origin.of(result.input().name()), diagnosis));
                }
                progress.step();
                return !enough();
            });
        }
    }

    private static Result work(InputText input, Unspin unspin, PageReader reader) {
        try {
            PageFile page = reader.read(input);
            Diagnosis diagnosis = page.inSource(unspin.diagnose(page.text()));
            return new Result(input, Optional.of(diagnosis), Optional.empty());
        } catch (CliException | IOException e) {
            return new Result(input, Optional.empty(), Optional.of(e));
        }
    }

    private void count(long texts, long ofThemSpun) {
        diagnosed += texts;
        spun += ofThemSpun;
    }

    private boolean enough() {
        return quiet && spun > 0 || session.out().checkError();
    }

    /** What came of a batch. Belongs to one thread at a time. */
    private static final class Outcome {
        private final StringBuilder printed = new StringBuilder();
        private long texts;
        private long spun;
    }

    private void diagnoseRecords(Inputs inputs, Unspin unspin, RecordKind kind, int threads) {
        RecordReading reading = new RecordReading(session, inputs, kind, records, pages, false);
        boolean alone = quiet || !session.terminals().out();
        for (InputText input : inputs.texts()) {
            RecordReading.Work<Outcome> work = (piece, record, outcome) -> {
                for (Slot slot : record.texts()) {
                    Page page = kind == RecordKind.WEB_PAGES ? Page.plain(slot.text()) : pages.record(slot.text());
                    Diagnosis diagnosis = page.inSource(unspin.diagnose(page.text()));
                    outcome.texts++;
                    outcome.spun += diagnosis.spun() ? 1 : 0;
                    outcome.printed.append(printed(
                            reading.name(input, piece, record, slot),
                            reading.origin(input, piece, record, slot),
                            diagnosis));
                }
            };
            try (RecordFile file = reading.open(input);
                    Progress progress = Progress.ofBytes(session, "diagnosing", input.size(), alone)) {
                reading.read(input, file, threads, progress, batch -> new Outcome(), work, outcome -> {
                    count(outcome.texts, outcome.spun);
                    session.print(outcome.printed.toString());
                    return !enough();
                });
            } catch (CliException | IOException e) {
                inputs.complain(e);
            }
            if (enough()) {
                return;
            }
        }
    }

    private String printed(String name, Origin origin, Diagnosis diagnosis) {
        if (json) {
            return JsonDiagnosis.line(diagnosis, origin, passages) + "\n";
        }
        if (list) {
            return diagnosis.spun() ? name + "\n" : "";
        }
        return quiet ? "" : described(name, diagnosis);
    }

    private String described(String name, Diagnosis diagnosis) {
        return DiagnosisText.of(colour.style(session).bold(name), diagnosis, passages);
    }
}
