package org.unspin.text;

import java.util.ArrayList;
import java.util.List;

/** Tokens and sentences as strings, for comparison. */
final class TokenStrings {
    private TokenStrings() {}

    static List<String> tokens(String text) {
        return strings(text, Tokenizer.tokenize(text, 0, text.length()));
    }

    static List<String> strings(String text, Tokens tokens) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            out.add(text.substring(tokens.start(i), tokens.end(i)));
        }
        return out;
    }

    static List<TokenKind> kinds(String text) {
        Tokens tokens = Tokenizer.tokenize(text, 0, text.length());
        List<TokenKind> out = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            out.add(tokens.kind(i));
        }
        return out;
    }

    static SegmentedText segment(String text) {
        return new Segmenter(OpenNlpSentenceSplitter.english()).segment(text);
    }

    /** Each sentence from its first token to the end of its last. */
    static List<String> sentences(String text) {
        SegmentedText segmented = segment(text);
        List<String> out = new ArrayList<>();
        for (int s = 0; s < segmented.sentenceCount(); s++) {
            out.add(text.substring(
                    segmented.tokens().start(segmented.sentences()[s]),
                    segmented.tokens().end(segmented.sentences()[s + 1] - 1)));
        }
        return out;
    }
}
