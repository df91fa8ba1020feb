package org.unspin.cli;

import picocli.CommandLine.Option;

/** What every command has; picocli itself acts on it, and what it read can be asked of its parse result. */
@SuppressWarnings("UnusedVariable")
final class CommonOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    @Option(names = "--debug", description = "Print the Java stack trace of an error.")
    private boolean debug;

    /** For commands that have no option of that name. */
    static final class Quiet {
        @Option(
                names = {"-q", "--quiet"},
                description = "Print only results and errors: no notes, no progress.")
        private boolean quiet;
    }

    /** For commands that have no option of that name. */
    static final class Verbose {
        @Option(
                names = "--verbose",
                description = "Say more on standard error: what is skipped, what is done, how long it took.")
        private boolean verbose;
    }
}
