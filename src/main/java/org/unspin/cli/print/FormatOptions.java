package org.unspin.cli.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Session;
import org.unspin.cli.output.FileMode;
import picocli.CommandLine.Option;

/** What {@code restore} prints. */
public final class FormatOptions {
    /** The choices. */
    public enum Format {
        TEXT,
        DIFF,
        JSON,
        HTML,
        CONFIDENCE;

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            // Not as --input-format calls it: the script for completion keeps one list of values for each name.
            paramLabel = "FORM",
            description =
                    "What to print: text (the default), diff, json, confidence, or html, a report for the browser.")
    private Optional<Format> format = Optional.empty();

    @Option(
            names = "--json",
            description = "Print one line of JSON for each text: the plan of its restoration, and the restored text.")
    private boolean json;

    @Option(names = "--diff", description = "Print what changed as a unified diff.")
    private boolean diff;

    @Option(names = "--confidence", description = "Print the restored text with each correction as [at 0.98].")
    private boolean confidence;

    @Option(names = "--html", paramLabel = "FILE", description = "Also write a report for the browser to this file.")
    private Optional<Path> html = Optional.empty();

    /** Whether there is to be a report. */
    public boolean isReport() throws CliException {
        return html.isPresent() || format() == Format.HTML;
    }

    /** The file that a report is written to, if there is one. */
    public Optional<Path> html() {
        return html;
    }

    /**
     * Where the report goes, if there is one.
     *
     * @param texts the files that will be in it: whoever may not read them all may not read the report
     */
    public Optional<ReportFile> report(Session session, List<Path> texts) throws CliException, IOException {
        if (html.isPresent()) {
            return Optional.of(ReportFile.in(html.get(), FileMode.strictest(texts)));
        }
        return format() == Format.HTML ? Optional.of(ReportFile.printed(session)) : Optional.empty();
    }

    /** Whether a form was asked for at all. */
    public boolean isGiven() {
        return format.isPresent() || json || diff || confidence;
    }

    /** The form that was asked for, or text. */
    public Format format() throws CliException {
        Set<Format> asked = EnumSet.noneOf(Format.class);
        format.ifPresent(asked::add);
        if (json) {
            asked.add(Format.JSON);
        }
        if (diff) {
            asked.add(Format.DIFF);
        }
        if (confidence) {
            asked.add(Format.CONFIDENCE);
        }
        if (asked.size() > 1) {
            throw new CliException("--format, --json, --diff and --confidence say what to print; choose one");
        }
        if (asked.contains(Format.HTML) && html.isPresent()) {
            throw new CliException("--html FILE writes the report into a file, --format html prints it; choose one");
        }
        return asked.stream().findFirst().orElse(Format.TEXT);
    }
}
