package org.unspin.cli.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.unspin.Explanation;
import org.unspin.Explanation.Candidate;
import org.unspin.Explanation.Entry;
import org.unspin.Explanation.FamilyRate;
import org.unspin.Explanation.Gate;
import org.unspin.cli.console.Layout;
import org.unspin.cli.console.Style;
import org.unspin.text.Rounding;

/** An explanation in plain words and a table. */
public final class ExplanationText {
    private static final int MOST_CANDIDATES = 8;
    private static final int NUMBER_COLUMNS = 8;
    private static final int WIDEST_READING = 24;
    private static final String[] HEADINGS = {"as spun", "restored", "spinner", "topic", "repeats", "sum", "sure"};

    private static final String[][] LEGEND = {
        {"", "All in nats, compared with the word as it is: +2.3 is ten times as likely, -2.3 a tenth."},
        {"as spun", "how well the sentence reads with it, all else left as it is"},
        {"restored", "the same with its neighbours restored"},
        {"spinner", "how likely the spinner writes this, or leaves the word alone"},
        {"topic", "what the words around it and its other uses suggest"},
        {"repeats", "what the same garbled word elsewhere in the text suggests"},
    };

    private final Explanation explanation;
    private final Style style;
    private final int width;

    public ExplanationText(Explanation explanation, Style style, int width) {
        this.explanation = explanation;
        this.style = style;
        this.width = width;
    }

    /**
     * All of it.
     *
     * @param where name of the file, line and column
     * @param text what was explained
     * @param remark what else there is to say of the verdict; may be empty
     * @param others places where the same word stands
     */
    public String text(String where, String text, String remark, List<String> others) {
        StringBuilder out = new StringBuilder();
        out.append(style.bold(where)).append('\n').append(Layout.wrap(sentence(text), width, "  "));
        out.append('\n').append(Layout.wrap(verdict() + " " + remark, width, ""));
        if (!others.isEmpty()) {
            out.append(Layout.wrap(
                    "The same word stands at " + String.join(", ", others.subList(0, Math.min(5, others.size())))
                            + (others.size() > 5 ? " and elsewhere" : "") + "; ask with --at.",
                    width,
                    ""));
        }
        out.append('\n').append(style.bold("Was it spun?")).append('\n');
        gate().forEach(line -> out.append(Layout.wrap(line, width, "  ")));
        if (explanation.candidates().size() > 1) {
            String heading = explanation.gate().spun()
                    ? "What may have stood there"
                    : "What may have stood there, if the text had been spun";
            out.append('\n').append(style.bold(heading)).append('\n');
            table(out);
        }
        if (!explanation.whatIfs().isEmpty()) {
            out.append('\n').append(new WhatIfText(explanation, style, width).text());
        }
        return out.toString();
    }

    /** The words around, as they were given, with the place in square brackets. */
    private String sentence(String text) {
        int from = text.lastIndexOf('\n', explanation.start()) + 1;
        int feed = text.indexOf('\n', explanation.end());
        int to = feed < 0 ? text.length() : feed;
        while (explanation.start() - from > width) {
            from = text.indexOf(' ', from) < 0
                    ? explanation.start()
                    : Math.min(explanation.start(), text.indexOf(' ', from) + 1);
        }
        while (to - explanation.end() > width) {
            to = Math.max(explanation.end(), text.lastIndexOf(' ', to - 1));
        }
        String place = "[" + text.substring(explanation.start(), explanation.end()) + "]";
        return (text.substring(from, explanation.start())
                        + style.garbled(place)
                        + text.substring(explanation.end(), to))
                .replace('\n', ' ')
                .replace('\r', ' ');
    }

    private String verdict() {
        String here = '"' + explanation.original() + '"';
        String listed = String.join(", ", explanation.listedBy());
        return switch (explanation.outcome()) {
            case CHANGED -> changed(here);
            case PROTECTED -> here + " was left alone: it is protected, or in a form that no spinner writes.";
            case NOT_LISTED -> here + " was left alone: no dictionary in use lists it as a garbled word.";
            case TEXT_NOT_SPUN ->
                here + " was left alone, as all of this text was: it was judged not to be spun. (Listed by: " + listed
                        + ".)";
            case OTHER_SPINNER ->
                here + " was left alone: it is listed only for other spinners (" + listed + "), and nothing shows that"
                        + " this text went through one of them.";
            case MEANT ->
                here + " was left alone: it is likelier to be meant (" + share(0) + ") than to stand for " + '"'
                        + explanation.candidates().get(1).text() + "\" (" + share(1) + ").";
            case UNSURE -> {
                Candidate best = swap();
                yield here + " was left alone: \"" + best.text() + "\" is likelier, but only "
                        + Rounding.twoDigits(best.posterior()) + " sure, and " + threshold();
            }
        };
    }

