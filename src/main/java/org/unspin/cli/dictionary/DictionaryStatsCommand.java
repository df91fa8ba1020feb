package org.unspin.cli.dictionary;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.unspin.cli.console.Failures;
import org.unspin.cli.console.Layout;
import org.unspin.cli.console.Session;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.text.Rounding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code unspin dictionary stats}. */
@Command(
        name = "stats",
        header = "Describe dictionaries and count what they hold.",
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n",
        customSynopsis = "unspin dictionary stats FILE...",
        footerHeading = "%nExample:%n",
        footer = "  unspin dictionary stats dictionaries/newswire.tsv")
final class DictionaryStatsCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", arity = "1..*", hidden = true)
    private List<Path> files = new ArrayList<>();

    DictionaryStatsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        int status = Session.DONE;
        for (Path file : files) {
            try {
                session.print(describe(file));
            } catch (IOException | RuntimeException e) {
                session.complain(Failures.message(e));
                status = Session.TROUBLE;
            }
        }
        return status;
    }

    private static String describe(Path file) throws IOException {
        SubstitutionDictionary dictionary = SubstitutionDictionary.read(file);
        DictionaryFigures figures = DictionaryFigures.of(dictionary);
        StringBuilder out = new StringBuilder(file + "\n");
        line(out, "name", dictionary.name());
        line(out, "title", dictionary.title());
        line(out, "language", dictionary.language());
        line(out, "license", dictionary.license().isEmpty() ? "(none given)" : dictionary.license());
        SpinnerHabits habits = dictionary.habits();
        line(out, "swaps", habits.leastSwaps() + " to " + habits.mostSwaps() + " % of what it knows");
        line(out, "inflects", habits.inflects() ? "yes" : "no");
        line(out, "composes", habits.composes() ? "yes" : "no");
        line(out, "spares", spared(habits));
        line(out, "garbled", count(figures.garbled(), figures.garbledPhrases()));
        line(out, "originals", count(figures.originals(), figures.originalPhrases()));
        line(
                out,
                "pairs",
                String.format(
                        Locale.ROOT,
                        "%,d, on average %.1f a garbled word, at most %d (%s)",
                        figures.pairs(),
                        figures.pairs() / (double) Math.max(1, figures.garbled()),
                        figures.mostOriginals(),
                        figures.ambiguous()));
        line(
                out,
                "weights",
                String.format(
                        Locale.ROOT,
                        "from %s to %s, half of them at least %s",
                        plain(figures.leastWeight()),
                        plain(figures.mostWeight()),
                        plain(figures.medianWeight())));
        figures.bySource()
                .forEach((source, pairs) -> line(
                        out,
                        "  " + source.word(),
                        String.format(
                                Locale.ROOT,
                                "%,6d  %3d %%",
                                pairs,
                                Rounding.percent((double) pairs / figures.pairs()))));
        return out.toString();
    }

    private static String spared(SpinnerHabits habits) {
        String touching = habits.sparesTouching() ? "words beside a sign" : "nothing";
        return habits.sparesCapitals()
                ? "capitalised words" + (habits.sparesTouching() ? ", " + touching : "")
                : touching;
    }

    private static String plain(double weight) {
        return BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString();
    }

    private static String count(int all, int phrases) {
        return String.format(Locale.ROOT, "%,d, %,d of them phrases", all, phrases);
    }

    private static void line(StringBuilder out, String label, String value) {
        out.append("  ").append(Layout.pad(label, 12)).append(value).append('\n');
    }
}
