package org.unspin.decode.lattice;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.unspin.channel.Channel;
import org.unspin.decode.block.ActiveBlock;
import org.unspin.decode.block.ActiveFamilies;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.DocumentContext;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.compiled.CompiledDictionary;

/** Lays the {@link Lattice} of a block out, sentence by sentence. For one block and one thread; linear in tokens times candidates. */
public final class LatticeBuilder {
    /** Candidates of a family tried for a garbled phrase. */
    private static final int MOST_CANDIDATES = 24;
    /** And so many where the block has too many edges already. */
    private static final int FEW_CANDIDATES = 4;
    /** Edges that a block may have for each of its characters before that; spun prose has one for two. */
    private static final int EDGES_BY_CHARACTER = 1;
    /** And so many more: a short text may be dense. */
    private static final int EDGES_AT_LEAST = 12_000;
    /** How likely a spinner corrects an article for the word that it puts behind it: real ones hardly ever do. */
    private static final float ARTICLE_CORRECTED = 0.02f;
    /** How readily a spinner that touches capitals swaps a phrase all in capitalised words: a term in a heading, not a name. */
    private static final float TITLE = 0.7f;
    /** How much likelier a candidate is if it makes a term of art with the words beside it. */
    private static final float MAKES_A_TERM = 8;

    /** How much likelier a number in digits is for a word at a decimal point: nobody writes "eight.0". */
    private static final float PART_OF_A_DECIMAL = 400;

    private final ActiveBlock active;
    private final Block block;
    private final ActiveFamilies families;
    private final int places;
    private final Channel channel;
    private final CompiledDictionary dictionary;
    private final DocumentContext context;
    private final ComposedTerms composed;

    // by edge
    private int[] from = new int[1024];
    private byte[] span = new byte[1024];
    private int[] candidate = new int[1024];
    private int[] word = new int[1024];
    // by edge and place of an active family
    private float[] share;
    private byte[] tier;
    private int size;
    private int longest;
    /** Candidates of a family tried at the current token. */
    private int mostCandidates;
    /** The first edge with which one that is added may be merged. */
    private int firstOfToken;

    private LatticeBuilder(ActiveBlock active, Channel channel) {
        this.active = active;
        this.block = active.block();
        this.families = active.families();
        this.places = families.count();
        this.channel = channel;
        this.dictionary = channel.dictionary();
        this.context = new DocumentContext(active, channel);
        this.composed = new ComposedTerms(active, channel, context);
        share = new float[from.length * places];
        tier = new byte[from.length * places];
    }

    /**
     * The lattice of a block.
     *
     * @param wanted tells which of its sentences get edges
     */
    public static Lattice build(ActiveBlock block, Channel channel, IntPredicate wanted) {
        return new LatticeBuilder(block, channel).build(wanted);
    }

    private Lattice build(IntPredicate wanted) {
        int[] sentences = new int[block.sentenceCount()];
        int[] edgeFrom = new int[sentences.length + 1];
        int count = 0;
        for (int s = 0; s < sentences.length; s++) {
            if (wanted.test(s)) {
                sentences[count++] = s;
                addSentence(block.sentenceBegin(s), block.sentenceEnd(s));
                edgeFrom[count] = size;
            }
        }
        return new Lattice(
                active,
                Arrays.copyOf(from, size),
                Arrays.copyOf(span, size),
                Arrays.copyOf(candidate, size),
                Arrays.copyOf(word, size),
                Arrays.copyOf(share, size * places),
                Arrays.copyOf(tier, size * places),
                longest,
                Arrays.copyOf(sentences, count),
                Arrays.copyOf(edgeFrom, count + 1));
    }

    /** Adds the edges of the tokens {@code [begin, end)}. */
    private void addSentence(int begin, int end) {
        composed.find(begin, end);
        for (int i = begin; i < end; i++) {
            keep(i);
            firstOfToken = size;
            long enough = EDGES_AT_LEAST + (long) EDGES_BY_CHARACTER * (block.endOffset(i) - block.startOffset(0));
            mostCandidates = size > enough ? FEW_CANDIDATES : MOST_CANDIDATES;
            int garbled = active.garbleLength(i);
            int node = garbled == 0 ? -1 : dictionary.start(block.symbol(i));
            for (int length = 1; length <= garbled; length++) {
                swaps(i, length, node);
                if (length < garbled) {
                    node = dictionary.next(node, block.symbol(i + length));
                }
            }
            articleAndSwap(i, end);
        }
        add(end, 1, Lattice.END, channel.model().endOfSentence());
    }

    private void keep(int i) {
        int edge = add(i, 1, Lattice.KEEP, context.wordId(i));
        for (int a = 0; a < places; a++) {
            share[edge * places + a] = active.share(i, a);
            tier[edge * places + a] = (byte) active.tier(i, a);
        }
    }

    private void swaps(int i, int length, int node) {
        boolean touching = block.touching(i);
        for (int k = i + 1; k < i + length; k++) {
            touching |= block.touching(k);
        }
        swaps(i, length, node, i, touching, 1, -1);
    }

