package org.unspin.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.unspin.Alternative;
import org.unspin.Correction;
import org.unspin.Explanation;
import org.unspin.Restoration;
import org.unspin.Unspin;
import org.unspin.cli.Inputs.Scope;
import org.unspin.report.JsonExplanation;
import org.unspin.text.OpenNlpSentenceSplitter;
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
                + "what else may have stood there. With --word, --at or --offset, explains one word in detail, be it "
                + "changed or not: everything that decided, and what would have made it go otherwise.",
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
        })
final class ExplainCommand implements Callable<Integer> {
    private static final double LEAST_SHOWN = 0.01;

    private final Session session;

    @Parameters(paramLabel = "FILE", hidden = true)
    private List<String> files = new ArrayList<>();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @ArgGroup
    private TextPlace place = new TextPlace();

    @Option(names = "--json", description = "The explanation of one word as JSON.")
    private boolean json;

    @Mixin
    private GlobOptions globs = new GlobOptions();

    @Mixin
    private ColourOption colour = new ColourOption();

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CliException, IOException {
        Inputs inputs = Inputs.find(session, files, Scope.of(globs.globs()));
        if (inputs.sources().isEmpty()) {
            return Session.TROUBLE;
        }
        if (place.given()) {
            return explainPlace(inputs);
        }
        if (json) {
            throw new CliException("--json wants one word to explain: give --word, --at or --offset, or use"
                    + " 'unspin restore --json' for all corrections");
        }
        Unspin unspin = engine.unspin();
        for (Source source : inputs.sources()) {
            try {
                byte[] bytes = source.bytes(session);
                Restoration restoration = unspin.restore(Encoding.of(bytes).decode(source.name(), bytes));
                session.print(explain(source.name(), restoration)
                        + DebrisList.of(restoration, colour.style(session), session.width()));
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
        if (inputs.sources().size() > 1) {
            throw new CliException("one word of one text is explained at a time; there are "
                    + inputs.sources().size() + " texts");
        }
        Source source = inputs.sources().get(0);
        byte[] bytes = source.bytes(session);
        String text = Encoding.of(bytes).decode(source.name(), bytes);
        TextPlace.Span span = place.in(source.name(), text);
        Explanation explanation;
        try {
            explanation = engine.unspin().explain(text, span.start(), span.end());
        } catch (IllegalArgumentException e) {
            throw new CliException(
                    source.name() + ": there is no word at " + TextPlace.lineAndColumn(text, span.start()));
        }
        session.print(
                json
                        ? JsonExplanation.line(explanation, source.name()) + "\n"
                        : new ExplanationText(explanation, colour.style(session), session.width())
                                .text(source.name(), text, span.others()));
        return inputs.troubled() ? Session.TROUBLE : Session.DONE;
    }

    private String explain(String name, Restoration restoration) {
        Style style = colour.style(session);
        if (!restoration.changed()) {
            return style.bold(name) + ": nothing to repair; it does not read as spun\n";
        }
        int count = restoration.corrections().size();
        StringBuilder out = new StringBuilder(style.bold(name))
                .append(String.format(
                        Locale.ROOT,
                        ": %d correction%s; about %.0f %% of the words that the spinner could swap are swapped%n",
                        count,
                        count == 1 ? "" : "s",
                        100 * restoration.swapRate()));
        int width = session.width();
        SegmentedText segmented = new Segmenter(OpenNlpSentenceSplitter.english()).segment(restoration.original());
        LineCounter counter = new LineCounter(restoration.original());
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
                    corrections.forEach(correction -> out.append(row(correction, columns, width, style)));
                }
            }
        }
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    /** Confidence, what was put back, why, and what else it may have been; the latter two in a column of their own. */
    private static String row(Correction correction, int columns, int width, Style style) {
        StringBuilder why = new StringBuilder(correction.reason().description());
        String or = "; or ";
        for (Alternative alternative : correction.alternatives()) {
            if (alternative.probability() >= LEAST_SHOWN) {
                String text =
                        alternative.text().equals(correction.original()) ? "as it is" : '"' + alternative.text() + '"';
                why.append(or).append(text).append(' ').append(Layout.share(alternative.probability()));
                or = ", ";
            }
        }
        String left = "  " + style.sureness(correction.confidence(), Layout.share(correction.confidence())) + "  "
                + Layout.pad(style.bold(correction.replacement()), columns) + "  ";
        String indent = " ".repeat(Layout.width(left));
        return left + Layout.wrap(why.toString(), width, indent).substring(indent.length());
    }

    /** Numbers of lines, for positions that are asked for in ascending order. */
    private static final class LineCounter {
        private final String text;
        private int at;
        private int line = 1;

        LineCounter(String text) {
            this.text = text;
        }

        int line(int position) {
            for (; at < position; at++) {
                line += text.charAt(at) == '\n' ? 1 : 0;
            }
            return line;
        }
    }
}
