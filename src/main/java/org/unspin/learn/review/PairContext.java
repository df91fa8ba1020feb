package org.unspin.learn.review;

import org.unspin.text.CaseShape;

/**
 * A place in a text where a garbled form stands: the form with its surroundings in the sentence, in one line without
 * characters that a terminal would obey.
 *
 * @param place what the text is called
 * @param before what comes before it in the sentence
 * @param garbled the garbled form as it stands there
 * @param after what follows it in the sentence
 * @param original what it stands for according to the dictionary
 */
public record PairContext(String place, String before, String garbled, String after, String original) {
    /** The original in the shape that the garbled form has here. */
    public String restored() {
        return CaseShape.of(garbled, 0, garbled.length()).apply(original);
    }
}
