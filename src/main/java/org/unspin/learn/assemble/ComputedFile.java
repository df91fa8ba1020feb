package org.unspin.learn.assemble;

import java.io.IOException;
import org.unspin.dictionary.SubstitutionDictionary;

/**
 * The file of pairs that a command computed besides a dictionary that people write: the name of that dictionary, comments that say how it
 * was made, and the entries in canonical form. It has no other directives, for the dictionary has them.
 */
public final class ComputedFile {
    private static final String COLUMNS = "# garbled<TAB>";

    private ComputedFile() {}

    /**
     * The text of the file.
     *
     * @param computed the pairs
     * @param heading comment lines, each with its line feed
     */
    public static String of(SubstitutionDictionary computed, String heading) {
        StringBuilder text = new StringBuilder();
        try {
            computed.write(text);
        } catch (IOException e) {
            throw new IllegalStateException("a string builder cannot fail", e);
        }
        return "#! name: " + computed.name() + '\n' + heading + text.substring(text.indexOf(COLUMNS));
    }
}
