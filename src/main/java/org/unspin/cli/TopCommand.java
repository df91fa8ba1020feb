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
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; diagnose found something spun",
            "1:no: diagnose found nothing spun, dictionary check found problems, dictionary diff a difference",
            "2:trouble: wrong use, or something that cannot be read or written; everything else is done",
            "130:interrupted; every file that was written is whole, and restore can resume",
            "141:whoever read the output has gone"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  unspin restore article.txt > restored.txt",
            "  unspin restore --diff articles/ | less",
            "  unspin diagnose --list pages/",
            "  unspin explain article.txt",
            "",
            "'unspin COMMAND --help' tells more about a command."
        })
final class TopCommand implements Callable<Integer> {
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
