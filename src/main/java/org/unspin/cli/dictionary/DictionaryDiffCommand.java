package org.unspin.cli.dictionary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.ColourOption;
import org.unspin.cli.console.Failures;
import org.unspin.cli.console.Session;
import org.unspin.cli.console.Style;
import org.unspin.cli.input.FileCheck;
import org.unspin.dictionary.DictionaryDiff;
import org.unspin.dictionary.DictionaryDiff.Kind;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.review.ReviewAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unspin dictionary diff}. */
@Command(
        name = "diff",
        header = "Show how two dictionaries differ.",
        description = "Prints a line for each pair that only A has (-), only B has (+), or both with another weight or "
                + "source (~), sorted by garbled form; before them the directives that differ.",
        sortOptions = false,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        customSynopsis = "unspin dictionary diff [OPTIONS] A B",
        exitCodeListHeading = "%nExit codes, as those of diff:%n",
        exitCodeList = {"0:the same", "1:different", "2:trouble"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  unspin dictionary diff monday.tsv tuesday.tsv",
        })
final class DictionaryDiffCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "A", hidden = true)
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "B", hidden = true)
    private Path second = Path.of("");

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private ColourOption colour = new ColourOption();

    DictionaryDiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CliException, IOException {
        DictionaryDiff diff = DictionaryDiff.of(
                SubstitutionDictionary.read(FileCheck.readable(first)),
                SubstitutionDictionary.read(FileCheck.readable(second)));
        if (json) {
            session.print(DictionaryDiffJson.line(diff, first.toString(), second.toString()) + "\n");
        } else {
            print(diff, colour.style(session));
        }
        return diff.isEmpty() ? Session.DONE : Session.NO;
    }

    private void print(DictionaryDiff diff, Style style) {
        for (DictionaryDiff.Directive directive : diff.directives()) {
            session.print(style.yellow("~ #! " + directive.key() + ": " + named(directive.before()) + " -> "
                            + named(directive.after()))
                    + "\n");
        }
        for (DictionaryDiff.Pair pair : diff.pairs()) {
            session.print(described(pair, style) + "\n");
        }
        session.print(String.format(
                Locale.ROOT,
                "%,d pairs only in %s, %,d only in %s, %,d with another weight or source, %,d the same\n",
                diff.count(Kind.REMOVED),
                first,
                diff.count(Kind.ADDED),
                second,
                diff.count(Kind.CHANGED),
                diff.same()));
    }

    private static String named(String value) {
        return value.isEmpty() ? "(none)" : Failures.printable(value);
    }

    private static String described(DictionaryDiff.Pair pair, Style style) {
        String line = Failures.printable(pair.garbled() + " -> " + pair.original()) + "  ";
        return switch (pair.kind()) {
            case REMOVED -> style.red("- " + line + said(pair.before()));
            case ADDED -> style.green("+ " + line + said(pair.after()));
            case CHANGED -> style.yellow("~ " + line + said(pair.before()) + " -> " + said(pair.after()));
        };
    }

    private static String said(Optional<Substitution> substitution) {
        return substitution
                .map(s -> ReviewAnswer.plain(s.weight()) + " " + s.source().word())
                .orElse("");
    }
}
