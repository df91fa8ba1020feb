package org.unspin.decode.correct;

import java.util.List;

/**
 * One change that the decoder proposes.
 *
 * @param start UTF-16 index into the text where the changed span begins
 * @param end where it ends
 * @param replacement what to write there, in the shape of what it replaces
 * @param confidence probability, 0 to 1, that the replacement is what stood there
 * @param candidate id of the dictionary's candidate, or {@link #ARTICLE}
 * @param alternatives what else may have stood there, the text as it is included, likeliest first
 */
public record Edit(
        int start, int end, String replacement, double confidence, int candidate, List<Option> alternatives) {
    /** Instead of a candidate: an article was made to agree with the word behind it, which the next edit puts back. */
    public static final int ARTICLE = -1;

    /**
     * What a span may have been.
     *
     * @param text what would stand there
     * @param probability 0 to 1
     */
    public record Option(String text, double probability) {}
}
