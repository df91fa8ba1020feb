package org.unspin.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.unspin.cli.console.FailureKeeper;
import org.unspin.cli.console.Session;
import org.unspin.cli.console.Terminals;

/**
 * The command line of Unspin. Without arguments it restores a sample and shows how.
 *
 * <p>Exit codes: 0 done; 1 the answer is no ({@code diagnose} found nothing spun, {@code dictionary check} found problems); 2
 * wrong use or unreadable input, with a line on standard error that begins with {@code unspin:}; 141 when whoever read the output
 * has gone.
 */
public final class Main {
    private static final int BUFFER = 1 << 16;

    private Main() {}

    /** Runs with the streams of the process and ends it with the exit code. */
    public static void main(String[] args) {
        Warmup.start(args);
        FailureKeeper sink = new FailureKeeper(new FileOutputStream(FileDescriptor.out), BUFFER);
        PrintStream out = new PrintStream(sink, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(
                new FailureKeeper(new FileOutputStream(FileDescriptor.err), 1), true, StandardCharsets.UTF_8);
        Terminals terminals = Terminals.ofThisProcess();
        int status = run(args, new Session(System.in, out, err, terminals, System.getenv()));
        Optional<IOException> failure = sink.failure();
        if (failure.isPresent() && !FailureKeeper.isBrokenPipe(failure.get())) {
            err.println(
                    "unspin: cannot write to standard output: " + failure.get().getMessage());
            status = Session.TROUBLE;
        }
        System.exit(status);
    }

    /**
     * Runs one command; does not end the process.
     *
     * @param args as on the command line
     * @param in what {@code -} reads
     * @param out where results go
     * @param err where errors and progress go
     * @param terminal whether a person looks at {@code out} and {@code err}: colours and a progress bar are welcome
     * @return the exit code
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err, boolean terminal) {
        return run(args, new Session(in, out, err, Terminals.all(terminal), Map.of()));
    }

    public static int run(String[] args, Session session) {
        int status;
        try {
            // The demo does without picocli, which takes a while to get going.
            status = args.length == 0 ? new Demo(session).run() : Commands.execute(session, args);
        } catch (Exception | OutOfMemoryError | LinkageError e) {
            status = session.report(e, Arrays.asList(args).contains("--debug"));
        }
        session.err().flush();
        return session.out().checkError() ? Session.GONE : status;
    }
}
