package org.unspin.cli.restore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.unspin.Restoration;
import org.unspin.Unspin;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Interruption;
import org.unspin.cli.console.Progress;
import org.unspin.cli.console.Session;
import org.unspin.cli.input.FileStamp;
import org.unspin.cli.input.InputText;
import org.unspin.cli.input.Inputs;
import org.unspin.cli.input.PageOptions;
import org.unspin.cli.output.GrowingFile;
import org.unspin.cli.output.OutputFiles;
import org.unspin.cli.output.Resumption;
import org.unspin.cli.packed.Compression;
import org.unspin.cli.print.RecordPrinter;
import org.unspin.cli.records.Answer;
import org.unspin.cli.records.BadRecordException;
import org.unspin.cli.records.Piece;
import org.unspin.cli.records.RecordFile;
import org.unspin.cli.records.RecordKind;
import org.unspin.cli.records.Slot;
import org.unspin.cli.records.TextRecord;
import org.unspin.page.Page;

/** Restores files of many texts, one after the other, and each on all processors. Not thread-safe. */
final class RecordRun {
    private final Session session;
    private final Inputs inputs;
    private final RecordReading reading;
    private final RecordKind kind;
    private final PageOptions pages;
    private final Unspin unspin;
    private final Optional<RecordPrinter> printer;
    private final boolean newFields;
    private final int jobs;

    private final AtomicInteger files = new AtomicInteger();
    private long texts;
    private long changed;
    private long corrections;
    /** Whether what was printed last was no whole line. */
    private boolean midLine;

    /**
     * Made for one run.
     *
     * @param printer what is printed; empty for nothing
     * @param newFields whether the texts stay, and what is made of them stands beside them
     * @param jobs how many threads restore
     */
    RecordRun(
            Session session,
            Inputs inputs,
            RecordReading reading,
            RecordKind kind,
            PageOptions pages,
            Unspin unspin,
            Optional<RecordPrinter> printer,
            boolean newFields,
            int jobs) {
        this.session = session;
        this.inputs = inputs;
        this.reading = reading;
        this.kind = kind;
        this.pages = pages;
        this.unspin = unspin;
        this.printer = printer;
        this.newFields = newFields;
        this.jobs = jobs;
    }

    /** What came of a batch. Belongs to one thread at a time. */
    private static final class Outcome {
        private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
        private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
        private long texts;
        private long changed;
        private long corrections;
    }

    /** Prints the restored files. */
    void print(List<InputText> all) {
        for (InputText input : all) {
            try (RecordFile file = reading.open(input)) {
                if (midLine) {
                    session.print("\n");
                }
                read(input, file, Optional.empty());
                files.incrementAndGet();
            } catch (CliException | IOException e) {
                inputs.complain(e);
            }
            if (isGone()) {
                return;
            }
        }
    }

    /** Writes the restored files, and prints what was asked for. */
    void write(List<InputText> all, OutputFiles outputs, Resumption resumption) throws IOException {
        try (resumption;
                Interruption interruption = Interruption.watch(
                        session,
                        () -> "interrupted after " + files.get() + " of " + all.size()
                                + " files; these are whole, and of the" + " next nothing is written"
                                + (all.size() > 1 ? "; --resume goes on behind them" : ""))) {
            for (InputText input : all) {
                try {
                    write(input, outputs, resumption, interruption);
                } catch (CliException | IOException e) {
                    inputs.complain(e);
                }
            }
            outputs.sync();
            if (!inputs.troubled()) {
                resumption.complete();
            }
        }
    }

    private void write(InputText input, OutputFiles outputs, Resumption resumption, Interruption interruption)
            throws CliException, IOException {
        FileStamp before = FileStamp.of(input.file().orElseThrow());
        try (RecordFile file = reading.open(input);
                GrowingFile target = outputs.begin(input)) {
            long changedBefore = changed;
            boolean whole;
            try (OutputStream out =
                    packsRecords(file) ? target.out() : file.compression().writing(target.out())) {
                whole = read(input, file, Optional.of(out));
            }
            if (whole) {
                boolean other = newFields || changed > changedBefore;
                interruption.uninterrupted(() -> {
                    long written = outputs.finish(input, target, other, before);
                    resumption.add(input, before, written);
                });
                files.incrementAndGet();
            } else {
                inputs.complain(input.name() + ": nothing of it was written");
            }
        }
    }

