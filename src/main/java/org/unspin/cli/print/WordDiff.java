package org.unspin.cli.print;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import org.unspin.Correction;
import org.unspin.Restoration;
import org.unspin.cli.console.Style;

/**
 * A restoration as a unified diff that {@code git apply} and {@code patch -p1} take, with the words that changed in colour
 * on a terminal. The corrections say which lines changed, so nothing has to be compared.
 */
final class WordDiff {
    private static final int CONTEXT = 3;
    private static final String NO_NEWLINE = "\n\\ No newline at end of file";

    private final Restoration restoration;
    private final String text;
    private final Style style;
    private final List<Integer> starts = new ArrayList<>();

    private WordDiff(Restoration restoration, Style style) {
        this.restoration = restoration;
        this.text = restoration.original();
        this.style = style;
        for (int start = 0; start < text.length(); ) {
            starts.add(start);
            int feed = text.indexOf('\n', start);
            start = feed < 0 ? text.length() : feed + 1;
        }
    }

    /** The diff, each line ended by a line feed; empty where nothing changed. */
    static String of(String name, Restoration restoration, Style style) {
        return restoration.changed() ? new WordDiff(restoration, style).write(name) : "";
    }

    private String write(String name) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            lines.add(ended(text.substring(starts.get(i), end(i)), i));
        }
        String path = name.startsWith("/") ? name.substring(1) : name;
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff("a/" + path, "b/" + path, lines, patch(), CONTEXT);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < diff.size(); i++) {
            out.append(i < 2 ? style.bold(diff.get(i)) : coloured(diff.get(i))).append('\n');
        }
        return out.toString();
    }

    private String coloured(String line) {
        return switch (line.charAt(0)) {
            case '@' -> style.cyan(line);
            case '-' -> style.red("-") + line.substring(1);
            case '+' -> style.green("+") + line.substring(1);
            default -> line;
        };
    }

    private Patch<String> patch() {
        Patch<String> patch = new Patch<>();
        List<Correction> corrections = restoration.corrections();
        int line = 0;
        int shift = 0;
        for (int i = 0; i < corrections.size(); ) {
            while (corrections.get(i).start() >= next(line)) {
                line++;
            }
            int first = line;
            // A phrase of several words may run over the end of a line; then the lines change together.
            do {
                while (corrections.get(i).end() > end(line) && line + 1 < starts.size()) {
                    line++;
                }
                i++;
            } while (i < corrections.size() && corrections.get(i).start() < next(line));
            List<String> before = split(Marked.before(restoration, starts.get(first), end(line), style), line);
            List<String> after = split(Marked.after(restoration, starts.get(first), end(line), style), line);
            patch.addDelta(new ChangeDelta<>(new Chunk<>(first, before), new Chunk<>(first + shift, after)));
            shift += after.size() - before.size();
        }
        return patch;
    }

    private List<String> split(String changed, int last) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int feed = changed.indexOf('\n'); feed >= 0; feed = changed.indexOf('\n', start)) {
            lines.add(changed.substring(start, feed));
            start = feed + 1;
        }
        lines.add(ended(changed.substring(start), last));
        return lines;
    }

    private String ended(String line, int index) {
        return index == starts.size() - 1 && !text.endsWith("\n") ? line + NO_NEWLINE : line;
    }

    /** Where the line after this one begins. */
    private int next(int line) {
        return line + 1 < starts.size() ? starts.get(line + 1) : text.length();
    }

    /** Where the line's own text ends, before its line feed. */
    private int end(int line) {
        int next = next(line);
        return next > 0 && text.charAt(next - 1) == '\n' ? next - 1 : next;
    }
}
