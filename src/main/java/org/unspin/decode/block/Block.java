package org.unspin.decode.block;

import java.util.BitSet;
import org.unspin.channel.Channel;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.text.CaseShape;
import org.unspin.text.SegmentedText;
import org.unspin.text.TokenKind;
import org.unspin.text.Tokens;

/**
 * A run of sentences as the dictionaries see it: for every token its dictionary symbol and how it stands. Which families may have spun
 * it is the matter of an {@link ActiveBlock}. Tokens and sentences are counted from the start of the block. Immutable.
 */
public final class Block {
    // how a token stands
    /** Not to be swapped. */
    public static final byte FIXED = 0;
    /** In running lower-case text. */
    public static final byte PLAIN = 1;
    /** Capitalised because it opens a sentence. */
    static final byte OPENING = 2;
    /** Capitalised elsewhere. */
    static final byte CAPITALISED = 3;

    /** Factor on swaps by standing, for spinners that spare capitals and for others. */
    private static final float[][] EASE = {{0, 1, 0.1f, 0}, {0, 1, 1, 0.1f}};

    private final SegmentedText text;
    private final int fromToken;
    private final int fromSentence;
    private final int toSentence;
    private final int[] symbol;
    private final byte[] standing;
    private final boolean[] touching;

    /**
     * The sentences {@code [fromSentence, toSentence)} of a text.
     *
     * @param locked tokens of the text that must stay
     */
    public Block(SegmentedText text, int fromSentence, int toSentence, Channel channel, BitSet locked) {
        this.text = text;
        this.fromSentence = fromSentence;
        this.toSentence = toSentence;
        this.fromToken = text.sentences()[fromSentence];
        int n = text.sentences()[toSentence] - fromToken;
        symbol = new int[n];
        standing = new byte[n];
        touching = new boolean[n];
        for (int s = 0; s < sentenceCount(); s++) {
            read(s, channel.dictionary(), locked);
        }
    }

    private void read(int sentence, CompiledDictionary dictionary, BitSet locked) {
        Tokens tokens = text.tokens();
        String s = text.text();
        boolean opening = true;
        for (int i = sentenceBegin(sentence), end = sentenceEnd(sentence); i < end; i++) {
            int t = fromToken + i;
            TokenKind kind = tokens.kind(t);
            symbol[i] = -1;
            if (isHyphen(s, tokens, t)) {
                standing[i] = locked.get(t) ? FIXED : PLAIN;
                symbol[i] = locked.get(t) ? -1 : dictionary.symbol(s, tokens.start(t), tokens.end(t));
                continue;
            }
            if (kind != TokenKind.WORD && kind != TokenKind.NUMBER) {
                opening |= kind == TokenKind.PUNCTUATION && opens(s.charAt(tokens.start(t)));
                continue;
            }
            standing[i] = locked.get(t) ? FIXED : standing(s, tokens, t, opening);
            opening = false;
            if (standing[i] != FIXED) {
                touching[i] = tokens.joined(t) || t + 1 < tokens.size() && tokens.joined(t + 1);
                symbol[i] = dictionary.symbol(s, tokens.start(t), tokens.end(t));
            }
        }
    }

    /** Whether the token is the hyphen of a compound: "man-made" may be garbled as a whole. */
    private static boolean isHyphen(String s, Tokens tokens, int t) {
        return tokens.kind(t) == TokenKind.PUNCTUATION
                && s.charAt(tokens.start(t)) == '-'
                && tokens.joined(t)
                && t + 1 < tokens.size()
                && tokens.joined(t + 1);
    }

    private static boolean opens(char c) {
        return c == '"' || c == '\u201C' || c == '\u2018' || c == ':' || c == '(' || c == '*' || c == '\u2022';
    }

    private static byte standing(String s, Tokens tokens, int t, boolean opening) {
        CaseShape shape = CaseShape.of(s, tokens.start(t), tokens.end(t));
        if (shape == CaseShape.CAPITALISED) {
            return opening ? OPENING : CAPITALISED;
        }
        return shape == CaseShape.LOWER ? PLAIN : FIXED;
    }

    /** The text that the block is part of. */
    public SegmentedText text() {
        return text;
    }

    /** The block's first token, counted from the start of the text. */
    public int fromToken() {
        return fromToken;
    }

    /** How many tokens the block has. */
    public int tokenCount() {
        return symbol.length;
    }

    /** UTF-16 index into the text where a token begins. */
    public int startOffset(int token) {
        return text.tokens().start(fromToken + token);
    }

    /** UTF-16 index into the text where a token ends, exclusive. */
    public int endOffset(int token) {
        return text.tokens().end(fromToken + token);
    }

    /** The block's first sentence, counted from the start of the text. */
    public int fromSentence() {
        return fromSentence;
    }

    /** How many sentences the block has. */
    public int sentenceCount() {
        return toSentence - fromSentence;
    }

    /** The first token of a sentence. */
    public int sentenceBegin(int sentence) {
        return text.sentences()[fromSentence + sentence] - fromToken;
    }

    /** After the last token of a sentence. */
    public int sentenceEnd(int sentence) {
        return sentenceBegin(sentence + 1);
    }

    /** Whether a paragraph begins with a sentence. */
    public boolean paragraphBegins(int sentence) {
        return text.paragraphBegins(fromSentence + sentence);
    }

    /** The dictionary symbol of a token, or -1 where nothing may be swapped. */
    public int symbol(int token) {
        return symbol[token];
    }

    /** How a token stands: {@link #FIXED}, {@link #PLAIN} or capitalised. */
    public byte standing(int token) {
        return standing[token];
    }

    /** Whether a token is capitalised though it does not open a sentence. */
    public boolean capitalisedWithin(int token) {
        return standing[token] == CAPITALISED;
    }

    /** Whether a token touches another, such as a comma or a hyphen. */
    public boolean touching(int token) {
        return touching[token];
    }

    /** Factor on swaps at a token by a spinner of these habits: 1 in running lower-case text. */
    public float ease(int token, SpinnerHabits habits) {
        return ease(standing[token], habits);
    }

    /** Whether the tokens {@code [begin, end)} are several words, all of them capitalised: "Irregular Woodland". */
    public boolean isTitle(int begin, int end) {
        int words = 0;
        for (int i = begin; i < end; i++) {
            if (standing[i] == CAPITALISED || standing[i] == OPENING) {
                words++;
            } else if (!isHyphen(text.text(), text.tokens(), fromToken + i)) {
                return false;
            }
        }
        return words > 1;
    }

    static float ease(byte standing, SpinnerHabits habits) {
        return EASE[habits.sparesCapitals() ? 0 : 1][standing];
    }
}
