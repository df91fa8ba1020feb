package org.unspin.page;

import java.util.ArrayList;
import java.util.List;
import org.unspin.Alternative;
import org.unspin.Correction;
import org.unspin.Reason;
import org.unspin.Restoration;
import org.unspin.dictionary.Source;

/** Restorations made by hand. */
final class Swaps {
    static final Reason REASON = new Reason(Reason.Kind.SWAP, "house", "garbled", "original", Source.OBSERVED);

    private Swaps() {}

    /** Replaces the first occurrence of each second word by the word behind it. */
    static Restoration of(Page page, String... pairs) {
        List<Correction> corrections = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < pairs.length; i += 2) {
            int at = page.text().indexOf(pairs[i], from);
            if (at < 0) {
                throw new IllegalArgumentException(pairs[i] + " is not in: " + page.text());
            }
            from = at + pairs[i].length();
            corrections.add(correction(page.text(), at, from, pairs[i + 1]));
        }
        return Restoration.of(page.text(), corrections, 0.5);
    }

    static Correction correction(String text, int from, int to, String replacement) {
        return new Correction(
                from,
                to,
                text.substring(from, to),
                replacement,
                0.75,
                List.of(new Alternative("other", 0.2), new Alternative(text.substring(from, to), 0.05)),
                REASON);
    }

    /** The source with words replaced. */
    static String swapped(Page page, String... pairs) {
        return page.inSource(of(page, pairs)).text();
    }
}
