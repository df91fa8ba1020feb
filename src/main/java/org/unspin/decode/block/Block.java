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
 * What the channel sees in a run of sentences: for every token its dictionary symbol and how it stands, and, once it is known
 * which families come into question, the share of its occurrences that each of them swaps. Made once per block.
 */
public final class Block {
    /** How a token stands: not to be swapped, in running lower-case text, capitalised at the start, capitalised elsewhere. */
    public static final byte FIXED = 0;

    public static final byte PLAIN = 1;
    static final byte OPENING = 2;
    static final byte CAPITALISED = 3;

    /** Factor on swaps by standing, for spinners that spare capitals and for others. */
    private static final float[][] EASE = {{0, 1, 0.1f, 0}, {0, 1, 1, 0.1f}};

    public final SegmentedText text;
    public final int fromToken;
    public final int toToken;
    public final int fromSentence;
    public final int toSentence;

    /** By token of the block: dictionary symbol, or -1 where nothing may be swapped. */
    public final int[] symbol;
    /** How the token stands. */
    public final byte[] standing;
    /** Whether the token touches another, such as a comma or a hyphen. */
    public final boolean[] touching;

    // by token and place of an active family
    private ActiveFamilies families;
    private float[] share = {};
    private byte[] tier = {};
    /** Longest garbled phrase of an active family that begins at the token, in tokens; 0 where none does. */
    public final byte[] garbleLength;

    public Block(SegmentedText text, int fromSentence, int toSentence, Channel channel, BitSet locked) {
        this.text = text;
        this.fromSentence = fromSentence;
        this.toSentence = toSentence;
        this.fromToken = text.sentences()[fromSentence];
        this.toToken = text.sentences()[toSentence];
        this.families = new ActiveFamilies(channel.dictionary());
        int n = toToken - fromToken;
        symbol = new int[n];
        standing = new byte[n];
        touching = new boolean[n];
        garbleLength = new byte[n];
        var dictionary = channel.dictionary();
        Tokens tokens = text.tokens();
        String s = text.text();
        for (int sentence = fromSentence; sentence < toSentence; sentence++) {
            int end = text.sentences()[sentence + 1];
            boolean opening = true;
            for (int t = text.sentences()[sentence]; t < end; t++) {
                int i = t - fromToken;
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

    /** Settles which families may have spun the block. */
    public void activate(ActiveFamilies active, Channel channel) {
        families = active;
        int count = active.count();
        int n = symbol.length;
        share = new float[n * count];
        tier = new byte[n * count];
        CompiledDictionary dictionary = channel.dictionary();
        for (int i = 0; i < n; i++) {
            for (int a = 0; symbol[i] >= 0 && a < count; a++) {
                int family = active.family(a);
                share[i * count + a] = dictionary.swapShare(symbol[i], family) * ease(i, active.habits(a));
                tier[i * count + a] = (byte) active.tier(a, dictionary.bestSource(symbol[i], family), touching[i]);
            }
        }
        for (int sentence = fromSentence; sentence < toSentence; sentence++) {
            int end = text.sentences()[sentence + 1] - fromToken;
            for (int i = text.sentences()[sentence] - fromToken; i < end; i++) {
                garbleLength[i] = garbleLength(channel, i, end);
            }
        }
    }

    public ActiveFamilies families() {
        return families;
    }

    /** Probability, given that the family was at work, that this token would have been swapped had it been honest. */
    public float share(int i, int place) {
        return share[i * families.count() + place];
    }

    /** Which rate {@link #share} goes with. */
    public int tier(int i, int place) {
        return tier[i * families.count() + place];
    }

    /** Factor on swaps at token {@code i} by a spinner of these habits: 1 in running lower-case text. */
    public float ease(int i, SpinnerHabits habits) {
        return ease(standing[i], habits);
    }

    public static float ease(byte standing, SpinnerHabits habits) {
        return EASE[habits.sparesCapitals() ? 0 : 1][standing];
    }

    /** Probability that the token was passed over by every active family, had it been honest. */
    public double kept(int i, SwapRates rates) {
        double kept = 1;
        for (int k = i * families.count(), end = k + families.count(); k < end; k++) {
            kept *= 1 - rates.of(tier[k]) * share[k];
        }
        return kept;
    }

    /** Share of the token's occurrences, had it been honest, that one active family or another swaps where it swaps all. */
    public double known(int i) {
        double sum = 0;
        for (int k = i * families.count(), end = k + families.count(); k < end; k++) {
            sum += share[k];
        }
        return Math.min(CompiledDictionary.MAX_SWAP_SHARE, sum);
    }

    private byte garbleLength(Channel channel, int i, int end) {
        var dictionary = channel.dictionary();
        byte longest = 0;
        int node = symbol[i] < 0 ? -1 : dictionary.start(symbol[i]);
        for (int j = i; node >= 0; j++) {
            if (anyActive(channel, node)) {
                longest = (byte) (j + 1 - i);
            }
            if (j + 1 >= end || symbol[j + 1] < 0) {
                break;
            }
            node = dictionary.next(node, symbol[j + 1]);
        }
        return longest;
    }

    /** Whether an active family has a candidate for the garbled phrase that ends at a trie node. */
    private boolean anyActive(Channel channel, int node) {
        for (int run = channel.runsFrom(node); run < channel.runsFrom(node + 1); run++) {
            if (families.place(channel.familyOfRun(run)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether any garbled phrase begins in the tokens {@code [from, to)} of the block. */
    public boolean anyGarble(int from, int to) {
        for (int i = from; i < to; i++) {
            if (garbleLength[i] > 0) {
                return true;
            }
        }
        return false;
    }
}
