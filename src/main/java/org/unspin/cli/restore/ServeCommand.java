package org.unspin.cli.restore;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.concurrent.Callable;
import org.unspin.cli.console.Browser;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Failures;
import org.unspin.cli.console.Session;
import org.unspin.serve.UnspinServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code unspin serve}. */
@Command(
        name = "serve",
        header = "Restore text in the browser, as you type.",
        description =
                "Serves a page on this machine: spun text on the left, restored text on the right, every correction "
                        + "marked, with its alternatives, to accept or undo. Only this machine can reach it, nothing is sent "
                        + "anywhere, and no text is kept. Ctrl-C ends it.",
        sortOptions = false,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        customSynopsis = "unspin serve [OPTIONS]",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unspin serve --open",
            "  unspin serve --port 0 --dictionary house.tsv # any free port, your own dictionary"
        })
public final class ServeCommand implements Callable<Integer> {
    /** "UNSP" on the keys of a telephone. */
    private static final String USUAL_PORT = "8677";

    private final Session session;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = USUAL_PORT,
            description = "The port, or 0 for any that is free (default: " + USUAL_PORT + ").")
    private int port;

    @Option(names = "--open", description = "Open the page in the browser.")
    private boolean open;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    public ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CliException, IOException {
        if (port < 0 || port > 65535) {
            throw new CliException("--port must be 0 to 65535, not " + port);
        }
        try (UnspinServer server = start()) {
            Thread end = new Thread(server::close, "serve-end");
            Runtime.getRuntime().addShutdownHook(end);
            try {
                tell(server.address());
                server.awaitClose();
            } finally {
                forget(end);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Session.DONE;
    }

    private void tell(URI address) {
        session.print("Unspin is at " + address + " (Ctrl-C ends it)\n");
        session.out().flush();
        if (open && !Browser.open(address)) {
            session.complain("cannot open a browser here; open " + address + " yourself");
        }
    }

    private static void forget(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook has done its work.
        }
    }

    private UnspinServer start() throws CliException, IOException {
        try {
            return UnspinServer.start(
                    port, engine::unspin, engine.preset(), problem -> session.complain(Failures.message(problem)));
        } catch (BindException e) {
            throw new CliException(
                    "port " + port + " cannot be used (" + e.getMessage()
                            + "); perhaps unspin serve is already running. Choose another with --port, or --port 0 for any that is free");
        }
    }
}
