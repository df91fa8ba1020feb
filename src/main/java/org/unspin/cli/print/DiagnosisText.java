package org.unspin.cli.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.unspin.Diagnosis;
import org.unspin.Diagnosis.FamilyShare;
import org.unspin.Diagnosis.Passage;
import org.unspin.Diagnosis.Span;
import org.unspin.Verdict;
import org.unspin.text.Rounding;

/** A diagnosis in lines of text: the verdict, the words that gave it away, and the same of each paragraph if it is asked for. */
public final class DiagnosisText {
    /** How many words are named of a text. */
    private static final int WORDS = 10;
    /** How many are named of a paragraph. */
    private static final int WORDS_OF_PARAGRAPH = 5;

    private DiagnosisText() {}

    /**
     * Lines of text, each with its line feed.
     *
     * @param name what the text is called
     * @param passages whether paragraphs are told as well
     */
    public static String of(String name, Diagnosis diagnosis, boolean passages) {
        StringBuilder out = new StringBuilder(name).append(": ");
        out.append(verdict(diagnosis.verdict(), diagnosis.confidence()));
        if (diagnosis.verdict() == Verdict.UNCERTAIN) {
            out.append(diagnosis.spunProbability() < 0.5 ? ", rather clean" : ", rather spun");
        }
        if (diagnosis.spun()) {
            out.append(String.format(
                    Locale.ROOT,
                    ", about %d %% of the words swapped, by %s",
                    Rounding.percent(diagnosis.swappedShare()),
                    names(diagnosis.families())));
        }
        out.append('\n');
        words(diagnosis.telling(WORDS), diagnosis.families(), "  ", out);
        int number = 0;
        for (Passage paragraph : passages ? diagnosis.paragraphs() : List.<Passage>of()) {
            number++;
            out.append("  paragraph ").append(number).append(": ");
            out.append(verdict(paragraph.verdict(), paragraph.confidence()));
            if (paragraph.spun()) {
                int swapped = Rounding.percent(paragraph.swappedShare());
                out.append(swapped == 0 ? "" : ", about " + swapped + " % swapped");
                out.append(paragraph.families().isEmpty() ? "" : ", by " + names(paragraph.families()));
            }
            out.append('\n');
            words(inside(diagnosis, paragraph).telling(WORDS_OF_PARAGRAPH), paragraph.families(), "    ", out);
        }
        return out.toString();
    }

    /** Whether there are too few words is a matter of counting, and has no probability. */
    private static String verdict(Verdict verdict, double confidence) {
        return switch (verdict) {
            case TOO_SHORT, EMPTY -> verdict.toString();
            default -> verdict + " (" + Rounding.twoDigits(confidence) + ")";
        };
    }

    private static Diagnosis inside(Diagnosis diagnosis, Passage paragraph) {
        List<Span> spans = new ArrayList<>();
        for (Span span : diagnosis.spans()) {
            if (span.start() >= paragraph.start() && span.end() <= paragraph.end()) {
                spans.add(span);
            }
        }
        return new Diagnosis(
                paragraph.verdict(),
                paragraph.confidence(),
                paragraph.confidence(),
                paragraph.swappedShare(),
                paragraph.families(),
                List.of(),
                List.of(),
                spans);
    }

    /** The spinner of a word is named where there are several. */
    private static void words(List<Span> words, List<FamilyShare> families, String indent, StringBuilder out) {
        if (words.isEmpty()) {
            return;
        }
        out.append(indent)
                .append("given away by ")
                .append(words.stream()
                        .map(span -> flat(span.word())
                                + (span.original().isEmpty() ? "" : " (for " + span.original())
                                + (families.size() < 2 ? "" : (span.original().isEmpty() ? " (" : ", ") + span.family())
                                + (span.original().isEmpty() && families.size() < 2 ? "" : ")"))
                        .collect(Collectors.joining(", ")))
                .append('\n');
    }

    /** A phrase may go over the end of a line. */
    private static String flat(String phrase) {
        return phrase.replace('\r', ' ').replace('\n', ' ');
    }

    private static String names(List<FamilyShare> families) {
        if (families.size() == 1) {
            String name = families.get(0).name();
            return name.equals(Diagnosis.UNKNOWN) ? "an unknown spinner" : name;
        }
        return families.stream()
                .map(family ->
                        String.format(Locale.ROOT, "%s (%d %%)", family.name(), Rounding.percent(family.share())))
                .collect(Collectors.joining(" and "));
    }
}
