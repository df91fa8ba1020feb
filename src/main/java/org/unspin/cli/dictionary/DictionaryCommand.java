package org.unspin.cli.dictionary;

import java.util.concurrent.Callable;
import org.unspin.cli.console.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code unspin dictionary}: its commands. */
@Command(
        name = "dictionary",
        header = "Check, make, review and compare dictionaries.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n",
        customSynopsis = "unspin dictionary COMMAND [OPTIONS] [FILE...]",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unspin dictionary check house.tsv",
            "  unspin dictionary stats house.tsv",
            "  unspin dictionary review learned.tsv --text pages/",
            "  unspin restore --dictionary house.tsv article.txt",
            "",
            "A dictionary is UTF-8 text, one entry a line: garbled<TAB>original | original<TAB>notes. It begins with"
                    + " '#! name: house'."
        })
public final class DictionaryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private DictionaryCommand() {}

    /** The command with its own commands below it. */
    public static CommandLine create(Session session) {
        return new CommandLine(new DictionaryCommand())
                .addSubcommand("check", new DictionaryCheckCommand(session))
                .addSubcommand("diff", new DictionaryDiffCommand(session))
                .addSubcommand("infer", new DictionaryInferCommand(session))
                .addSubcommand("merge", new DictionaryMergeCommand(session))
                .addSubcommand("phrases", new DictionaryPhrasesCommand(session))
                .addSubcommand("review", new DictionaryReviewCommand(session))
                .addSubcommand("stats", new DictionaryStatsCommand(session));
    }

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say which: check, diff, infer, merge, phrases, review or stats");
    }
}
