package org.unspin.learn.withoriginals;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.unspin.learn.common.CommonWords;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;
import org.unspin.text.TokenKind;
import org.unspin.text.Tokens;

/**
 * A page as word ids: which word each token is, regardless of case, what kind it is and where it stood. The text itself
 * is not kept, so that thousands of pages fit in memory. Immutable.
 */
final class PageTokens {
    private static final TokenKind[] KINDS = TokenKind.values();
    private static final int KIND = 0x0f;
    private static final int CAPITAL = 0x10;
    private static final int FIRST = 0x20;
    private static final int JOINED = 0x40;

    private final String name;
    private final int[] ids;
    private final byte[] flags;
    private final int[] lines;
    private final int[] sentences;
    private final int words;
    private final double english;

    /** The ids of words, the same for all pages of one run. Not thread-safe. */
    static final class Words {
        private final Map<String, Integer> ids = new HashMap<>();
        private String[] words = new String[1024];

        int id(String word) {
            Integer known = ids.get(word);
            if (known != null) {
                return known;
            }
            int id = ids.size();
            if (id == words.length) {
                words = Arrays.copyOf(words, id * 2);
            }
            words[id] = word;
            ids.put(word, id);
            return id;
        }

        String word(int id) {
            return words[id];
        }

        int size() {
            return ids.size();
        }
    }

    private PageTokens(String name, SegmentedText segmented, Words vocabulary) {
        this.name = name;
        String text = segmented.text();
        Tokens tokens = segmented.tokens();
        sentences = segmented.sentences();
        ids = new int[tokens.size()];
        flags = new byte[tokens.size()];
        lines = new int[tokens.size()];
        int line = 1;
        int counted = 0;
        int count = 0;
        int common = 0;
        for (int t = 0; t < ids.length; t++) {
            for (; counted < tokens.start(t); counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            lines[t] = line;
            String token = text.substring(tokens.start(t), tokens.end(t));
            String folded = fold(token);
            TokenKind kind = tokens.kind(t);
            ids[t] = vocabulary.id(folded);
            boolean capital = kind == TokenKind.WORD && token.chars().anyMatch(Character::isUpperCase);
            flags[t] = (byte) (kind.ordinal() | (capital ? CAPITAL : 0) | (tokens.joined(t) ? JOINED : 0));
            count += kind == TokenKind.WORD ? 1 : 0;
            common += kind == TokenKind.WORD && CommonWords.english().contains(folded) ? 1 : 0;
        }
        for (int s = 0; s + 1 < sentences.length; s++) {
            markFirst(sentences[s], sentences[s + 1]);
        }
        words = count;
        english = count == 0 ? 0 : (double) common / count;
    }

    /** The first word of a sentence has a capital for no reason of its own. */
    private void markFirst(int from, int to) {
        boolean first = true;
        for (int t = from; t < to; t++) {
            if (first && kind(t) != TokenKind.PUNCTUATION) {
                flags[t] |= FIRST;
            }
            first = kind(t) == TokenKind.PUNCTUATION && (first || !joined(t));
        }
    }

    static PageTokens of(LearnerPage page, Segmenter segmenter, Words vocabulary) {
        return new PageTokens(page.name(), segmenter.segment(page.text()), vocabulary);
    }

    /** Lower case, plain apostrophes, letters with accents as one character. */
    static String fold(String token) {
        String composed = Normalizer.isNormalized(token, Normalizer.Form.NFC)
                ? token
                : Normalizer.normalize(token, Normalizer.Form.NFC);
        return composed.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u02bc', '\'');
    }

    String name() {
        return name;
    }

    int size() {
        return ids.length;
    }

    /** How many tokens are words. */
    int words() {
        return words;
    }

    /** The share of its words that are among the commonest of English. */
    double english() {
        return english;
    }

    /** The id of the word at {@code t}. */
    int id(int t) {
        return ids[t];
    }

    TokenKind kind(int t) {
        return KINDS[flags[t] & KIND];
    }

    /** Whether a word has a capital that is not due to its place at the beginning of a sentence. */
    boolean isName(int t) {
        return (flags[t] & (CAPITAL | FIRST)) == CAPITAL;
    }

    boolean hasCapital(int t) {
        return (flags[t] & CAPITAL) != 0;
    }

    boolean joined(int t) {
        return (flags[t] & JOINED) != 0;
    }

    /** The line of the text, from 1. */
    int line(int t) {
        return lines[t];
    }

    int sentenceCount() {
        return sentences.length - 1;
    }

    /** The first token of a sentence; for the sentence after the last, the number of tokens. */
    int sentence(int s) {
        return sentences[s];
    }

    /** The ids of the words that the page has, of some kinds of tokens. */
    Set<Integer> distinct(List<TokenKind> kinds) {
        Set<Integer> distinct = new HashSet<>();
        for (int t = 0; t < ids.length; t++) {
            if (kinds.contains(kind(t))) {
                distinct.add(ids[t]);
            }
        }
        return distinct;
    }

    boolean sameAs(PageTokens other) {
        return Arrays.equals(ids, other.ids);
    }

    int contentHash() {
        return Arrays.hashCode(ids);
    }

    /** The tokens from {@code from} to {@code to} as a phrase of a dictionary. */
    String phrase(int from, int to, Words vocabulary) {
        StringBuilder phrase = new StringBuilder();
        for (int t = from; t < to; t++) {
            phrase.append(t > from && !joined(t) ? " " : "").append(vocabulary.word(ids[t]));
        }
        return phrase.toString();
    }
}
