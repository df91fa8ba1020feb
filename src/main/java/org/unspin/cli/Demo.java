package org.unspin.cli;

import com.google.common.io.Resources;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import org.unspin.Restoration;
import org.unspin.Unspin;
import org.unspin.cli.console.Launch;
import org.unspin.cli.console.Layout;
import org.unspin.cli.console.Session;
import org.unspin.cli.console.Style;
import org.unspin.cli.print.Marked;
import org.unspin.cli.print.ReasonTable;
import org.unspin.text.Rounding;

/** What one sees without arguments: a spun article before and after, why, and what to do next. */
final class Demo {
    private static final String SAMPLE = "sample-spun.txt";
    /** As much of the sample as leaves the table on the screen. */
    private static final int SHOWN_CHARACTERS = 800;

    private static final int BAR = 20;

    private final Session session;
    private final Style style;

    Demo(Session session) {
        this.session = session;
        this.style = session.style();
    }

    int run() throws Exception {
        // The terminal is asked for its width while the model is read.
        FutureTask<Integer> asked = new FutureTask<>(session::width);
        Thread asking = new Thread(asked, "terminal width");
        asking.setDaemon(true);
        asking.start();
        long begin = System.nanoTime();
        String sample = Resources.toString(Resources.getResource(Demo.class, SAMPLE), StandardCharsets.UTF_8);
        Unspin unspin = Unspin.english();
        long loaded = System.nanoTime();
        Restoration restoration = unspin.restore(sample);
        long done = System.nanoTime();
        session.print(page(restoration, asked.get(), (loaded - begin) / 1e9, (done - loaded) / 1e9));
        return Session.DONE;
    }

    private String page(Restoration restoration, int width, double loading, double restoring) {
        List<int[]> paragraphs = paragraphs(restoration);
        StringBuilder out = new StringBuilder("\n ")
                .append(style.bold("Unspin"))
                .append(" repairs machine-spun text: it puts the author's words back.\n");
        rule(out, "before", "what an article spinner made of it", width);
        for (int[] part : paragraphs) {
            out.append(Layout.wrap(Marked.before(restoration, part[0], part[1], style), width - 1, " "));
        }
        rule(out, "after", "what Unspin makes of that", width);
        for (int[] part : paragraphs) {
            out.append(Layout.wrap(Marked.after(restoration, part[0], part[1], style), width - 1, " "));
        }
        rule(out, "why", "each spinner has a dictionary, and the sentence tells which word fits", width);
        out.append(new ReasonTable(restoration, style, width).text());
        out.append('\n').append(summary(restoration, loading, restoring));
        next(out);
        return out.toString();
    }

    /** A title in a line across the page. */
    private void rule(StringBuilder out, String title, String remark, int width) {
        String head = " " + title.toUpperCase(Locale.ROOT) + "  ";
        String line = Layout.cut(remark + " " + "\u2500".repeat(width), width - 1 - head.length());
        out.append('\n')
                .append(style.bold(head))
                .append(style.dim(line.replace('\u2026', '\u2500')))
                .append('\n');
    }

    /** The first paragraphs that have corrections, as many as there is room for. */
    private static List<int[]> paragraphs(Restoration restoration) {
        String text = restoration.original();
        List<int[]> shown = new ArrayList<>();
        int characters = 0;
        for (int start = 0; start < text.length(); ) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            boolean prose = Marked.within(restoration, start, end).size() > 2;
            if (prose && (shown.isEmpty() || characters + end - start <= SHOWN_CHARACTERS)) {
                shown.add(new int[] {start, end});
                characters += end - start;
            } else if (prose) {
                break;
            }
            start = end + 1;
        }
        return shown;
    }

    private String summary(Restoration restoration, double loading, double restoring) {
        int filled = (int) Math.round(restoration.swapRate() * BAR);
        return String.format(
                        Locale.ROOT,
                        " %s  %s%s  %d %% of the words that it could swap%n"
                                + " %s  %d words put back in %.0f ms, after %.2f s of loading%n",
                        style.bold("Swap rate"),
                        style.red("\u2588".repeat(filled)),
                        style.dim("\u2591".repeat(BAR - filled)),
                        Rounding.percent(restoration.swapRate()),
                        style.bold("Time     "),
                        restoration.corrections().size(),
                        1000 * restoring,
                        loading)
                .replace(System.lineSeparator(), "\n");
    }

    private void next(StringBuilder out) {
        String jar = Launch.command();
        out.append('\n');
        String label = "Next     ";
        if (!jar.equals("unspin")) {
            out.append(' ')
                    .append(style.bold(label))
                    .append("  alias unspin='")
                    .append(jar)
                    .append("'\n");
            label = " ".repeat(label.length());
        }
        String[][] commands = {
            {"unspin restore article.txt", "the restored text"},
            {"unspin restore --diff article.txt", "what changed"},
            {"unspin explain article.txt", "why, word by word"},
            {"unspin --help", "all commands"}
        };
        for (String[] command : commands) {
            out.append(' ').append(style.bold(label)).append("  ");
            out.append(style.cyan(Layout.pad(command[0], 36)))
                    .append(style.dim(command[1]))
                    .append('\n');
            label = " ".repeat(label.length());
        }
    }
}
