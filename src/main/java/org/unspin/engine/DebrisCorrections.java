package org.unspin.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unspin.Alternative;
import org.unspin.Correction;
import org.unspin.Reason;
import org.unspin.Restoration;
import org.unspin.dictionary.Source;
import org.unspin.text.debris.DebrisFinder;
import org.unspin.text.debris.DebrisSpan;

/** What scrapers leave, as corrections. It is looked for in the restored text, for the spinner garbles buttons, too. */
public final class DebrisCorrections {
    private DebrisCorrections() {}

    /** The debris of a text, with offsets into what it was before the corrections. */
    public static List<Correction> find(String original, List<Correction> corrections) {
        List<Correction> swaps = corrections.stream()
                .filter(c -> c.reason().kind() != Reason.Kind.DEBRIS)
                .toList();
        String text = swaps.isEmpty() ? original : Restoration.apply(original, swaps);
        List<DebrisSpan> spans = DebrisFinder.english().find(text);
        Offsets offsets = new Offsets(swaps);
        List<Correction> found = new ArrayList<>(spans.size());
        for (DebrisSpan span : spans) {
            Optional<Integer> start = offsets.original(span.start());
            Optional<Integer> end = offsets.original(span.end());
            if (start.isPresent() && end.isPresent()) {
                found.add(correction(original, text, span, start.get(), end.get()));
            }
        }
        return List.copyOf(found);
    }

    private static Correction correction(String original, String text, DebrisSpan span, int start, int end) {
        String line = text.substring(span.start(), span.end());
        return new Correction(
                start,
                end,
                original.substring(start, end),
                "",
                span.confidence(),
                List.of(new Alternative(line, 1 - span.confidence())),
                new Reason(Reason.Kind.DEBRIS, span.kind().word(), "", "", Source.LISTED));
    }

    /** Corrections together with those that take lines out; what is inside such a line goes with it. */
    public static List<Correction> merge(List<Correction> corrections, List<Correction> debris) {
        List<Correction> merged = new ArrayList<>(corrections.size() + debris.size());
        int next = 0;
        for (Correction line : debris) {
            while (next < corrections.size() && corrections.get(next).end() <= line.start()) {
                merged.add(corrections.get(next++));
            }
            while (next < corrections.size() && corrections.get(next).start() < line.end()) {
                next++;
            }
            merged.add(line);
        }
        merged.addAll(corrections.subList(next, corrections.size()));
        return List.copyOf(merged);
    }

    /** From offsets in the restored text to those in the given one, for positions that are asked for in ascending order. */
    private static final class Offsets {
        private final List<Correction> corrections;
        private int next;
        private int shift;

        Offsets(List<Correction> corrections) {
            this.corrections = corrections;
        }

        /** Where that was before; empty if it is inside of a replacement. */
        Optional<Integer> original(int position) {
            while (next < corrections.size()) {
                Correction c = corrections.get(next);
                int start = c.start() + shift;
                if (position <= start) {
                    break;
                }
                if (position < start + c.replacement().length()) {
                    return Optional.empty();
                }
                shift += c.replacement().length() - c.original().length();
                next++;
            }
            return Optional.of(position - shift);
        }
    }
}
