package org.unspin.cli.print;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.unspin.Correction;
import org.unspin.Reason;
import org.unspin.Restoration;
import org.unspin.cli.console.Style;
import org.unspin.text.Rounding;

/** Restored text with its corrections marked in it. */
public final class Marked {
    private Marked() {}

    /** Each replacement in square brackets with its confidence: {@code meets [at 0.98] noon}. */
    static String confidence(Restoration restoration, Style style) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Correction c : restoration.corrections()) {
            boolean debris = c.reason().kind() == Reason.Kind.DEBRIS;
            String shown = debris ? c.reason().description() : c.replacement();
            out.append(restoration.original(), at, c.start())
                    .append(debris && c.original().startsWith("\n") ? "\n[" : "[")
                    .append(style.restored(shown))
                    .append(' ')
                    .append(style.sureness(c.confidence(), Rounding.twoDigits(c.confidence())))
                    .append(debris && c.original().endsWith("\n") ? "]\n" : "]");
            at = c.end();
        }
        return out.append(restoration.original(), at, restoration.original().length())
                .toString();
    }

    /** A part of the given text with its garbled words in red. */
    public static String before(Restoration restoration, int from, int to, Style style) {
        return part(restoration, from, to, (c, out) -> words(c.original(), out, style::garbled));
    }

    /** A part of the text, restored, with what was put back in green. */
    public static String after(Restoration restoration, int from, int to, Style style) {
        return part(restoration, from, to, (c, out) -> words(c.replacement(), out, style::restored));
    }

    /** A part of the text with what was there and what was put back; without colours {@code [astatine -> at]}. */
    public static String both(Restoration restoration, int from, int to, Style style) {
        return part(restoration, from, to, (c, out) -> {
            if (style.isColoured()) {
                words(c.original(), out, style::garbled);
                out.append(' ');
                words(c.replacement(), out, style::restored);
            } else {
                out.append(String.format(Locale.ROOT, "[%s -> %s]", c.original(), c.replacement()));
            }
        });
    }

    /** The corrections that lie in a part of the text. */
    public static List<Correction> within(Restoration restoration, int from, int to) {
        List<Correction> all = restoration.corrections();
        int first = firstFrom(all, from);
        int last = firstFrom(all, to);
        return all.subList(first, last > first && all.get(last - 1).end() > to ? last - 1 : last);
    }

    /** The number of the first correction that begins there or later. */
    private static int firstFrom(List<Correction> corrections, int at) {
        int low = 0;
        int high = corrections.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (corrections.get(middle).start() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String part(Restoration restoration, int from, int to, Writer writer) {
        StringBuilder out = new StringBuilder();
        int at = from;
        for (Correction c : within(restoration, from, to)) {
            out.append(restoration.original(), at, c.start());
            writer.write(c, out);
            at = c.end();
        }
        return out.append(restoration.original(), at, to).toString();
    }

    /** Word by word, so that a line can be broken between two of them. */
    private static void words(String phrase, StringBuilder out, UnaryOperator<String> style) {
        int start = 0;
        for (int space = phrase.indexOf(' '); space >= 0; space = phrase.indexOf(' ', start)) {
            out.append(style.apply(phrase.substring(start, space))).append(' ');
            start = space + 1;
        }
        out.append(style.apply(phrase.substring(start)));
    }

    private interface Writer {
        void write(Correction correction, StringBuilder out);
    }
}
