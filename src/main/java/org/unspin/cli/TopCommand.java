package org.unspin.cli;

import java.util.concurrent.Callable;
import org.unspin.cli.console.ProgramVersion;
import org.unspin.cli.console.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code unspin} itself: help and version; without arguments {@link Main} shows the demo. */
@Command(
        name = "unspin",
        header = "Repairs machine-spun text: puts back the words that an article spinner replaced.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n",
        customSynopsis = {
            "unspin COMMAND [OPTIONS] [FILE...]",
            "       unspin            restores a sample and shows how"
        },
        commandListHeading = "%nCommands:%n",
        versionProvider = ProgramVersion.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  unspin restore article.txt > restored.txt",
            "  unspin restore --diff articles/ | less",
            "  unspin diagnose --list pages/",
            "  unspin explain article.txt",
            "",
            "Exit codes:",
            "    0  done; of diagnose: something was spun",
            "    1  the answer is no: diagnose found nothing spun, dictionary check found problems",
            "    2  trouble: wrong use, something that cannot be read or written; all else is done",
            "  130  interrupted; what is written is whole, and restore --resume goes on",
            "  141  whoever read the output has gone",
            "",
            "'unspin COMMAND --help' says more of a command."
        })
public final class TopCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version and exit.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    TopCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        return new Demo(session).run();
    }
}
