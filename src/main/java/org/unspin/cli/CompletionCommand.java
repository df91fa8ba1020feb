package org.unspin.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.unspin.cli.console.Session;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code unspin completion}. */
@Command(
        name = "completion",
        header = "Print a script that completes commands and options in a shell.",
        description =
                "The shell has to know a command 'unspin': put a script of that name on the PATH, or an alias into"
                        + " the file that the shell reads when it starts.",
        sortOptions = false,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        customSynopsis = "unspin completion bash|zsh",
        footerHeading = "%nExamples:%n",
        footer = {
            "  alias unspin='java -jar /opt/unspin/unspin-cli.jar'",
            "  source <(unspin completion bash) # in this shell; put it into ~/.bashrc for all",
            "  unspin completion zsh > ~/.unspin.zsh # with 'source ~/.unspin.zsh' in ~/.zshrc"
        })
final class CompletionCommand implements Callable<Integer> {
    /** The shells. */
    enum Shell {
        BASH,
        ZSH
    }

    /** zsh reads what bash does once it has been told to. */
    static final String FOR_ZSH = "autoload -U +X compinit && compinit\n";

    private final Session session;
    private final Supplier<CommandLine> program;

    @Parameters(paramLabel = "SHELL", hidden = true, arity = "1")
    private Shell shell = Shell.BASH;

    /**
     * The command.
     *
     * @param program makes the program with all its commands
     */
    CompletionCommand(Session session, Supplier<CommandLine> program) {
        this.session = session;
        this.program = program;
    }

    @Override
    public Integer call() {
        String start = shell == Shell.ZSH ? FOR_ZSH : "";
        session.print(start + AutoComplete.bash("unspin", program.get()));
        return Session.DONE;
    }
}
