package org.unspin.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.unspin.Alternative;
import org.unspin.Correction;
import org.unspin.Diagnosis;
import org.unspin.Diagnosis.FamilyShare;
import org.unspin.Diagnosis.Passage;
import org.unspin.Diagnosis.Span;
import org.unspin.Reason;
import org.unspin.Restoration;
import org.unspin.Verdict;
import org.unspin.dictionary.Source;

/** Restorations, diagnoses and reports for tests, made by hand. */
final class Reports {
    /** A spun text with corrections of each band of confidence, of two families and of both kinds. */
    static final String TEXT =
            "The ferry leaves astatine noon.\r\n\tIt is a much exciting\u00a0trip, connected the land.\r\n\r\n"
                    + "An caller boat volition travel.\n\n\nThe random woodland \u2018grows\u2019 \ud83c\udf32.";

    static final Diagnosis CLEAN =
            new Diagnosis(Verdict.CLEAN, 0.999, 0.001, 0, List.of(), List.of(), List.of(), List.of());

    private Reports() {}

    static Restoration restoration() {
        return Restoration.of(
                TEXT,
                List.of(
                        swap("astatine", "at", 0.98, "newswire", new Alternative("in", 0.015)),
                        swap(
                                "much",
                                "more",
                                0.75,
                                "newswire",
                                new Alternative("very", 0.125),
                                new Alternative("much", 0.1)),
                        swap("connected", "on", 0.995, "newswire"),
                        swap("land", "island", 0.55, "newswire", new Alternative("land", 0.4)),
                        new Correction(
                                TEXT.indexOf("An caller"),
                                TEXT.indexOf("An caller") + 2,
                                "An",
                                "A",
                                0.91,
                                List.of(),
                                new Reason(Reason.Kind.AGREEMENT, "", "new", "a", Source.LISTED)),
                        swap("caller", "new", 0.93, "newswire"),
                        swap("volition", "will", 1, "newswire"),
                        swap("travel", "go", 0.62, "newswire", new Alternative("move", 0.2)),
                        swap("random woodland", "random forest", 0.8125, "tortured")),
                0.8);
    }

    /** The same text several times over. */
    static Restoration repeated(int times) {
        List<Correction> corrections = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            for (Correction each : restoration().corrections()) {
                corrections.add(new Correction(
                        each.start() + i * TEXT.length(),
                        each.end() + i * TEXT.length(),
                        each.original(),
                        each.replacement(),
                        each.confidence(),
                        each.alternatives(),
                        each.reason()));
            }
        }
        return Restoration.of(TEXT.repeat(times), corrections, 0.8);
    }

    static Diagnosis diagnosis() {
        List<FamilyShare> families = List.of(new FamilyShare("newswire", 0.875), new FamilyShare("tortured", 0.125));
        int middle = TEXT.indexOf("An caller");
        List<Passage> passages = List.of(
                new Passage(0, middle, Verdict.SPUN, 0.99, 0.25, families),
                new Passage(middle, TEXT.length(), Verdict.SPUN, 0.98, 0.5, families));
        return new Diagnosis(
                Verdict.SPUN,
                0.9995,
                0.9995,
                0.36,
                families,
                passages,
                passages,
                List.of(
                        span("astatine", 0.98, "newswire", "at"),
                        span("connected", 0.995, "newswire", "on"),
                        span("random woodland", 0.8125, "tortured", "random forest")));
    }

    private static Span span(String word, double score, String family, String original) {
        int start = TEXT.indexOf(word);
        return new Span(start, start + word.length(), score, family, word, original);
    }

    private static Correction swap(
            String original, String replacement, double confidence, String family, Alternative... alternatives) {
        int start = TEXT.indexOf(original);
        return new Correction(
                start,
                start + original.length(),
                original,
                replacement,
                confidence,
                List.of(alternatives),
                new Reason(Reason.Kind.SWAP, family, original, replacement, Source.OBSERVED));
    }

    /** Something to write into a report. */
    interface Content {
        void add(HtmlReport report) throws IOException;
    }

    /** Writes a report and tells its address. */
    static String write(Path file, String title, Content content) throws IOException {
        try (HtmlReport report = HtmlReport.to(Files.newBufferedWriter(file, StandardCharsets.US_ASCII), title)) {
            content.add(report);
        }
        return file.toUri().toString();
    }
}
