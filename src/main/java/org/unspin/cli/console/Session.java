package org.unspin.cli.console;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What one run of the command line has around it: streams, terminal, environment. Not thread-safe. */
public final class Session {
    /** Exit code: all is well. */
    public static final int DONE = 0;
    /** Exit code: the answer is no. */
    public static final int NO = 1;
    /** Exit code: wrong use, or input that cannot be read. */
    public static final int TROUBLE = 2;
    /** Exit code: nobody reads the output any more; what a shell reports for a program that SIGPIPE ended. */
    public static final int GONE = 141;

    private static final int DEFAULT_WIDTH = 80;
    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 100;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Terminals terminals;
    private final Map<String, String> environment;
    private boolean quiet;
    private boolean verbose;

    public Session(
            InputStream in, PrintStream out, PrintStream err, Terminals terminals, Map<String, String> environment) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.terminals = terminals;
        this.environment = environment;
    }

    public InputStream in() {
        return in;
    }

    public PrintStream out() {
        return out;
    }

    public PrintStream err() {
        return err;
    }

    public Terminals terminals() {
        return terminals;
    }

    /** How to write on standard output: in colour if a person looks at it and NO_COLOR (no-color.org) is not set. */
    public Style style() {
        return Style.of(terminals.out()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb"));
    }

    /**
     * Columns of the terminal, at least {@value #LEAST_WIDTH} and no more than are pleasant to read; 80 where there is no
     * terminal or it does not tell.
     */
    public int width() {
        int width = DEFAULT_WIDTH;
        String columns = environment.getOrDefault("COLUMNS", "");
        if (!columns.isEmpty() && columns.length() < 5 && columns.chars().allMatch(Character::isDigit)) {
            width = Integer.parseInt(columns);
        } else if (terminals.out() && environment.containsKey("TERM")) {
            width = new UsageMessageSpec().autoWidth(true).width();
        }
        return Math.min(Math.max(width == 0 ? DEFAULT_WIDTH : width, LEAST_WIDTH), MOST_WIDTH);
    }

    /** Text on standard output, in UTF-8 whatever the locale. */
    public void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
    }

    /** Says how much to tell besides results and errors. */
    public void tell(boolean nothing, boolean more) {
        quiet = nothing;
        verbose = more;
    }

    /** Whether nothing but results and errors is wanted. */
    public boolean isQuiet() {
        return quiet;
    }

    /** Whether more is wanted than what everybody needs. */
    public boolean isVerbose() {
        return verbose;
    }

    /** Whether somebody looks at standard error who may see a bar grow. */
    public boolean showsProgress() {
        return terminals.err() && !quiet;
    }

    /** One line on standard error that is no error, for who has not asked for quiet. */
    public void note(String message) {
        if (!quiet) {
            complain(message);
        }
    }

    /** One line on standard error for who has asked for more. */
    public void detail(String message) {
        if (verbose) {
            complain(message);
        }
    }

    /** One line on standard error. */
    public void complain(String message) {
        out.flush();
        err.println("unspin: " + Failures.printable(message));
    }

    /** Tells of a failure in one line, or with its trace where that was asked for. */
    public int report(Throwable failure, boolean debug) {
        if (out.checkError()) {
            return GONE;
        }
        complain(Failures.message(failure));
        if (debug) {
            failure.printStackTrace(err);
        }
        return TROUBLE;
    }
}
