package org.unspin.learn.phrase;

import java.io.IOException;
import org.unspin.dictionary.SubstitutionDictionary;

/** The file of a dictionary that {@link PhraseDictionaryGenerator} makes: a heading, then the canonical form. */
final class PhraseDictionaryText {
    private static final String COLUMNS = "# garbled<TAB>";

    private PhraseDictionaryText() {}

    static String of(SubstitutionDictionary dictionary, int phrases, int words) {
        StringBuilder text = new StringBuilder();
        try {
            dictionary.write(text);
        } catch (IOException e) {
            throw new IllegalStateException("a string builder cannot fail", e);
        }
        String heading = """
                # Made by 'unspin dictionary phrases'; do not edit: change the files of words and of the review, and make it again.
                # PHRASES garbled phrases and WORDS garbled words. A weight is the estimated percentage of an original's \
                occurrences that a paraphraser swaps for the garbled form.
                # The phrases are the fingerprints of the Problematic Paper Screener (Guillaume Cabanac, Cyril Labbe, \
                Alexander Magazinov and others), as of March 2026,
                # CC BY 4.0, https://www.irit.fr/~Guillaume.Cabanac/problematic-paper-screener; cleaned, weighted and \
                aligned by us. NOTICE says more.
                # The note: observed, in scientific papers (papers:N of them); doubtful, its finder was not sure of the \
                original; honest:N, uses per 100 million
                # words of texts that nobody spun; recalled or computed, from our own list of words; learned and \
                aligned:N, found inside N of the phrases;
                # cycle, the reverse pair exists too.
                """.replace("PHRASES", Integer.toString(phrases)).replace("WORDS", Integer.toString(words));
        return text.insert(text.indexOf(COLUMNS), heading).toString();
    }
}
