package org.unspin.cli;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What {@code restore} prints. */
final class FormatOptions {
    /** The choices. */
    enum Format {
        TEXT,
        DIFF,
        JSON,
        CONFIDENCE;

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What to print: text (the default), diff, json or confidence. Each has a short form:")
    private Optional<Format> format = Optional.empty();

    @Option(
            names = "--json",
            description =
                    "Print a JSON object a line for each text: the plan of its restoration, and the restored text.")
    private boolean json;

    @Option(names = "--diff", description = "Print what changed as a unified diff.")
    private boolean diff;

    @Option(names = "--confidence", description = "Print the restored text with each correction as [at 0.98].")
    private boolean confidence;

    Format format() throws CliException {
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
        return asked.stream().findFirst().orElse(Format.TEXT);
    }
}
