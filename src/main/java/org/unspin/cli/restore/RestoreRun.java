package org.unspin.cli.restore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.unspin.Restoration;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Failures;
import org.unspin.cli.console.Interruption;
import org.unspin.cli.console.Progress;
import org.unspin.cli.console.Session;
import org.unspin.cli.input.Encoding;
import org.unspin.cli.input.InputText;
import org.unspin.cli.input.Inputs;
import org.unspin.cli.input.PageFile;
import org.unspin.cli.input.PageReader;
import org.unspin.cli.output.AtomicFile;
import org.unspin.cli.output.Document;
import org.unspin.cli.output.FileMode;
import org.unspin.cli.output.OutputFiles;
import org.unspin.cli.output.Resumption;
import org.unspin.cli.print.DocumentPrinter;
import org.unspin.cli.print.ReportFile;
import org.unspin.report.JsonPlan;

/** Restores many done: several at once, each written as soon as it is done, and all printed in their order. */
final class RestoreRun {
    /** Restores one text. */
    interface Restorer {
        Document restore(PageFile file) throws CliException;
    }

    /**
     * What came of a text.
     *
     * @param printed what to print of it
     * @param document the text, if somebody asks for it later
     * @param failure why nothing came of it
     */
    private record Result(
            InputText input,
            byte[] printed,
            boolean changed,
            int corrections,
            Optional<Document> document,
            Optional<Throwable> failure) {}

    private final Session session;
    private final Inputs inputs;
    private final PageReader reader;
    private final Restorer restorer;
    private final Optional<DocumentPrinter> printer;
    private final Optional<Path> plan;
    private final Optional<ReportFile> report;
    private final boolean debug;
    private final AtomicInteger done = new AtomicInteger();
    private int changed;
    private long corrections;
    private boolean stopped;
    /** Whether a line says of each printed text which one it is. */
    private boolean named;

    private boolean anyPrinted;
    private boolean midLine;

    /**
     * Made for one run.
     *
     * @param printer what is printed; empty for nothing
     * @param plan where the plan of the only text goes
     * @param report which gets every text
     * @param debug whether to print the traces of failures
     */
    RestoreRun(
            Session session,
            Inputs inputs,
            PageReader reader,
            Restorer restorer,
            Optional<DocumentPrinter> printer,
            Optional<Path> plan,
            Optional<ReportFile> report,
            boolean debug) {
        this.session = session;
        this.inputs = inputs;
        this.reader = reader;
        this.restorer = restorer;
        this.printer = printer;
        this.plan = plan;
        this.report = report;
        this.debug = debug;
    }

    /** Prints the restored done. */
    void print(List<InputText> texts, int jobs) {
        run(texts, jobs, (file, document) -> {});
    }

    /** Writes the restored done, and prints them if that was asked for. */
    void write(List<InputText> texts, int jobs, OutputFiles outputs, Resumption resumption) throws IOException {
        int all = texts.size();
        try (resumption;
                Interruption interruption = Interruption.watch(
                        session,
                        () -> "interrupted after " + done.get() + " of " + all + " texts; every file is whole"
                                + (all > 1 ? ", and --resume goes on from here" : ""))) {
            run(texts, jobs, (file, document) -> {
                interruption.uninterrupted(() -> {
                    // One at a time: two that make files in one directory are slower than one.
                    synchronized (this) {
                        long written = outputs.write(file, document);
                        resumption.add(
                                file.input(), file.version().orElseThrow().stamp(), written);
                    }
                });
            });
            outputs.sync();
            if (!stopped && !inputs.troubled()) {
                resumption.complete();
            }
        }
    }

    private interface Writer {
        void write(PageFile file, Document document) throws CliException, IOException;
    }

    private void run(List<InputText> texts, int jobs, Writer writer) {
        // While some wait for the disk, others restore; no more than were asked for at once.
        Semaphore processors = new Semaphore(jobs);
        int threads = jobs == 1 ? 1 : 2 * jobs;
        boolean alone = printer.isEmpty() || !session.terminals().out();
        named = texts.size() > 1
                && texts.stream().anyMatch(input -> input.folder().isPresent())
                && !session.isQuiet()
                && printer.filter(DocumentPrinter::isText).isPresent();
        try (Progress progress = Progress.of(session, "restoring", texts.size(), alone)) {
            InOrder.<Result>run(texts, threads, input -> work(input, writer, processors), result -> {
                take(result, texts.size());
                progress.step();
                return !stopped;
            });
        }
    }

    private Result work(InputText input, Writer writer, Semaphore processors) {
        try {
            PageFile file = reader.read(input);
            Document document;
            byte[] printed;
            processors.acquireUninterruptibly();
            try {
                document = restorer.restore(file);
                printed = printer.isPresent() ? printer.get().print(document) : new byte[0];
            } finally {
                processors.release();
            }
            writer.write(file, document);
            done.incrementAndGet();
            Restoration whole = document.whole();
            return new Result(
                    input,
                    printed,
                    whole.changed(),
                    whole.corrections().size(),
                    plan.isPresent() || report.isPresent() ? Optional.of(document) : Optional.empty(),
                    Optional.empty());
        } catch (CliException | IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // One text that cannot be done is no reason to leave the others undone.
            return new Result(input, new byte[0], false, 0, Optional.empty(), Optional.of(e));
        }
    }

    private void take(Result result, int all) {
        try {
            if (result.failure().isPresent()) {
                complain(result.input(), result.failure().get());
                return;
            }
            if (result.document().isPresent() && report.isPresent()) {
                report.get().add(result.document().get());
            }
            if (result.document().isPresent() && plan.isPresent()) {
                String text = JsonPlan.write(result.document().get().whole());
                AtomicFile.write(plan.get(), Encoding.UTF_8.encode(text), FileMode.strictest(inputs.files()));
            }
        } catch (IOException e) {
            inputs.complain(e);
        }
        if (printer.isPresent()) {
            print(result.input().name(), result.printed());
        }
        stopped |= (session.terminals().out() || all > 1) && session.out().checkError();
        changed += result.changed() ? 1 : 0;
        corrections += result.corrections();
    }

    /**
     * The texts of a directory are told apart as {@code head} and {@code tail} do it; those that were named one by one follow one
     * another as with {@code cat}. None begins in the last line of another.
     */
    private void print(String name, byte[] text) {
        if (named) {
            session.print((midLine ? "\n" : "") + (anyPrinted ? "\n" : "") + "==> " + name + " <==\n");
        } else if (midLine && text.length > 0) {
            session.print("\n");
        }
        session.out().write(text, 0, text.length);
        midLine = text.length > 0 ? text[text.length - 1] != '\n' : midLine && !named;
        anyPrinted = true;
    }

    private void complain(InputText input, Throwable failure) {
        String message = Failures.message(failure);
        boolean named = failure instanceof CliException || failure instanceof IOException;
        inputs.complain(named ? message : input.name() + ": " + message);
        if (debug) {
            failure.printStackTrace(session.err());
        }
        if (failure instanceof OutputFiles.DiskFullException) {
            stopped = true;
            inputs.complain("stopped after " + done.get() + " texts, and all that is written is whole; make room, and"
                    + " go on with --resume");
        }
    }

    /** What was done, for whoever waits. */
    @Override
    public String toString() {
        return done + (done.get() == 1 ? " text, " : " texts, ") + changed + " changed, " + corrections
                + " corrections";
    }
}