    private String changed(String here) {
        Candidate best = swap();
        Entry entry = best.entry().orElseThrow();
        return here + " was changed to \"" + best.text() + "\", "
                + Rounding.twoDigits(explanation.correction().orElseThrow().confidence()) + " sure; " + threshold()
                + String.format(
                        Locale.ROOT,
                        " The %s spinner writes \"%s\" for \"%s\" in %d %% of its swaps of that word (%s).",
                        entry.family(),
                        entry.garbled(),
                        entry.original(),
                        Rounding.percent(entry.weight()),
                        entry.source().word());
    }

    private Candidate swap() {
        return explanation.candidates().stream()
                .filter(c -> !c.asItStands()
                        && (explanation.correction().isEmpty()
                                || c.text()
                                        .equals(explanation.correction().get().replacement())))
                .findFirst()
                .orElseThrow();
    }

    private String share(int candidate) {
        return Rounding.twoDigits(explanation.candidates().get(candidate).posterior());
    }

    private String threshold() {
        String least = Rounding.twoDigits(explanation.threshold().confidence()) + " is required";
        return switch (explanation.threshold().ground()) {
            case ORDINARY -> least + ".";
            case COMPUTED_ENTRY ->
                least + ", because the entry was computed, never observed, and the word may be meant.";
            case SPARING_SPINNER -> least + ", because this spinner leaves much alone.";
            case FITS_ITS_PLACE -> least + ", because this spinner leaves much alone, and the word fits its place.";
        };
    }

    private List<String> gate() {
        Gate gate = explanation.gate();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "The text: %s. Log odds by dictionaries and language model: %+.0f nats; expected number of different"
                        + " swapped words: %.1f (at least %.1f needed); the detector: %s.",
                gate.spun() ? "yes" : "no",
                gate.logOdds(),
                gate.differentSwaps(),
                gate.swapsNeeded(),
                Rounding.twoDigits(gate.detector())));
        if (!gate.lookedInto()) {
            lines.add("The frequencies of its words alone spoke against it, so nothing else was considered.");
        }
        if (gate.spun()) {
            lines.add("This sentence: " + Rounding.twoDigits(gate.sentenceSpun()) + " sure.");
        }
        for (FamilyRate family : gate.spun() ? explanation.families() : List.<FamilyRate>of()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "The %s spinner swapped about %d %% of the words it knows (usual: %d to %d %%).",
                    family.name(),
                    Rounding.percent(family.rate()),
                    Rounding.percent(family.least()),
                    Rounding.percent(family.most())));
        }
        return lines;
    }

    /** Every candidate against what stands there. */
    private void table(StringBuilder out) {
        List<Candidate> shown = new ArrayList<>(explanation.candidates());
        Candidate kept =
                shown.stream().filter(Candidate::asItStands).findFirst().orElseThrow();
        shown.removeIf(c -> !c.asItStands() && explanation.candidates().indexOf(c) >= MOST_CANDIDATES);
        int columns = shown.stream().mapToInt(c -> Layout.width(name(c))).reduce(0, Math::max);
        StringBuilder heading = new StringBuilder(" ".repeat(columns));
        for (String each : HEADINGS) {
            heading.append(" ".repeat(NUMBER_COLUMNS - each.length() + 1)).append(each);
        }
        out.append("  ").append(style.dim(heading.toString())).append('\n');
        for (Candidate c : shown) {
            out.append("  ").append(Layout.pad(name(c), columns));
            for (double number : numbers(c, kept)) {
                out.append(String.format(Locale.ROOT, " %+" + NUMBER_COLUMNS + ".1f", number == 0 ? 0.0 : number));
            }
            String sure = Rounding.twoDigits(c.posterior());
            out.append(" ".repeat(NUMBER_COLUMNS - sure.length() + 1))
                    .append(style.sureness(c.posterior(), sure))
                    .append('\n');
        }
        int left = explanation.candidates().size() - shown.size();
        if (left > 0) {
            out.append("  ").append(style.dim("and " + left + " less likely")).append('\n');
        }
        legend(out);
    }

    private void legend(StringBuilder out) {
        for (String[] line : LEGEND) {
            String left = "  " + Layout.pad(line[0], NUMBER_COLUMNS) + "  ";
            String wrapped = Layout.wrap(line[1], width, " ".repeat(left.length()));
            out.append(style.dim(left + wrapped.substring(left.length(), wrapped.length() - 1)))
                    .append('\n');
        }
        out.append(style.dim(String.format(
                        Locale.ROOT,
                        "  %-" + NUMBER_COLUMNS + "s  %.1f \u00d7 restored + spinner + topic + repeats",
                        "sum",
                        explanation.languageModelWeight())))
                .append('\n');
    }

    private String name(Candidate candidate) {
        return Layout.cut(candidate.text(), WIDEST_READING) + (candidate.asItStands() ? " (as it is)" : "");
    }

    private double[] numbers(Candidate c, Candidate kept) {
        double channel = c.channel() - kept.channel();
        double restored = c.modelRestored() - kept.modelRestored();
        return new double[] {
            c.modelAsSpun() - kept.modelAsSpun(),
            restored,
            channel,
            c.topic(),
            c.repetition(),
            explanation.languageModelWeight() * restored + channel + c.topic() + c.repetition()
        };
    }
}
