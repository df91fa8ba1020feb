package org.unspin.learn.phrase;

import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.assemble.ComputedFile;

/** The file of what {@link PhraseDictionaryGenerator} computes, with a heading that says how. */
final class PhraseDictionaryText {
    private PhraseDictionaryText() {}

    static String of(SubstitutionDictionary computed, int phrases, int words) {
        String heading = """
                # Computed by 'unspin dictionary phrases'; do not edit: change the dictionary that people write, or the review, and \
                compute it again.
                # PHRASES garbled phrases and WORDS garbled words. A weight is the estimated percentage of an original's \
                occurrences that a paraphraser swaps for the garbled form.
                # The phrases are the fingerprints of the Problematic Paper Screener (Guillaume Cabanac, Cyril Labbe, \
                Alexander Magazinov and others), as of March 2026,
                # CC BY 4.0, https://www.irit.fr/~Guillaume.Cabanac/problematic-paper-screener; cleaned, weighted and \
                aligned by us. NOTICE says more.
                # The note: observed, in scientific papers (papers:N of them); doubtful, its finder was not sure of the \
                original; honest:N, uses per 100 million
                # words of texts that nobody spun; learned and aligned:N, found inside N of the phrases; cycle, the \
                reverse pair exists too.
                """;
        return ComputedFile.of(
                computed,
                heading.replace("PHRASES", Integer.toString(phrases)).replace("WORDS", Integer.toString(words)));
    }
}
