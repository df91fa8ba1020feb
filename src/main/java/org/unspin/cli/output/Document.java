package org.unspin.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.unspin.Correction;
import org.unspin.Diagnosis;
import org.unspin.Restoration;
import org.unspin.cli.input.Encoding;
import org.unspin.cli.input.InputText;

/**
 * A file that was restored.
 *
 * @param input where it came from
 * @param encoding how it was written
 * @param whole its restoration
 * @param lines the restorations of its lines, without their ends, where every line was taken for a document; else empty
 * @param shown what a report shows of it, where there is one
 */
public record Document(
        InputText input, Encoding encoding, Restoration whole, List<Restoration> lines, Optional<Shown> shown) {
    /**
     * What a report shows: the text without markup.
     *
     * @param diagnosis of that text
     * @param restoration of that text
     */
    public record Shown(Diagnosis diagnosis, Restoration restoration) {}

    public static Document of(InputText input, Encoding encoding, Restoration whole) {
        return new Document(input, encoding, whole, List.of(), Optional.empty());
    }

    /** Restores each line by itself, so that a spun one tells nothing about its neighbours. */
    public static Document byLine(
            InputText input, Encoding encoding, String text, Function<String, Restoration> restorer) {
        List<Restoration> lines = new ArrayList<>();
        List<Correction> corrections = new ArrayList<>();
        double swapped = 0;
        for (int start = 0; start < text.length(); ) {
            int feed = text.indexOf('\n', start);
            int next = feed < 0 ? text.length() : feed + 1;
            int end = feed < 0 ? next : feed > start && text.charAt(feed - 1) == '\r' ? feed - 1 : feed;
            Restoration line = restorer.apply(text.substring(start, end));
            lines.add(line);
            for (Correction correction : line.corrections()) {
                corrections.add(moved(correction, start));
            }
            swapped += line.swapRate() * (end - start);
            start = next;
        }
        // The lines' rates, each weighing as much as its line is long.
        double rate = text.isEmpty() ? 0 : swapped / text.length();
        return new Document(input, encoding, Restoration.of(text, corrections, rate), lines, Optional.empty());
    }

    /** The same for a report. */
    public Document shown(Shown what) {
        return new Document(input, encoding, whole, lines, Optional.of(what));
    }

    private static Correction moved(Correction correction, int by) {
        return new Correction(
                correction.start() + by,
                correction.end() + by,
                correction.original(),
                correction.replacement(),
                correction.confidence(),
                correction.alternatives(),
                correction.reason());
    }
}
