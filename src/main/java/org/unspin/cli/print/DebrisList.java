package org.unspin.cli.print;

import org.unspin.Correction;
import org.unspin.Restoration;
import org.unspin.cli.console.Layout;
import org.unspin.cli.console.Style;
import org.unspin.cli.input.LineCounter;
import org.unspin.cli.input.PageFile;
import org.unspin.text.Rounding;

/** What a scraper left in a text, line by line. */
public final class DebrisList {
    private DebrisList() {}

    /** The lines with what they are, under a heading; nothing where there are none. */
    public static String of(PageFile page, Restoration restoration, Style style, int width) {
        if (restoration.debris().isEmpty()) {
            return "";
        }
        boolean removed = restoration.corrections().containsAll(restoration.debris());
        StringBuilder out = new StringBuilder("\nLeft by a scraper")
                .append(removed ? ", and taken out:\n" : "; --remove-debris takes it out:\n");
        String text = restoration.original();
        LineCounter lines = new LineCounter(page);
        for (Correction correction : restoration.debris()) {
            int first = correction.start();
            while (Character.isWhitespace(text.charAt(first))) {
                first++;
            }
            String what = "line " + lines.line(first) + " "
                    + style.sureness(correction.confidence(), Rounding.twoDigits(correction.confidence())) + "  "
                    + correction.reason().family().replace('-', ' ') + ": ";
            String shown = correction.original().strip().replace('\n', ' ').replace('\r', ' ');
            out.append(Layout.wrap(what + shown, width, "  "));
        }
        return out.toString();
    }
}
