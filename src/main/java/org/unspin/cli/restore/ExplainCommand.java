package org.unspin.cli.restore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.unspin.Alternative;
import org.unspin.Correction;
import org.unspin.Explanation;
import org.unspin.Restoration;
import org.unspin.Unspin;
import org.unspin.cli.console.CliException;
import org.unspin.cli.console.ColourOption;
import org.unspin.cli.console.Layout;
import org.unspin.cli.console.Session;
import org.unspin.cli.console.Style;
import org.unspin.cli.input.GlobOptions;
import org.unspin.cli.input.InputText;
import org.unspin.cli.input.Inputs;
import org.unspin.cli.input.Inputs.Scope;
import org.unspin.cli.input.LineCounter;
import org.unspin.cli.input.PageFile;
import org.unspin.cli.input.PageOptions;
import org.unspin.cli.input.PageReader;
import org.unspin.cli.input.TextPlace;
import org.unspin.cli.print.DebrisList;
import org.unspin.cli.print.ExplanationText;
import org.unspin.cli.print.Marked;
import org.unspin.page.Page;
import org.unspin.report.JsonExplanation;
import org.unspin.text.OpenNlpSentenceSplitter;
import org.unspin.text.Rounding;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unspin explain}. */
@Command(
        name = "explain",
        header = "Show what was repaired, and why.",
        description = "Shows each sentence that was repaired, and of each correction the confidence, the reason and "
                + "what else may have stood there. With --word, --at or --offset, explains one word in detail, "
                + "changed or not: all that the decision rests on, and what would have changed it.",
        sortOptions = false,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        customSynopsis = "unspin explain [OPTIONS] [FILE | DIR | -]...",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unspin explain article.txt",
            "  unspin explain article.txt --word astatine",
            "  unspin explain article.txt --at 8:43 --json",
            "  unspin explain --preset thorough --color always article.txt | less -R",
            "",
            "In HTML and Markdown the main text is explained; lines, columns and offsets are those of the file."
        })
public final class ExplainCommand implements Callable<Integer> {
    private static final double LEAST_SHOWN = 0.01;
    private static final String MARKUP = ", because a change would damage the markup in it";

    private final Session session;

    @Parameters(paramLabel = "FILE", hidden = true)
    private List<String> files = new ArrayList<>();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @ArgGroup
    private TextPlace place = new TextPlace();

    @Option(names = "--json", description = "Print the explanation of one word as JSON.")
    private boolean json;

    @Mixin
    private PageOptions pages = new PageOptions();

    @Mixin
    private GlobOptions globs = new GlobOptions();

    @Mixin
    private ColourOption colour = new ColourOption();

    public ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CliException, IOException {
        Inputs inputs = Inputs.find(session, files, Scope.of(globs));
        if (inputs.texts().isEmpty()) {
            return Session.TROUBLE;
        }
        if (place.given()) {
            return explainPlace(inputs);
        }
        if (json) {
            throw new CliException("--json needs one word to explain: give --word, --at or --offset, or use"
                    + " 'unspin restore --json' for all corrections");
        }
        Unspin unspin = engine.unspin();
        PageReader reader = new PageReader(session, pages);
        for (InputText input : inputs.texts()) {
            try {
                PageFile page = reader.read(input);
                Restoration restoration = unspin.restore(page.text());
                session.print(explain(page, restoration)
                        + DebrisList.of(page, restoration, colour.style(session), session.width()));
            } catch (CliException | IOException e) {
                inputs.complain(e);
            }
            if (session.out().checkError()) {
                break;
            }
        }
        return inputs.troubled() ? Session.TROUBLE : Session.DONE;
    }

