package org.unspin.cli.print;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Session;
import org.unspin.cli.output.AtomicFile;
import org.unspin.cli.output.Document;
import org.unspin.cli.output.FileMode;
import org.unspin.report.HtmlReport;

/** The report of a run, a text after the other; in a file that is there when it is whole, or on standard output. */
public final class ReportFile implements Closeable {
    private static final String TITLE = "Restored by Unspin";

    private final HtmlReport report;
    private final Optional<Path> file;
    private final Optional<Path> partial;
    private final Optional<FileMode> mode;

    private ReportFile(HtmlReport report, Optional<Path> file, Optional<Path> partial, Optional<FileMode> mode) {
        this.report = report;
        this.file = file;
        this.partial = partial;
        this.mode = mode;
    }

    /** Begins a report on standard output. */
    static ReportFile printed(Session session) throws IOException {
        Writer out = new OutputStreamWriter(
                new FilterOutputStream(session.out()) {
                    @Override
                    public void write(byte[] bytes, int from, int length) {
                        session.out().write(bytes, from, length);
                    }

                    @Override
                    public void close() {
                        session.out().flush();
                    }
                },
                StandardCharsets.UTF_8);
        return new ReportFile(HtmlReport.to(out, TITLE), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Begins a report in a file.
     *
     * @param mode of the file; empty for what is usual
     * @throws CliException if it cannot be written
     */
    static ReportFile in(Path file, Optional<FileMode> mode) throws CliException, IOException {
        Path target = file.toAbsolutePath();
        Path directory = target.getParent();
        if (Files.isDirectory(file) || directory == null || !Files.isDirectory(directory)) {
            throw new CliException(file + ": the report cannot be written there; give the name of a file in an existing"
                    + " directory");
        }
        AtomicFile.removeLeftovers(directory);
        Path partial = AtomicFile.partial(target, 0);
        try {
            Writer out = Channels.newWriter(AtomicFile.create(partial, mode), StandardCharsets.UTF_8);
            return new ReportFile(
                    HtmlReport.to(new BufferedWriter(out), TITLE), Optional.of(target), Optional.of(partial), mode);
        } catch (FileSystemException e) {
            throw AtomicFile.failure(file, e);
        }
    }

    /** Adds a text. */
    public void add(Document document) throws IOException {
        Document.Shown shown = document.shown().orElseThrow();
        try {
            report.add(document.input().name(), shown.diagnosis(), shown.restoration());
        } catch (IOException e) {
            throw named(e);
        }
    }

    /** Ends the report and puts it in its place. */
    public void finish() throws IOException {
        try {
            report.close();
            if (file.isPresent() && partial.isPresent()) {
                AtomicFile.finish(partial.get(), file.get(), mode);
            }
        } catch (IOException e) {
            throw named(e);
        }
    }

    private IOException named(IOException e) {
        return file.isPresent() ? AtomicFile.failure(file.get(), e) : e;
    }

    /** Leaves nothing of a report that was not finished. */
    @Override
    public void close() throws IOException {
        if (partial.isPresent()) {
            report.close();
            Files.deleteIfExists(partial.get());
        }
    }
}