    /** Each record is packed by itself, so that whoever looks one up need not unpack those before it. */
    private boolean packsRecords(RecordFile file) {
        return kind == RecordKind.WEB_PAGES && file.compression().packsRecords();
    }

    private boolean isGone() {
        return session.out().checkError();
    }

    private boolean read(InputText input, RecordFile file, Optional<OutputStream> copy) {
        boolean alone = printer.isEmpty() || !session.terminals().out();
        Compression perRecord = copy.isPresent() && packsRecords(file) ? file.compression() : Compression.NONE;
        RecordReading.Work<Outcome> work = new RecordReading.Work<>() {
            @Override
            public void restore(Piece piece, TextRecord record, Outcome outcome) throws BadRecordException {
                RecordRun.this.restore(input, piece, record, perRecord, outcome);
            }

            @Override
            public void keep(Piece piece, Outcome outcome) {
                outcome.copy.writeBytes(piece.bytes());
                if (printer.isPresent()) {
                    outcome.printed.writeBytes(printer.get().record(piece.bytes()));
                }
            }
        };
        boolean[] written = {true};
        try (Progress progress = Progress.ofBytes(session, "restoring", input.size(), alone)) {
            boolean whole = reading.read(input, file, jobs, progress, batch -> new Outcome(), work, outcome -> {
                written[0] = take(outcome, copy);
                return written[0];
            });
            return whole && written[0];
        }
    }

    private void restore(InputText input, Piece piece, TextRecord record, Compression perRecord, Outcome outcome)
            throws BadRecordException {
        List<Answer> answers = new ArrayList<>();
        boolean other = false;
        for (Slot slot : record.texts()) {
            Answer answer = answer(slot.text());
            answers.add(answer);
            other |= answer.restoration().changed();
        }
        // What stays as it is need not be taken apart and put together again.
        boolean same = !other && !newFields && kind != RecordKind.WEB_PAGES;
        byte[] bytes = same ? piece.bytes() : record.written(answers);
        for (int i = 0; i < answers.size(); i++) {
            Restoration restoration = answers.get(i).restoration();
            outcome.texts++;
            outcome.changed += restoration.changed() ? 1 : 0;
            outcome.corrections += restoration.corrections().size();
        }
        outcome.copy.writeBytes(perRecord == Compression.NONE || bytes.length == 0 ? bytes : perRecord.pack(bytes));
        if (printer.isPresent()) {
            for (int i = 0; i < answers.size(); i++) {
                Slot slot = record.texts().get(i);
                outcome.printed.writeBytes(
                        printer.get().text(answers.get(i).restoration(), reading.origin(input, piece, record, slot)));
            }
            outcome.printed.writeBytes(printer.get().record(bytes));
        }
    }

    private Answer answer(String text) {
        Page page = kind == RecordKind.WEB_PAGES ? Page.plain(text) : pages.record(text);
        return new Answer(
                page.inSource(unspin.restore(page.text()), StandardCharsets.UTF_8),
                newFields ? Optional.of(page.inSource(unspin.diagnose(page.text()))) : Optional.empty());
    }

    private boolean take(Outcome outcome, Optional<OutputStream> copy) {
        texts += outcome.texts;
        changed += outcome.changed;
        corrections += outcome.corrections;
        try {
            if (copy.isPresent()) {
                outcome.copy.writeTo(copy.get());
            }
        } catch (IOException e) {
            inputs.complain(e);
            return false;
        }
        byte[] printed = outcome.printed.toByteArray();
        if (printed.length > 0) {
            session.out().write(printed, 0, printed.length);
            midLine = printed[printed.length - 1] != '\n';
        }
        return !isGone();
    }

    /** What was done, for whoever waits. */
    @Override
    public String toString() {
        return files + (files.get() == 1 ? " file, " : " files, ") + texts + (texts == 1 ? " text, " : " texts, ")
                + changed + " changed, " + corrections + " corrections";
    }
}
