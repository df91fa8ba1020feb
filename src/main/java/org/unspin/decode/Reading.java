package org.unspin.decode;

import java.util.BitSet;
import org.unspin.text.CaseShape;
import org.unspin.text.SegmentedText;
import org.unspin.text.TokenKind;
import org.unspin.text.Tokens;

/**
 * What the channel sees in a run of sentences: for every token its dictionary symbol, the share of its occurrences that the
 * spinner swaps, and how freely it may have been swapped where it stands. Made once per block and read by all that follows.
 */
final class Reading {
    /** A spinner seldom touches a capitalised word, even at the start of a sentence. */
    private static final float EASE_CAPITALISED = 0.1f;

    final SegmentedText text;
    final int fromToken;
    final int toToken;
    final int fromSentence;
    final int toSentence;

    /** By token of the block: dictionary symbol, or -1 where nothing may be swapped. */
    final int[] symbol;
    /** Probability, given that the spinner was at work, that this token would have been swapped had it been honest. */
    final float[] share;
    /** Whether the token touches another, such as a comma or a hyphen. */
    final boolean[] touching;
    /** Which rate {@link #share} goes with. */
    final byte[] tier;
    /** Factor on swaps at this token: 1 in running lower-case text. */
    final float[] ease;
    /** Longest garbled phrase that begins at the token, in tokens; 0 where none does. */
    final byte[] garbleLength;

    Reading(SegmentedText text, int fromSentence, int toSentence, Channel channel, BitSet locked) {
        this.text = text;
        this.fromSentence = fromSentence;
        this.toSentence = toSentence;
        this.fromToken = text.sentences()[fromSentence];
        this.toToken = text.sentences()[toSentence];
        int n = toToken - fromToken;
        symbol = new int[n];
        share = new float[n];
        touching = new boolean[n];
        tier = new byte[n];
        ease = new float[n];
        garbleLength = new byte[n];
        var dictionary = channel.dictionary();
        Tokens tokens = text.tokens();
        String s = text.text();
        for (int sentence = fromSentence; sentence < toSentence; sentence++) {
            int begin = text.sentences()[sentence];
            int end = text.sentences()[sentence + 1];
            boolean opening = true;
            for (int t = begin; t < end; t++) {
                int i = t - fromToken;
                TokenKind kind = tokens.kind(t);
                symbol[i] = -1;
                if (kind != TokenKind.WORD && kind != TokenKind.NUMBER) {
                    opening |= kind == TokenKind.PUNCTUATION && opens(s.charAt(tokens.start(t)));
                    continue;
                }
                ease[i] = locked.get(t) ? 0 : ease(s, tokens, t, opening);
                opening = false;
                if (ease[i] > 0) {
                    touching[i] = tokens.joined(t) || t + 1 < tokens.size() && tokens.joined(t + 1);
                    symbol[i] = dictionary.symbol(s, tokens.start(t), tokens.end(t));
                    if (symbol[i] >= 0) {
                        share[i] = dictionary.swapShare(symbol[i]) * ease[i];
                        tier[i] = (byte) SwapRates.tier(dictionary.bestSource(symbol[i]), touching[i]);
                    }
                }
            }
            for (int i = begin - fromToken; i < end - fromToken; i++) {
                garbleLength[i] = garbleLength(channel, i, end - fromToken);
            }
        }
    }

    private static boolean opens(char c) {
        return c == '"' || c == '\u201C' || c == '\u2018' || c == ':' || c == '(' || c == '*' || c == '\u2022';
    }

    private static float ease(String s, Tokens tokens, int t, boolean opening) {
        CaseShape shape = CaseShape.of(s, tokens.start(t), tokens.end(t));
        if (shape == CaseShape.CAPITALISED) {
            return opening ? EASE_CAPITALISED : 0;
        }
        if (shape != CaseShape.LOWER) {
            return 0;
        }
        return 1;
    }

    private byte garbleLength(Channel channel, int i, int end) {
        var dictionary = channel.dictionary();
        byte longest = 0;
        int node = symbol[i] < 0 ? -1 : dictionary.start(symbol[i]);
        for (int j = i; node >= 0; j++) {
            if (dictionary.candidatesFrom(node) < dictionary.candidatesTo(node)) {
                longest = (byte) (j + 1 - i);
            }
            if (j + 1 >= end || symbol[j + 1] < 0) {
                break;
            }
            node = dictionary.next(node, symbol[j + 1]);
        }
        return longest;
    }

    /** Whether any garbled phrase begins in the tokens {@code [from, to)} of the block. */
    boolean anyGarble(int from, int to) {
        for (int i = from; i < to; i++) {
            if (garbleLength[i] > 0) {
                return true;
            }
        }
        return false;
    }
}
