package org.unspin.cli.console;

import java.util.Optional;
import picocli.CommandLine.Option;

/** How many texts are worked on at once. */
public final class JobsOption {
    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "How many texts to work on at once (default: one for each processor).")
    private Optional<Integer> jobs = Optional.empty();

    public int jobs() throws CliException {
        int number = jobs.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (number < 1) {
            throw new CliException("--jobs must be 1 or more, not " + number);
        }
        return number;
    }
}
