package org.unspin.text;

/**
 * A text with its tokens and sentences. Nothing is lost: {@code tokens} and the gaps between them are the text.
 *
 * @param text the caller's text
 * @param tokens all its tokens, in order
 * @param sentences index of every sentence's first token, ascending, and at the end the number of tokens
 */
public record SegmentedText(String text, Tokens tokens, int[] sentences) {
    /** The number of sentences. */
    public int sentenceCount() {
        return sentences.length - 1;
    }
}
