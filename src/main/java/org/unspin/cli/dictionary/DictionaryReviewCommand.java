package org.unspin.cli.dictionary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.ColourOption;
import org.unspin.cli.console.Progress;
import org.unspin.cli.console.Session;
import org.unspin.cli.input.FileCheck;
import org.unspin.cli.input.InputText;
import org.unspin.cli.input.Inputs;
import org.unspin.cli.input.PageOptions;
import org.unspin.cli.input.PageReader;
import org.unspin.cli.output.AtomicFile;
import org.unspin.cli.output.OverwriteCheck;
import org.unspin.dictionary.PairKey;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.dictionary.compiled.PairForms;
import org.unspin.learn.review.PairContexts;
import org.unspin.learn.review.ReviewDecisions;
import org.unspin.learn.review.ReviewPair;
import org.unspin.learn.review.ReviewSession;
import org.unspin.learn.review.ReviewedDictionary;
import org.unspin.text.OpenNlpSentenceSplitter;
import org.unspin.text.Segmenter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unspin dictionary review}. */
@Command(
        name = "review",
        header = "Judge the pairs of a learned dictionary, one by one.",
        description = "Shows each pair in places where the texts have it, and asks: keep, drop, edit, skip, back or "
                + "quit, one letter a line. The pairs that matter most come first. Each answer is saved at once, so "
                + "leave at any time and come back later; nothing is asked twice.",
        sortOptions = false,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        customSynopsis = {
            "unspin dictionary review FILE --text (FILE | DIR)... [-o OUT]",
            "       unspin dictionary review FILE --apply -o OUT"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  unspin dictionary review learned.tsv --text pages/",
            "  unspin dictionary review learned.tsv --apply -o house.tsv",
            "",
            "Answers are saved in FILE.review. To edit: 'e', then the new original, a new weight, or original:weight. In"
                    + " HTML and Markdown the main text is read."
        })
final class DictionaryReviewCommand implements Callable<Integer> {
    private static final int MOST_UNUSED = 10;

    private final Session session;

    @Parameters(paramLabel = "FILE", hidden = true)
    private Path file = Path.of("");

    @Option(
            names = "--text",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Spun texts to show the pairs in: files, or directories of them.")
    private List<String> texts = new ArrayList<>();

    @Option(names = "--apply", description = "Ask nothing; write the dictionary with all that was decided.")
    private boolean apply;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Where the dictionary goes, with all that is decided; what is not decided stays in it.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The language model that knows inflected forms (default: the one that comes with Unspin).")
    private Optional<Path> model = Optional.empty();

    @Mixin
    private PageOptions pages = new PageOptions();

    @Mixin
    private ColourOption colour = new ColourOption();

    DictionaryReviewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CliException, IOException {
        if (apply && output.isEmpty()) {
            throw new CliException("--apply needs -o OUT: say where the dictionary goes");
        }
        if (apply && !texts.isEmpty()) {
            throw new CliException("--apply reads no texts; leave out --text");
        }
        if (!apply && texts.isEmpty()) {
            throw new CliException("name spun texts with --text, to show the pairs in");
        }
        if (texts.contains("-")) {
            throw new CliException("--text cannot read standard input, where the answers come from; name files");
        }
        SubstitutionDictionary dictionary = SubstitutionDictionary.read(FileCheck.readable(file));
        Path decided = ReviewDecisions.fileOf(file);
        OverwriteCheck check = new OverwriteCheck().reads(file).reads(model);
        if (apply) {
            check.writes(output, "--output").writes(decided, "the file of answers");
            if (Files.notExists(decided)) {
                throw new CliException(
                        decided + ": no such file; nothing is decided yet, so run this command without --apply first");
            }
            apply(dictionary, decided, output.orElseThrow());
            return Session.DONE;
        }
        ReviewDecisions decisions = ReviewDecisions.read(decided);
        Inputs inputs = Inputs.find(session, texts, Optional.empty());
        check.reads(inputs.files()).writes(output, "--output").writes(decided, "the file of answers");
        List<ReviewPair> pairs = pairs(dictionary, inputs);
        ReviewSession review = new ReviewSession(
                pairs, decisions, text -> AtomicFile.write(decided, text.getBytes(StandardCharsets.UTF_8)));
        new ReviewDialogue(session, colour.style(session), review).run();
        int left = review.left();
        if (left > 0) {
            session.print(String.format(Locale.ROOT, "%,d of %,d pairs left\n", left, pairs.size()));
        } else if (output.isEmpty()) {
            session.print("all pairs are decided; now: unspin dictionary review " + file + " --apply -o OUT\n");
        }
        if (output.isPresent()) {
            apply(dictionary, decided, output.get());
        }
        return inputs.troubled() ? Session.TROUBLE : Session.DONE;
    }

    /** One pass over the texts, whatever their number. */
    private List<ReviewPair> pairs(SubstitutionDictionary dictionary, Inputs inputs) throws IOException {
        // The model takes a while to load, and only inflected forms need it.
        Predicate<String> exists = dictionary.habits().inflects() ? KnownWords.of(model) : word -> false;
        CompiledDictionary compiled = CompiledDictionary.compile(List.of(dictionary), exists);
        PairContexts contexts = new PairContexts(compiled);
        Segmenter segmenter = new Segmenter(OpenNlpSentenceSplitter.english());
        PageReader reader = new PageReader(session, pages);
        try (Progress progress = Progress.of(session, "reading", inputs.texts().size(), true)) {
            for (InputText input : inputs.texts()) {
                try {
                    contexts.read(
                            input.place().toString(),
                            segmenter.segment(reader.read(input).text()));
                } catch (CliException | IOException e) {
                    inputs.complain(e);
                }
                progress.step();
            }
        }
        return ReviewPair.of(dictionary, compiled, PairForms.of(dictionary, exists), contexts);
    }

    private void apply(SubstitutionDictionary dictionary, Path decided, Path out) throws CliException, IOException {
        ReviewedDictionary reviewed = ReviewedDictionary.of(dictionary, ReviewDecisions.read(decided));
        StringBuilder text = new StringBuilder();
        reviewed.dictionary().write(text);
        AtomicFile.write(out, text.toString().getBytes(StandardCharsets.UTF_8));
        List<PairKey> unused = reviewed.unused();
        for (PairKey pair : unused.subList(0, Math.min(MOST_UNUSED, unused.size()))) {
            session.complain(decided + ": no pair for the answer about " + pair);
        }
        if (unused.size() > MOST_UNUSED) {
            session.complain(decided + ": and " + (unused.size() - MOST_UNUSED) + " more");
        }
        session.print(String.format(
                Locale.ROOT,
                "%s: %s\nkept %,d, edited %,d, dropped %,d, not decided %,d\n",
                out,
                DictionaryFigures.of(reviewed.dictionary()).size(),
                reviewed.kept(),
                reviewed.edited(),
                reviewed.dropped(),
                reviewed.undecided()));
    }
}
