package org.unspin.cli.restore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Failures;
import org.unspin.cli.console.Progress;
import org.unspin.cli.console.Session;
import org.unspin.cli.input.InputText;
import org.unspin.cli.input.Inputs;
import org.unspin.cli.input.PageOptions;
import org.unspin.cli.records.BadRecordException;
import org.unspin.cli.records.Piece;
import org.unspin.cli.records.RecordFile;
import org.unspin.cli.records.RecordKind;
import org.unspin.cli.records.RecordOptions;
import org.unspin.cli.records.Slot;
import org.unspin.cli.records.TextRecord;
import org.unspin.report.Origin;

/** Reads the records of files on all processors, in constant memory, and hands on what came of them in their order. */
final class RecordReading {
    private final Session session;
    private final Inputs inputs;
    private final RecordKind kind;
    private final RecordOptions options;
    private final PageOptions pages;
    private final boolean newFields;

    /**
     * Made for one run.
     *
     * @param newFields whether what is made of texts will stand beside them
     */
    RecordReading(
            Session session,
            Inputs inputs,
            RecordKind kind,
            RecordOptions options,
            PageOptions pages,
            boolean newFields) {
        this.session = session;
        this.inputs = inputs;
        this.kind = kind;
        this.options = options;
        this.pages = pages;
        this.newFields = newFields;
    }

    /** What is done with a record; by several threads at once. */
    interface Work<R> {
        void restore(Piece piece, TextRecord record, R result) throws BadRecordException;

        /** What is done with a piece that is none. */
        default void keep(Piece piece, R result) {}
    }

    /**
     * What came of a batch.
     *
     * @param result what the work made of it
     * @param problems of its records
     * @param fields that were found
     * @param pieces how many they were
     * @param failure why nothing comes behind it
     */
    private record Done<R>(
            R result, List<String> problems, Set<String> fields, int pieces, Optional<Exception> failure) {}

    RecordFile open(InputText input) throws CliException, IOException {
        return RecordFile.open(input, session, kind, options, pages, newFields);
    }

    /**
     * Reads a file to its end.
     *
     * @param file that was opened
     * @param empty makes what the work adds to, for each batch
     * @param taker gets that in the order of the file, in the thread that calls; says whether to go on
     * @return whether all of it was read, and every field was found somewhere
     */
    <R> boolean read(
            InputText input,
            RecordFile file,
            int jobs,
            Progress progress,
            Function<Batch, R> empty,
            Work<R> work,
            Predicate<R> taker) {
        Problems problems = new Problems(session, inputs, input.name());
        Set<String> fields = new HashSet<>();
        boolean[] whole = {true};
        boolean[] any = {false};
        InOrder.<Batch, Done<R>>run(
                Batch.reader(file), Batch::size, jobs, batch -> work(batch, empty.apply(batch), work), done -> {
                    done.problems().forEach(problems::add);
                    fields.addAll(done.fields());
                    boolean goOn = taker.test(done.result());
                    any[0] |= done.pieces() > 0;
                    if (done.failure().isPresent()) {
                        inputs.complain(done.failure().get());
                        whole[0] = false;
                    }
                    if (problems.any() && options.stopsAtBadRecords()) {
                        inputs.complain(input.name() + ": stopped there, as --bad-records stop says");
                        whole[0] = false;
                    }
                    progress.stepTo(file.bytesRead());
                    return goOn && whole[0];
                });
        problems.finish();
        return whole[0] && (kind != RecordKind.JSON_LINES || !any[0] || found(input, fields));
    }

    /** A name that no record has is a mistake of whoever wrote it. */
    private boolean found(InputText input, Set<String> fields) {
        for (String name : options.names()) {
            if (!fields.contains(name)) {
                inputs.complain(input.name() + ": no line has the field " + name);
            }
        }
        return !fields.isEmpty();
    }

    private <R> Done<R> work(Batch batch, R result, Work<R> work) {
        List<String> problems = new ArrayList<>();
        Set<String> fields = new HashSet<>();
        for (Piece piece : batch.pieces()) {
            try {
                TextRecord record = piece.read();
                for (Slot slot : record.texts()) {
                    fields.add(slot.name());
                }
                work.restore(piece, record, result);
            } catch (BadRecordException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
                problems.add(piece.place() + ": "
                        + (e instanceof BadRecordException ? e.getMessage() : Failures.message(e)));
                if (options.stopsAtBadRecords()) {
                    break;
                }
                work.keep(piece, result);
            }
        }
        return new Done<>(result, problems, fields, batch.pieces().size(), batch.failure());
    }

    /** Where a text came from. */
    Origin origin(InputText input, Piece piece, TextRecord record, Slot slot) {
        Origin origin = Origin.of(input.name());
        if (!record.url().isEmpty()) {
            return origin.url(record.url());
        }
        Origin line = origin.line(piece.number());
        return slot.name().isEmpty() ? line : line.field(slot.name());
    }

    /** What a text is called where no JSON is printed. */
    String name(InputText input, Piece piece, TextRecord record, Slot slot) {
        String place = record.url().isEmpty() ? Long.toString(piece.number()) : record.url();
        return input.name() + ":" + place + (options.names().size() > 1 ? ":" + slot.name() : "");
    }
}
