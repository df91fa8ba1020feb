package org.unspin.cli.dictionary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Session;
import org.unspin.cli.input.FileCheck;
import org.unspin.cli.output.AtomicFile;
import org.unspin.cli.output.OverwriteCheck;
import org.unspin.dictionary.DictionaryMerge;
import org.unspin.dictionary.SubstitutionDictionary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unspin dictionary merge}. */
@Command(
        name = "merge",
        header = "Merge several dictionaries into one.",
        description = "Takes the pairs of all and the header of the first. Where several have a pair, the most "
                + "trusted source wins (observed, unverified, learned, listed, walk, walk2); equally trusted weights "
                + "are averaged. Reports what the dictionaries disagree about.",
        sortOptions = false,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        customSynopsis = "unspin dictionary merge FILE... -o OUT [--name NAME]",
        footerHeading = "%nExample:%n",
        footer = "  unspin dictionary merge monday.tsv tuesday.tsv -o house.tsv --name house")
final class DictionaryMergeCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", arity = "1..*", hidden = true)
    private List<Path> files = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "Where the dictionary goes.")
    private Path output = Path.of("");

    @Option(names = "--name", paramLabel = "NAME", description = "Its name (default: that of the first).")
    private Optional<String> name = Optional.empty();

    DictionaryMergeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CliException, IOException {
        if (files.size() < 2) {
            throw new CliException("there is nothing to merge in one dictionary; name several");
        }
        new OverwriteCheck().reads(files).writes(output, "--output");
        List<SubstitutionDictionary> dictionaries = new ArrayList<>();
        for (Path file : files) {
            dictionaries.add(SubstitutionDictionary.read(FileCheck.readable(file)));
        }
        DictionaryMerge.Outcome outcome = DictionaryMerge.merge(
                dictionaries, name.orElse(dictionaries.get(0).name()));
        StringBuilder text = new StringBuilder();
        outcome.dictionary().write(text);
        AtomicFile.write(output, text.toString().getBytes(StandardCharsets.UTF_8));
        for (String other : outcome.otherHabits()) {
            session.complain("the spinner of \"" + other
                    + "\" has other habits (swaps, inflects, composes, spares) than the first one, whose were taken;"
                    + " see 'unspin dictionary stats'");
        }
        for (int i = 0; i < files.size(); i++) {
            session.print(files.get(i) + ": "
                    + DictionaryFigures.of(dictionaries.get(i)).size() + "\n");
        }
        session.print(String.format(
                Locale.ROOT,
                "%s: %s\n%,d pairs in several: %,d weights averaged, %,d won by a more trusted source\n"
                        + "conflicts: %,d garbled words whose likeliest original is another one, %,d pairs whose"
                        + " reverse is in another dictionary\n",
                output,
                DictionaryFigures.of(outcome.dictionary()).size(),
                outcome.shared(),
                outcome.reweighted(),
                outcome.outranked(),
                outcome.disputed(),
                outcome.reversed()));
        return Session.DONE;
    }
}
