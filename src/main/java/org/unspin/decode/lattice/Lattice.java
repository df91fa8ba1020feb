package org.unspin.decode.lattice;

import java.util.Arrays;
import org.unspin.decode.block.ActiveBlock;
import org.unspin.decode.block.SwapRates;

/**
 * What the sentences of a block may have been: between any two limits of tokens, the token as it stands and every phrase that the
 * dictionaries offer in its place. Edges are numbered in the order of the token that they begin at, the one that keeps the token
 * before those that swap it. Only sentences in which something may be garbled have edges. Immutable; {@link LatticeBuilder} makes it.
 */
public final class Lattice {
    /** The candidate of an edge that keeps its token. */
    public static final int KEEP = -1;
    /** The candidate of the edge that ends a sentence. */
    static final int END = -2;

    private final ActiveBlock block;
    /** By edge: the token it begins at. */
    private final int[] from;
    /** By edge: the number of tokens. */
    private final byte[] span;
    /** By edge: the dictionary's candidate, {@link #KEEP} or {@link #END}. */
    private final int[] candidate;
    /** By edge: what {@link #word} says. */
    private final int[] word;
    /** By edge, and within it by place of an active family: what {@link #share} says. */
    private final float[] share;
    /** As {@link #share}: which swap rate it goes with. */
    private final byte[] tier;
    /** The number of active families. */
    private final int places;

    private final int longest;
    /** By sentence with edges: its place in the block, its first edge; and behind the last the number of edges. */
    private final int[] sentences;

    private final int[] edgeFrom;
    /** By sentence of the block: its index among those that have edges, or -1. */
    private final int[] indexOfSentence;

    /** Takes the arrays over; {@link LatticeBuilder} says what they mean. */
    Lattice(
            ActiveBlock block,
            int[] from,
            byte[] span,
            int[] candidate,
            int[] word,
            float[] share,
            byte[] tier,
            int longest,
            int[] sentences,
            int[] edgeFrom) {
        this.block = block;
        this.from = from;
        this.span = span;
        this.candidate = candidate;
        this.word = word;
        this.share = share;
        this.tier = tier;
        this.places = block.families().count();
        this.longest = longest;
        this.sentences = sentences;
        this.edgeFrom = edgeFrom;
        indexOfSentence = new int[block.block().sentenceCount()];
        Arrays.fill(indexOfSentence, -1);
        for (int i = 0; i < sentences.length; i++) {
            indexOfSentence[sentences[i]] = i;
        }
    }

    /** The block that it is the lattice of. */
    public ActiveBlock block() {
        return block;
    }

    /** The number of edges. */
    public int size() {
        return from.length;
    }

    /** The longest span of an edge, in tokens. */
    public int longest() {
        return longest;
    }

    /** How many sentences have edges; they are counted from 0, in order. */
    public int sentenceCount() {
        return sentences.length;
    }

    /** The index that a sentence of the block has among those with edges, or -1. */
    public int indexOf(int sentence) {
        return indexOfSentence[sentence];
    }

    /** The sentence of the block that has the index {@code i} among those with edges. */
    public int sentence(int i) {
        return sentences[i];
    }

    /** The first edge of sentence {@code i} of those with edges. */
    public int edgeFrom(int i) {
        return edgeFrom[i];
    }

    /** After the last edge of sentence {@code i} of those with edges; the last one ends the sentence. */
    public int edgeTo(int i) {
        return edgeFrom[i + 1];
    }

    /** The token of the block that an edge begins at. */
    public int from(int edge) {
        return from[edge];
    }

    /** After the last token of the block that an edge spans. */
    public int to(int edge) {
        return from[edge] + span[edge];
    }

    /** The number of tokens that an edge spans. */
    public int span(int edge) {
        return span[edge];
    }

    /** The dictionary's candidate that an edge puts in, {@link #KEEP} or {@link #END}. */
    public int candidate(int edge) {
        return candidate[edge];
    }

    /** Whether an edge puts a candidate in the place of its tokens. */
    public boolean isSwap(int edge) {
        return candidate[edge] >= 0;
    }

    /** The language model's id of the kept word, of the article before a candidate's words, or of the end of the sentence; otherwise -1. */
    int word(int edge) {
        return word[edge];
    }

    /** Whether a swap puts the article before it right as well; it then spans the article, too. */
    public boolean withArticle(int edge) {
        return candidate[edge] >= 0 && word[edge] >= 0;
    }

    /** The token at which the phrase begins that an edge swaps: after the article, if it corrects one. */
    public int phraseFrom(int edge) {
        return from[edge] + (withArticle(edge) ? 1 : 0);
    }

    /**
     * What the swap rate of the active family at a place is multiplied by. For a kept token it is the share of the token's occurrences that
     * the family would swap. For a swap it is {@code P(garbled | original)} by the dictionary, times how readily the family writes this
     * form, times what the document and the words beside it say for the original; those are factors, so it may exceed 1.
     */
    public float share(int edge, int place) {
        return share[edge * places + place];
    }

    /** Which swap rate {@link #share} goes with. */
    public int tier(int edge, int place) {
        return tier[edge * places + place];
    }

    /** How much of a swap's probability is due to the family at a place, 0 to 1. */
    public double part(int edge, int place, SwapRates rates) {
        double sum = 0;
        for (int k = edge * places; k < (edge + 1) * places; k++) {
            sum += rates.of(tier[k]) * share[k];
        }
        int k = edge * places + place;
        return sum == 0 ? 0 : rates.of(tier[k]) * share[k] / sum;
    }

    /** The place of the family that is likeliest to have made a swap. */
    public int likeliestPlace(int edge, SwapRates rates) {
        int best = 0;
        for (int a = 1; a < places; a++) {
            if (part(edge, a, rates) > part(edge, best, rates)) {
                best = a;
            }
        }
        return best;
    }

    /** By token of a sentence and for its end: the first edge that begins there; and after them the number of edges. */
    int[] edgesByToken(int sentence) {
        int begin = from[edgeFrom[sentence]];
        int end = from[edgeFrom[sentence + 1] - 1];
        int[] first = new int[end - begin + 2];
        int edge = edgeFrom[sentence];
        for (int i = begin; i <= end; i++) {
            first[i - begin] = edge;
            while (edge < edgeFrom[sentence + 1] && from[edge] == i) {
                edge++;
            }
        }
        first[end - begin + 1] = edgeFrom[sentence + 1];
        return first;
    }
}
