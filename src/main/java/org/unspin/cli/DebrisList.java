package org.unspin.cli;

import org.unspin.Correction;
import org.unspin.Restoration;

/** What a scraper left in a text, line by line. */
final class DebrisList {
    private DebrisList() {}

    /** The lines with what they are, under a heading; nothing where there are none. */
    static String of(Restoration restoration, Style style, int width) {
        if (restoration.debris().isEmpty()) {
            return "";
        }
        boolean removed = restoration.corrections().containsAll(restoration.debris());
        StringBuilder out = new StringBuilder("\nLeft by a scraper")
                .append(removed ? ", and taken out:\n" : "; --remove-debris takes it out:\n");
        String text = restoration.original();
        int at = 0;
        int line = 1;
        for (Correction correction : restoration.debris()) {
            int first = correction.start();
            while (Character.isWhitespace(text.charAt(first))) {
                first++;
            }
            for (; at < first; at++) {
                line += text.charAt(at) == '\n' ? 1 : 0;
            }
            String what = "line " + line + " "
                    + style.sureness(correction.confidence(), Layout.share(correction.confidence())) + "  "
                    + correction.reason().family().replace('-', ' ') + ": ";
            String shown = correction.original().strip().replace('\n', ' ').replace('\r', ' ');
            out.append(Layout.wrap(what + shown, width, "  "));
        }
        return out.toString();
    }
}
