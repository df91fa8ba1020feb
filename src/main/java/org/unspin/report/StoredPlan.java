package org.unspin.report;

import java.util.List;
import org.unspin.Correction;
import org.unspin.Restoration;

/**
 * What a plan says.
 *
 * @param length UTF-16 units of the text that it was made for
 * @param sha256 see {@link Fingerprint}
 * @param swapRate of the restoration
 * @param corrections in the order of the text
 */
record StoredPlan(int length, String sha256, double swapRate, List<Correction> corrections) {
    private static final int SHOWN = 24;

    Restoration apply(String text) {
        if (text.length() != length || !Fingerprint.of(text).equals(sha256)) {
            throw new IllegalArgumentException("the plan was made for another text: " + difference(text)
                    + "; give the text that it was made for, or restore this one again");
        }
        return Restoration.of(text, corrections, swapRate);
    }

    /** Where the text differs as far as a plan can tell, which knows no more of its text than what it corrects. */
    private String difference(String text) {
        String lengths = text.length() == length
                ? ""
                : "it had " + length + " characters, this one has " + text.length() + ", and ";
        for (Correction correction : corrections) {
            if (!text.startsWith(correction.original(), correction.start())) {
                int start = Math.min(correction.start(), text.length());
                int end = Math.min(correction.end(), text.length());
                String found =
                        start == end ? "this one has ended" : "this one has " + quoted(text.substring(start, end));
                return lengths + "it differs at or before character " + (correction.start() + 1) + ", in line "
                        + line(text, start) + ", where " + quoted(correction.original()) + " was and " + found;
            }
        }
        if (corrections.isEmpty() || text.length() == length) {
            return lengths + "it differs outside the " + corrections.size() + " corrected places";
        }
        int last = corrections.get(corrections.size() - 1).end();
        return lengths + "it differs outside the " + corrections.size()
                + " corrected places, it seems after the last of" + " them, at character " + (last + 1) + " in line "
                + line(text, last);
    }

    private static int line(String text, int at) {
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }

    /** Text for a message: in quotes, shortened, without characters that a terminal would obey. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < Math.min(text.length(), SHOWN); i++) {
            char c = text.charAt(i);
            out.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
        }
        return out.append(text.length() > SHOWN ? "...\"" : "\"").toString();
    }
}
