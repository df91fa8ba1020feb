package org.unspin.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Phrases that must stay as they are, found in a text by their tokens, whatever the case. Immutable and thread-safe. */
public final class ProtectedPhrases {
    /** Phrases by their first token, in lower case. */
    private final Map<String, List<String[]>> byFirst;

    private ProtectedPhrases(Map<String, List<String[]>> byFirst) {
        this.byFirst = byFirst;
    }

    /** Reads the phrases as a text would be read. */
    public static ProtectedPhrases of(List<String> phrases) {
        Map<String, List<String[]>> byFirst = new HashMap<>();
        for (String phrase : phrases) {
            Tokens tokens = Tokenizer.tokenize(phrase, 0, phrase.length());
            String[] words = new String[tokens.size()];
            for (int i = 0; i < words.length; i++) {
                words[i] = word(phrase, tokens, i);
            }
            if (words.length > 0) {
                byFirst.computeIfAbsent(words[0], key -> new ArrayList<>()).add(words);
            }
        }
        return new ProtectedPhrases(byFirst);
    }

    /** The tokens of all occurrences. O(tokens times the phrases that share a first token). */
    public BitSet find(SegmentedText text) {
        BitSet found = new BitSet();
        if (byFirst.isEmpty()) {
            return found;
        }
        Tokens tokens = text.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            for (String[] phrase : byFirst.getOrDefault(word(text.text(), tokens, i), List.of())) {
                if (standsAt(phrase, text, i)) {
                    found.set(i, i + phrase.length);
                }
            }
        }
        return found;
    }

    private static boolean standsAt(String[] phrase, SegmentedText text, int at) {
        if (at + phrase.length > text.tokens().size()) {
            return false;
        }
        for (int i = 1; i < phrase.length; i++) {
            if (!phrase[i].equals(word(text.text(), text.tokens(), at + i))) {
                return false;
            }
        }
        return true;
    }

    private static String word(String text, Tokens tokens, int i) {
        return text.substring(tokens.start(i), tokens.end(i))
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'');
    }
}