    /**
     * Adds what the active families have for a garbled phrase.
     *
     * @param i token that the edges begin at
     * @param first token that the phrase begins at
     * @param factorOfAll factor on the probability of all
     * @param article id of the article that goes before, or -1
     */
    private void swaps(int i, int length, int node, int first, boolean touching, float factorOfAll, int article) {
        int to = dictionary.candidatesTo(node);
        boolean proper = dictionary.isProper(node);
        boolean decimal = inDecimal(first, i + length);
        int taken = 0;
        int family = -1;
        for (int c = dictionary.candidatesFrom(node); c < to; c++) {
            taken = dictionary.family(c) == family ? taken + 1 : 0;
            family = dictionary.family(c);
            int place = families.place(family);
            if (place < 0 || taken >= mostCandidates || article >= 0 && article != articleFor(c)) {
                continue;
            }
            float ease = ease(first, i + length, families.habits(place), proper);
            if (ease > 0) {
                int edge = sameOriginal(length, c, article);
                if (edge < 0) {
                    edge = add(i, length, c, article);
                }
                float probability =
                        dictionary.weight(c) * ease * factorOfAll * context.support(first, c) * term(first, c);
                if (decimal && startsWithDigit(dictionary.original(c))) {
                    probability *= PART_OF_A_DECIMAL;
                }
                share[edge * places + place] += probability;
                tier[edge * places + place] = (byte) families.tier(place, dictionary.source(c), touching);
            }
        }
    }

    /** Whether {@code [begin, end)} is one side of a decimal point, as "eight" is in "eight.0" and in "three.eight". */
    private boolean inDecimal(int begin, int end) {
        return isPoint(end) && isNumber(end + 1) || isPoint(begin - 1) && isNumber(begin - 2);
    }

    /** Whether a token is a full stop that touches both its neighbours. */
    private boolean isPoint(int token) {
        return token > 0
                && token + 1 < block.tokenCount()
                && block.endOffset(token) - block.startOffset(token) == 1
                && block.text().text().charAt(block.startOffset(token)) == '.'
                && block.endOffset(token - 1) == block.startOffset(token)
                && block.endOffset(token) == block.startOffset(token + 1);
    }

    /** Whether a token is a number in digits, or a word that may stand for one. */
    private boolean isNumber(int token) {
        if (token < 0 || token >= block.tokenCount()) {
            return false;
        }
        if (Character.isDigit(block.text().text().charAt(block.startOffset(token)))) {
            return true;
        }
        int node = block.symbol(token) < 0 ? -1 : dictionary.start(block.symbol(token));
        for (int c = node < 0 ? 0 : dictionary.candidatesFrom(node);
                node >= 0 && c < dictionary.candidatesTo(node);
                c++) {
            if (startsWithDigit(dictionary.original(c))) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithDigit(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /** How much likelier a candidate is because it makes a term of art with the words beside it. */
    private float term(int i, int c) {
        int wordsFrom = channel.wordsFrom(c);
        boolean single = channel.wordsTo(c) - wordsFrom == 1;
        return single && composed.supports(i, channel.wordAt(wordsFrom)) ? MAKES_A_TERM : 1;
    }

    /** Capitals that a garbled form has of its own do not tell a name from a swap. */
    private float ease(int begin, int end, SpinnerHabits habits, boolean proper) {
        float ease = 1;
        for (int k = begin; k < end; k++) {
            if (!(proper && block.capitalisedWithin(k))) {
                ease = Math.min(ease, block.ease(k, habits));
            }
        }
        return ease > 0 && ease < 1 && block.isTitle(begin, end) ? TITLE : ease;
    }

    /** An edge of this token that puts the same words back, for another family; or -1. */
    private int sameOriginal(int length, int c, int article) {
        int original = dictionary.originalId(c);
        for (int e = firstOfToken; e < size; e++) {
            if (span[e] == length && word[e] == article && dictionary.originalId(candidate[e]) == original) {
                return e;
            }
        }
        return -1;
    }

    private int articleFor(int c) {
        return channel.article(Articles.beforeVowelSound(dictionary.original(c)));
    }

    /** "an idiosyncratic" for "a user": the article is put right together with the word behind it. */
    private void articleAndSwap(int i, int end) {
        if (i + 1 >= end
                || block.standing(i) == Block.FIXED
                || active.garbleLength(i + 1) == 0
                || block.standing(i + 1) != Block.PLAIN) {
            return;
        }
        String text = block.text().text();
        int start = block.startOffset(i);
        int length = block.endOffset(i) - start;
        if ((text.charAt(start) | 0x20) != 'a' || length > 2 || length == 2 && (text.charAt(start + 1) | 0x20) != 'n') {
            return;
        }
        int node = dictionary.start(block.symbol(i + 1));
        firstOfToken = size;
        swaps(i, 2, node, i + 1, block.touching(i + 1), ARTICLE_CORRECTED, channel.article(length == 1));
    }

    private int add(int begin, int length, int candidateId, int wordId) {
        if (size == from.length) {
            int capacity = size * 2;
            from = Arrays.copyOf(from, capacity);
            span = Arrays.copyOf(span, capacity);
            candidate = Arrays.copyOf(candidate, capacity);
            word = Arrays.copyOf(word, capacity);
            share = Arrays.copyOf(share, capacity * places);
            tier = Arrays.copyOf(tier, capacity * places);
        }
        from[size] = begin;
        span[size] = (byte) length;
        candidate[size] = candidateId;
        word[size] = wordId;
        longest = Math.max(longest, length);
        return size++;
    }
}
