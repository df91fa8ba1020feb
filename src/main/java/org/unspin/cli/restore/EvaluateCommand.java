package org.unspin.cli.restore;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.unspin.Unspin;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.Session;
import org.unspin.cli.input.Encoding;
import org.unspin.cli.input.FileCheck;
import org.unspin.cli.input.InputText;
import org.unspin.cli.output.Document;
import org.unspin.evaluate.Mismatch;
import org.unspin.evaluate.Score;
import org.unspin.evaluate.Scorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unspin evaluate}: prints what {@code score.py} prints. */
@Command(
        name = "evaluate",
        header = "Score restorations against the right text.",
        description = "Scores slot by slot. SPUN is the text before, GOLD the right one, SYSTEM what a system made of "
                + "SPUN. Without SYSTEM, Unspin restores SPUN itself.",
        sortOptions = false,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        customSynopsis = {
            "unspin evaluate [OPTIONS] (SPUN GOLD SYSTEM)...",
            "       unspin evaluate [OPTIONS] [--pairs] (SPUN GOLD)..."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  unspin evaluate seed.spun.txt seed.gold.txt",
            "  unspin evaluate -v seed.spun.txt seed.gold.txt rival.txt",
            "  unspin evaluate --paragraphs news.spun.txt news.gold.txt",
            "  rival < a.spun.txt | unspin evaluate a.spun.txt a.gold.txt -",
            "",
            "A gold text may give alternatives: {office|bureau}. Texts with the same number of lines are compared line by"
                    + " line. Prints counts and figures as JSON after the name of SPUN, and a line ALL after several."
        })
public final class EvaluateCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", arity = "2..*", hidden = true)
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--pairs",
            description = "Take the files as pairs SPUN GOLD even if their number is divisible by three.")
    private boolean pairs;

    @Option(names = "--paragraphs", description = "Treat each line of SPUN as a document of its own.")
    private boolean paragraphs;

    @Option(names = "-v", description = "Also print each slot that is not right.")
    private boolean verbose;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    public EvaluateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CliException, IOException {
        int step = step();
        if (step == 3
                && (paragraphs
                        || engine.concernRestoring()
                        || engine.minimumConfidence().isPresent())) {
            throw new CliException("options that say how to restore have no effect where SYSTEM is given;"
                    + " leave them out, or add --pairs if there is none");
        }
        int fromStandardInput = 0;
        for (Path file : files) {
            if (isStandardInput(file)) {
                fromStandardInput++;
            } else {
                FileCheck.readable(file);
            }
        }
        if (fromStandardInput > 1) {
            throw new CliException("standard input can be read only once, but " + fromStandardInput + " files are '-'");
        }
        Supplier<Unspin> restorer = Suppliers.memoize(engine::unspin);
        Score total = Score.NONE;
        for (int i = 0; i < files.size(); i += step) {
            Path spunFile = files.get(i);
            String spun = read(spunFile);
            String gold = read(files.get(i + 1));
            String system = step == 3 ? read(files.get(i + 2)) : restore(spunFile, spun, restorer.get());
            if (verbose) {
                for (Mismatch row : Scorer.mismatches(spun, gold, system)) {
                    session.print(row.text() + "\n");
                }
            }
            Score score = Scorer.score(spun, gold, system);
            print(String.valueOf(spunFile.getFileName()), score);
            total = total.plus(score);
        }
        if (files.size() > step) {
            print("ALL", total);
        }
        return Session.DONE;
    }

    private static boolean isStandardInput(Path file) {
        return file.toString().equals("-");
    }

    private int step() throws CliException {
        if (!pairs && files.size() % 3 == 0) {
            return 3;
        }
        if (files.size() % 2 == 0) {
            return 2;
        }
        throw new CliException(files.size() + " files are neither pairs SPUN GOLD nor triples SPUN GOLD SYSTEM");
    }

    /** The text with its byte order mark, if it has one: score.py takes it for a part of the text. */
    private String read(Path file) throws CliException, IOException {
        byte[] bytes = isStandardInput(file) ? session.in().readAllBytes() : Files.readAllBytes(file);
        Encoding encoding = Encoding.of(bytes);
        String text = encoding.decode(file.toString(), bytes);
        return encoding.equals(Encoding.UTF_8_WITH_MARK) ? "\ufeff" + text : text;
    }

    private String restore(Path file, String spun, Unspin unspin) {
        return paragraphs
                ? Document.byLine(InputText.of(file), Encoding.UTF_8, spun, unspin::restore)
                        .whole()
                        .text()
                : unspin.restore(spun).text();
    }

    private void print(String name, Score score) {
        session.print(ScoreLine.of(name, score) + "\n");
        session.out().flush();
    }
}
