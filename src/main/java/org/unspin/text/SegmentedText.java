package org.unspin.text;

import java.util.Arrays;

/**
 * A text with its tokens and sentences. Nothing is lost: {@code tokens} and the gaps between them are the text.
 *
 * @param text the caller's text
 * @param tokens all its tokens, in order
 * @param sentences every sentence's first token, ascending, and at the end the number of tokens; not copied, nobody may write to it
 */
public record SegmentedText(String text, Tokens tokens, int[] sentences) {
    /** Whether a paragraph begins with a sentence: it is the first, or a line break goes before it. */
    public boolean paragraphBegins(int sentence) {
        int token = sentences[sentence];
        if (token == 0 || token == tokens.size()) {
            return true;
        }
        for (int i = tokens.end(token - 1); i < tokens.start(token); i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    /** The first sentence of every paragraph, ascending, and at the end the number of sentences. */
    public int[] paragraphs() {
        int[] first = new int[sentenceCount() + 1];
        int count = 0;
        for (int s = 0; s < sentenceCount(); s++) {
            if (paragraphBegins(s)) {
                first[count++] = s;
            }
        }
        first[count++] = sentenceCount();
        return Arrays.copyOf(first, count);
    }

    /** The number of sentences. */
    public int sentenceCount() {
        return sentences.length - 1;
    }
}
