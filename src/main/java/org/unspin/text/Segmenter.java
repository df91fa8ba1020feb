package org.unspin.text;

import com.google.common.primitives.ImmutableIntArray;

/**
 * Divides a text into sentences and tokens, in time and memory linear in its length. Thread-safe.
 *
 * <p>A line break ends a sentence unless the text clearly flows on (the next line begins in lower case). What lies
 * between two such breaks goes to the sentence splitter in blocks of bounded length, and a sentence of more than
 * {@link #LONGEST_SENTENCE} tokens is cut, so that a page without a single break costs no more than any other. A block
 * ends between words, so that no token is cut; a longer run without white space is a block by itself.
 */
public final class Segmenter {
    /** Longest run of characters that the sentence splitter sees at once. */
    static final int LONGEST_BLOCK = 16_384;
    /** Longest run without white space in which the splitter looks for the end of a sentence. */
    static final int LONGEST_RUN = 256;
    /** Most tokens in a sentence. */
    static final int LONGEST_SENTENCE = 256;

    private final SentenceSplitter splitter;

    /** A segmenter that asks {@code splitter} for the sentences of each block. */
    public Segmenter(SentenceSplitter splitter) {
        this.splitter = splitter;
    }

    /** Sentences and tokens of {@code text}. */
    public SegmentedText segment(String text) {
        Tokens tokens = new Tokens(Math.max(16, text.length() / 5));
        ImmutableIntArray.Builder boundaries = ImmutableIntArray.builder();
        int from = 0;
        while (from < text.length()) {
            int to = blockEnd(text, from);
            int first = tokens.size();
            Tokenizer.append(text, from, to, tokens);
            if (tokens.size() > first) {
                sentences(text, from, to, tokens, first, boundaries);
            }
            from = to;
        }
        boundaries.add(tokens.size());
        return new SegmentedText(text, tokens, boundaries.build().toArray());
    }

    private void sentences(
            String text, int from, int to, Tokens tokens, int first, ImmutableIntArray.Builder boundaries) {
        int begin = first;
        boundaries.add(begin);
        if (to - from <= LONGEST_BLOCK && needsSplitter(text, tokens, first)) {
            for (int start : splitter.sentenceStarts(forSplitter(text, from, to))) {
                int token = begin;
                while (token < tokens.size() && tokens.start(token) < from + start) {
                    token++;
                }
                begin = cut(begin, token, boundaries);
                if (token > begin && token < tokens.size()) {
                    boundaries.add(token);
                    begin = token;
                }
            }
        }
        cut(begin, tokens.size(), boundaries);
    }

    /** A block without a sentence end before its last token is one sentence: the splitter need not be asked. */
    private static boolean needsSplitter(String text, Tokens tokens, int first) {
        for (int i = first; i < tokens.size() - 1; i++) {
            if (endsSentence(text.charAt(tokens.end(i) - 1))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The block, with the signs that end sentences blotted out of runs that are too long to be words: at each of them
     * the splitter looks back to the last white space, which is quadratic in the length of the run.
     */
    private static String forSplitter(String text, int from, int to) {
        StringBuilder copy = null;
        int run = from;
        for (int i = from; i <= to; i++) {
            if (i < to && !isSplitterSpace(text.charAt(i))) {
                continue;
            }
            if (i - run > LONGEST_RUN) {
                copy = copy == null ? new StringBuilder(to - from).append(text, from, to) : copy;
                for (int k = run; k < i; k++) {
                    if (endsSentence(text.charAt(k))) {
                        copy.setCharAt(k - from, 'x');
                    }
                }
            }
            run = i + 1;
        }
        return copy == null ? text.substring(from, to) : copy.toString();
    }

    /** What OpenNLP takes for white space. */
    private static boolean isSplitterSpace(char c) {
        return c == ' ' || ((c < ' ' || c > '~') && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }

    private static boolean endsSentence(char c) {
        return c == '.' || c == '!' || c == '?';
    }

    /** Adds boundaries inside {@code [begin, end)} so that no sentence is longer than allowed; returns the last one. */
    private static int cut(int begin, int end, ImmutableIntArray.Builder boundaries) {
        int at = begin;
        while (end - at > LONGEST_SENTENCE) {
            at += LONGEST_SENTENCE;
            boundaries.add(at);
        }
        return at;
    }

    /** The end of the block that begins at {@code from}: a line break that ends a sentence, or the length limit. */
    private static int blockEnd(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST_BLOCK);
        int lastSpace = -1;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\n' && !flowsOn(text, i)) {
                return i + 1;
            }
            if (Tokenizer.isSpace(c)) {
                lastSpace = i;
            }
        }
        if (lastSpace >= 0 && limit < text.length()) {
            return lastSpace + 1;
        }
        while (limit < text.length() && !Tokenizer.isSpace(text.charAt(limit))) {
            limit++; // the tokenizer sees a run without white space whole, however long it is
        }
        return limit;
    }

    /** Whether the sentence goes on after the line break at {@code newline}. */
    private static boolean flowsOn(String text, int newline) {
        int next = newline + 1;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        if (next == text.length() || !Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        int before = newline - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\r')) {
            before--;
        }
        return before >= 0 && (Character.isLetterOrDigit(text.charAt(before)) || text.charAt(before) == ',');
    }
}
