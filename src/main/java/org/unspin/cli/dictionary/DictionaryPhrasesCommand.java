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
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.phrase.BackgroundCounts;
import org.unspin.learn.phrase.PhraseDictionaryGenerator;
import org.unspin.learn.phrase.PhraseReview;
import org.unspin.learn.phrase.TorturedPhraseList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unspin dictionary phrases}. */
@Command(
        name = "phrases",
        header = "Compute the pairs of paraphrasers from a list of tortured phrases.",
        description = "Cleans the list, learns from it which word stands for which, and weighs phrases by the papers "
                + "that have them and by how often honest texts do. 'unspin dictionary merge' puts the pairs that are "
                + "known and the computed ones together.",
        sortOptions = false,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        customSynopsis = "unspin dictionary phrases [OPTIONS] LIST --known FILE --output FILE",
        footerHeading = "%nExample:%n",
        footer = {
            "  unspin dictionary phrases tortured-phrases.tsv --known tortured.tsv \\",
            "      --clean news.txt --clean tech.txt --output computed/tortured.tsv"
        })
final class DictionaryPhrasesCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "LIST", description = "The phrases: garbled<TAB>expected phrase<TAB>papers.")
    private Path list = Path.of("");

    @Option(
            names = "--known",
            paramLabel = "FILE",
            required = true,
            description = "The dictionary of what is known; none of its pairs is computed.")
    private Path known = Path.of("");

    @Option(names = "--review", paramLabel = "FILE", description = "Decisions about computed pairs: drop, weight.")
    private Optional<Path> review = Optional.empty();

    @Option(
            names = "--clean",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Texts that nobody spun; phrases that occur in them weigh less.")
    private List<Path> clean = new ArrayList<>();

    @Option(
            names = "--all-words",
            description =
                    "Keep originals with words that the language model does not know, about which 'check' complains.")
    private boolean allWords;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description =
                    "The language model that has to know the originals (default: the one that comes with Unspin).")
    private Optional<Path> model = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Where the computed pairs go.")
    private Path output = Path.of("");

    DictionaryPhrasesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CliException, IOException {
        new OverwriteCheck()
                .reads(list)
                .reads(known)
                .reads(review)
                .reads(clean)
                .reads(model)
                .writes(output, "--output");
        TorturedPhraseList phrases = TorturedPhraseList.read(FileCheck.readable(list));
        SubstitutionDictionary written = SubstitutionDictionary.read(FileCheck.readable(known));
        for (Path file : clean) {
            FileCheck.readable(file);
        }
        PhraseReview decisions =
                review.isPresent() ? PhraseReview.read(FileCheck.readable(review.get())) : PhraseReview.NONE;
        BackgroundCounts honest = BackgroundCounts.count(PhraseDictionaryGenerator.phrases(phrases), clean);
        PhraseDictionaryGenerator.Made made =
                new PhraseDictionaryGenerator(KnownWords.of(model), allWords).make(phrases, honest, written, decisions);
        AtomicFile.write(output, made.text().getBytes(StandardCharsets.UTF_8));
        for (String unused : made.unused()) {
            session.complain(review.orElse(list) + ": no pair for the decision " + unused);
        }
        session.print(String.format(
                Locale.ROOT,
                "%s: %,d phrases (%,d of them honest elsewhere), %,d words\n"
                        + "left out: %,d lines whose original cannot be told, %,d phrases too common in honest texts,"
                        + " %,d originals with unknown words\n",
                output,
                made.phrases(),
                made.honest(),
                made.words(),
                phrases.unclear(),
                made.dropped(),
                made.unknown()));
        return Session.DONE;
    }
}
