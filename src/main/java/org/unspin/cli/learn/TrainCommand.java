package org.unspin.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Session;
import org.unspin.cli.input.FileCheck;
import org.unspin.cli.output.OverwriteCheck;
import org.unspin.lm.train.Trainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unspin train}. */
@Command(
        name = "train",
        header = "Train a language model on text.",
        description = "Writes the language model, and beside it the topic model and a record of how they were made.",
        sortOptions = false,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        customSynopsis = "unspin train [OPTIONS] --output FILE CORPUS...",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unspin train --held-out check.txt --output house.bin news-*.txt.xz",
            "  unspin restore --model house.bin article.txt",
            "",
            "A corpus is UTF-8 text, one paragraph a line, as it is or compressed (.xz). Training needs about 100 bytes of"
                    + " memory for every word: give Java enough, e.g. -Xmx8g for 50 million words."
        })
public final class TrainCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "CORPUS", arity = "1..*", hidden = true)
    private List<Path> corpus = new ArrayList<>();

    @Option(names = "--output", paramLabel = "FILE", required = true, description = "Where the model goes.")
    private Path output = Path.of("");

    @Option(
            names = "--held-out",
            paramLabel = "FILE",
            description = "Text to measure the perplexity on, which is not trained on. May be repeated.")
    private List<Path> heldOut = new ArrayList<>();

    @Option(
            names = "--order",
            paramLabel = "N",
            description = "Words of the longest n-grams (default: ${DEFAULT-VALUE}).")
    private int order = Trainer.Settings.DEFAULT.order();

    @Option(
            names = "--words",
            paramLabel = "N",
            description = "Most words of the vocabulary (default: ${DEFAULT-VALUE}).")
    private int words = Trainer.Settings.DEFAULT.words();

    @Option(
            names = "--least-count",
            paramLabel = "N",
            description = "Rarer words are left out of the vocabulary (default: ${DEFAULT-VALUE}).")
    private int leastCount = Trainer.Settings.DEFAULT.leastCount();

    @Option(
            names = "--megabytes",
            paramLabel = "X",
            description = "Size that the model may have, in units of 1,000,000 bytes (default: ${DEFAULT-VALUE}).")
    private double megabytes = Trainer.Settings.DEFAULT.megabytes();

    public TrainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CliException, IOException {
        Trainer.Settings settings = Trainer.Settings.DEFAULT
                .withOrder(order)
                .withWords(words)
                .withLeastCount(leastCount)
                .withMegabytes(megabytes);
        for (Path file : corpus) {
            FileCheck.readable(file);
        }
        for (Path file : heldOut) {
            FileCheck.readable(file);
        }
        OverwriteCheck check = new OverwriteCheck().reads(corpus).reads(heldOut);
        for (Path file : Trainer.files(output)) {
            check.writes(file, "--output");
        }
        new Trainer(settings, line -> session.err().println(line)).train(corpus, heldOut, output);
        return Session.DONE;
    }
}
