package org.unspin.cli.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Failures;
import org.unspin.cli.console.Session;
import org.unspin.cli.input.FileCheck;
import org.unspin.dictionary.DictionaryLimits;
import org.unspin.dictionary.DictionaryValidator;
import org.unspin.dictionary.Problem;
import org.unspin.dictionary.SubstitutionDictionary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unspin dictionary check}. */
@Command(
        name = "check",
        header = "Print everything that is wrong with dictionaries.",
        description = "Prints a line for each problem: format, duplicates, identities, cycles, order, originals that "
                + "the language model does not know.",
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        customSynopsis = "unspin dictionary check [--model FILE] FILE...",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no problems", "1:problems", "2:trouble"},
        footerHeading = "%nExample:%n",
        footer = "  unspin dictionary check dictionaries/*.tsv")
final class DictionaryCheckCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", arity = "1..*", hidden = true)
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description =
                    "The language model that has to know the originals (default: the one that comes with Unspin).")
    private Optional<Path> model = Optional.empty();

    DictionaryCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Predicate<String> knownWord = KnownWords.of(model);
        int status = Session.DONE;
        for (Path file : files) {
            try {
                List<Problem> problems = check(file, knownWord);
                problems.forEach(problem -> session.print(problem + "\n"));
                if (!problems.isEmpty()) {
                    status = Math.max(status, Session.NO);
                }
            } catch (CliException e) {
                session.complain(e.getMessage());
                status = Session.TROUBLE;
            } catch (IOException e) {
                session.complain(Failures.message(e));
                status = Session.TROUBLE;
            }
        }
        return status;
    }

    private List<Problem> check(Path file, Predicate<String> knownWord) throws IOException, CliException {
        byte[] utf8;
        boolean standardInput = file.toString().equals("-");
        try (InputStream in = standardInput ? session.in() : Files.newInputStream(FileCheck.readable(file))) {
            utf8 = in.readNBytes(DictionaryLimits.MAX_FILE_SIZE + 1); // one too many tells that the limit is passed
        }
        List<Problem> problems = new DictionaryValidator().examine(file.toString(), utf8, knownWord);
        if (problems.isEmpty()) {
            SubstitutionDictionary dictionary = SubstitutionDictionary.parse(file.toString(), utf8);
            session.print(file + ": " + DictionaryFigures.of(dictionary).size() + ", no problems\n");
        }
        return problems;
    }
}