    private int explainPlace(Inputs inputs) throws CliException, IOException {
        if (inputs.texts().size() > 1) {
            throw new CliException("only one text can be searched for a word, but there are "
                    + inputs.texts().size());
        }
        InputText input = inputs.texts().get(0);
        PageFile page = new PageReader(session, pages).read(input);
        String text = page.text();
        TextPlace.Span span = place.in(page);
        Unspin unspin = engine.unspin();
        Explanation explanation;
        try {
            explanation = unspin.explain(text, span.start(), span.end());
        } catch (IllegalArgumentException e) {
            throw new CliException(input.name() + ": there is no word at " + page.lineAndColumn(span.start()));
        }
        if (json) {
            Page.Range range = page.inSource(explanation.start(), explanation.end());
            session.print(JsonExplanation.line(explanation, input.name(), range.start(), range.end()) + "\n");
        } else {
            String where = input.name() + " " + page.lineAndColumn(explanation.start());
            session.print(new ExplanationText(explanation, colour.style(session), session.width())
                    .text(where, text, remark(page, explanation), span.others()));
        }
        return inputs.troubled() ? Session.TROUBLE : Session.DONE;
    }

    private static String remark(PageFile page, Explanation explanation) {
        List<Correction> wanted = explanation.correction().stream().toList();
        return page.page().leftOut(Restoration.of(page.text(), wanted, 0)).isEmpty()
                ? ""
                : "But the file keeps it" + MARKUP + ".";
    }

    private String explain(PageFile page, Restoration restoration) {
        String name = page.input().name();
        Style style = colour.style(session);
        if (!restoration.changed()) {
            return style.bold(name) + ": nothing to repair: it is not taken for spun\n";
        }
        int count = restoration.corrections().size();
        StringBuilder out = new StringBuilder(style.bold(name))
                .append(String.format(
                        Locale.ROOT,
                        ": %d correction%s; the spinner swapped about %d %% of the words it knows%n",
                        count,
                        count == 1 ? "" : "s",
                        Rounding.percent(restoration.swapRate())));
        int width = session.width();
        Set<Correction> leftOut = new HashSet<>(page.page().leftOut(restoration));
        SegmentedText segmented = new Segmenter(OpenNlpSentenceSplitter.english()).segment(restoration.original());
        LineCounter counter = new LineCounter(page);
        for (int s = 0; s < segmented.sentenceCount(); s++) {
            int first = segmented.sentences()[s];
            int last = segmented.sentences()[s + 1] - 1;
            if (last >= first) {
                int from = segmented.tokens().start(first);
                int to = segmented.tokens().end(last);
                List<Correction> corrections = Marked.within(restoration, from, to);
                if (!corrections.isEmpty()) {
                    String sentence = Marked.both(restoration, from, to, style)
                            .replace('\n', ' ')
                            .replace('\r', ' ');
                    out.append('\n')
                            .append(style.dim("line " + counter.line(from)))
                            .append('\n')
                            .append(Layout.wrap(sentence, width, "  "));
                    int columns = corrections.stream()
                            .mapToInt(correction -> Layout.width(correction.replacement()))
                            .reduce(0, Math::max);
                    corrections.forEach(correction ->
                            out.append(row(correction, leftOut.contains(correction), columns, width, style)));
                }
            }
        }
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    /** Confidence, what was put back, why, and what else it may have been; the latter two in a column of their own. */
    private static String row(Correction correction, boolean leftOut, int columns, int width, Style style) {
        StringBuilder why = new StringBuilder(correction.reason().description());
        String or = "; or ";
        for (Alternative alternative : correction.alternatives()) {
            if (alternative.probability() >= LEAST_SHOWN) {
                String text =
                        alternative.text().equals(correction.original()) ? "as it is" : '"' + alternative.text() + '"';
                why.append(or).append(text).append(' ').append(Rounding.twoDigits(alternative.probability()));
                or = ", ";
            }
        }
        why.append(leftOut ? "; the file keeps it as it is" + MARKUP : "");
        String left = "  " + style.sureness(correction.confidence(), Rounding.twoDigits(correction.confidence())) + "  "
                + Layout.pad(style.bold(correction.replacement()), columns) + "  ";
        String indent = " ".repeat(Layout.width(left));
        return left + Layout.wrap(why.toString(), width, indent).substring(indent.length());
    }
}
