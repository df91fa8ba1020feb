package org.unspin.decode.lattice;

import java.util.Arrays;
import org.unspin.channel.Channel;
import org.unspin.decode.block.ActiveFamilies;
import org.unspin.decode.block.Block;
import org.unspin.decode.block.DocumentContext;
import org.unspin.decode.block.SwapRates;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.text.Tokens;

/**
 * What a sentence may have been: between any two of its token limits, the token as it stands and every phrase that the
 * dictionaries offer in its place. Edges are kept in parallel arrays for all sentences of a block, in the order of the token
 * they begin at.
 */
public final class Lattice {
    /** The candidate of an edge that keeps its token. */
    public static final int KEEP = -1;
    /** The candidate of the edge that ends a sentence. */
    static final int END = -2;
    /** How likely a spinner corrects an article for the word that it puts behind it: real ones hardly ever do. */
    private static final float ARTICLE_CORRECTED = 0.02f;

    /** How much likelier a candidate is if it makes a term of art with the words beside it. */
    private static final float MAKES_A_TERM = 8;

    /** By edge: the token it begins at, counted from the start of the block. */
    public int[] from = new int[1024];
    /** By edge: the number of tokens that it spans. */
    public byte[] span = new byte[1024];
    /** By edge: candidate number of the dictionary, {@link #KEEP} or {@link #END}. */
    public int[] candidate = new int[1024];
    /**
     * By edge and place of an active family: for a swap how likely the family writes the original so, for a kept token the share
     * that it would swap.
     */
    public float[] share;
    /** By edge and place of an active family: which swap rate it goes with. */
    public byte[] tier;
    /** By edge: how much likelier than in general the document makes the swap. */
    public float[] factor = new float[1024];
    /** By edge: how likely the channel makes it, at the rates that it was priced with last. */
    public double[] price = new double[1024];
    /** By edge: number of the kept word, or of the article that precedes the candidate's words, or -1. */
    public int[] word = new int[1024];

    public int size;
    private int longest;
    /** The first edge with which one that is added may be merged. */
    private int firstOfToken;

    private final Block reading;
    private final ActiveFamilies families;
    private final int places;
    private final Channel channel;
    private final DocumentContext surroundings;
    private final ComposedTerms composed;
    private final int mostCandidates;

    public Lattice(Block reading, Channel channel, int mostCandidates) {
        this.surroundings = new DocumentContext(reading, channel);
        this.composed = new ComposedTerms(reading, channel, surroundings);
        this.reading = reading;
        this.families = reading.families();
        this.places = families.count();
        this.channel = channel;
        this.mostCandidates = mostCandidates;
        share = new float[from.length * places];
        tier = new byte[from.length * places];
    }

    /** The longest span of an edge, in tokens. */
    public int longest() {
        return longest;
    }

    /** Adds the edges of the tokens {@code [begin, end)} and returns the number of the first. */
    int addSentence(int begin, int end) {
        int first = size;
        composed.find(begin, end);
        var dictionary = channel.dictionary();
        for (int i = begin; i < end; i++) {
            keep(i);
            firstOfToken = size;
            int node = reading.garbleLength[i] == 0 ? -1 : dictionary.start(reading.symbol[i]);
            for (int length = 1; length <= reading.garbleLength[i]; length++) {
                swaps(i, length, node);
                if (length < reading.garbleLength[i]) {
                    node = dictionary.next(node, reading.symbol[i + length]);
                }
            }
            articleAndSwap(i, end);
        }
        add(end, 1, END, channel.model().endOfSentence());
        return first;
    }

    /** By token from {@code begin} to {@code end}: the first edge that begins there; and after them the number of edges. */
    int[] edgesByToken(int firstEdge, int begin, int end) {
        int[] first = new int[end - begin + 2];
        int edge = firstEdge;
        for (int i = begin; i <= end; i++) {
            first[i - begin] = edge;
            while (edge < size && from[edge] == i) {
                edge++;
            }
        }
        first[end - begin + 1] = size;
        return first;
    }

    private void keep(int i) {
        int edge = add(i, 1, KEEP, surroundings.number(i));
        for (int a = 0; a < places; a++) {
            share[edge * places + a] = reading.share(i, a);
            tier[edge * places + a] = (byte) reading.tier(i, a);
        }
    }

    private void swaps(int i, int length, int node) {
        boolean touching = reading.touching[i];
        for (int k = i + 1; k < i + length; k++) {
            touching |= reading.touching[k];
        }
        swaps(i, length, node, i, touching, 1, -1);
    }

    /**
     * Adds what the active families have for a garbled phrase.
     *
     * @param i token that the edges begin at
     * @param first token that the phrase begins at
     * @param factorOfAll factor on the probability of all
     * @param article number of the article that goes before, or -1
     */
    private void swaps(int i, int length, int node, int first, boolean touching, float factorOfAll, int article) {
        var dictionary = channel.dictionary();
        int to = dictionary.candidatesTo(node);
        int taken = 0;
        int family = -1;
        for (int c = dictionary.candidatesFrom(node); c < to; c++) {
            taken = dictionary.family(c) == family ? taken + 1 : 0;
            family = dictionary.family(c);
            int place = families.place(family);
            if (place < 0 || taken >= mostCandidates || article >= 0 && article != articleFor(c)) {
                continue;
            }
            float ease = ease(first, i + length, families.habits(place));
            if (ease > 0) {
                int edge = sameOriginal(length, c, article);
                if (edge < 0) {
                    edge = add(i, length, c, article);
                }
                float probability =
                        dictionary.weight(c) * ease * factorOfAll * surroundings.support(first, c) * term(first, c);
                share[edge * places + place] += probability;
                tier[edge * places + place] = (byte) families.tier(place, dictionary.source(c), touching);
            }
        }
    }

    /** How much likelier a candidate is because it makes a term of art with the words beside it. */
    private float term(int i, int candidateNumber) {
        int from = channel.wordsFrom(candidateNumber);
        boolean word = channel.wordsTo(candidateNumber) - from == 1;
        return word && composed.supports(i, channel.wordAt(from)) ? MAKES_A_TERM : 1;
    }

    private float ease(int begin, int end, SpinnerHabits habits) {
        float ease = 1;
        for (int k = begin; k < end; k++) {
            ease = Math.min(ease, reading.ease(k, habits));
        }
        return ease;
    }

    /** An edge of this token that puts the same words back, for another family; or -1. */
    private int sameOriginal(int length, int candidateNumber, int article) {
        int original = channel.dictionary().originalId(candidateNumber);
        for (int e = firstOfToken; e < size; e++) {
            if (span[e] == length && word[e] == article && channel.dictionary().originalId(candidate[e]) == original) {
                return e;
            }
        }
        return -1;
    }

    private int articleFor(int candidateNumber) {
        return channel.article(Articles.beforeVowelSound(channel.dictionary().original(candidateNumber)));
    }

    /** "an idiosyncratic" for "a user": the article is put right together with the word behind it. */
    private void articleAndSwap(int i, int end) {
        if (i + 1 >= end
                || reading.standing[i] == Block.FIXED
                || reading.garbleLength[i + 1] == 0
                || reading.standing[i + 1] != Block.PLAIN) {
            return;
        }
        Tokens tokens = reading.text.tokens();
        String text = reading.text.text();
        int start = tokens.start(reading.fromToken + i);
        int length = tokens.end(reading.fromToken + i) - start;
        if ((text.charAt(start) | 0x20) != 'a' || length > 2 || length == 2 && (text.charAt(start + 1) | 0x20) != 'n') {
            return;
        }
        int node = channel.dictionary().start(reading.symbol[i + 1]);
        firstOfToken = size;
        swaps(i, 2, node, i + 1, reading.touching[i + 1], ARTICLE_CORRECTED, channel.article(length == 1));
    }

    private int add(int begin, int length, int candidateNumber, int wordNumber) {
        if (size == from.length) {
            int capacity = size * 2;
            from = Arrays.copyOf(from, capacity);
            span = Arrays.copyOf(span, capacity);
            candidate = Arrays.copyOf(candidate, capacity);
            share = Arrays.copyOf(share, capacity * places);
            tier = Arrays.copyOf(tier, capacity * places);
            factor = Arrays.copyOf(factor, capacity);
            price = Arrays.copyOf(price, capacity);
            word = Arrays.copyOf(word, capacity);
        }
        from[size] = begin;
        span[size] = (byte) length;
        candidate[size] = candidateNumber;
        factor[size] = 1;
        word[size] = wordNumber;
        longest = Math.max(longest, length);
        return size++;
    }

    /** Sets the channel's probabilities of the edges {@code [begin, end)} at the given rates. */
    public void price(int begin, int end, SwapRates rates) {
        for (int e = begin; e < end; e++) {
            double sum = 0;
            double kept = 1;
            for (int k = e * places; k < (e + 1) * places; k++) {
                double swapped = rates.of(tier[k]) * share[k];
                sum += swapped;
                kept *= 1 - swapped;
            }
            price[e] = candidate[e] >= 0 ? sum * factor[e] : kept;
        }
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

    /** The tokens that the edge stands for, apart from those of an article before them. */
    public boolean withArticle(int edge) {
        return candidate[edge] >= 0 && word[edge] >= 0;
    }
}
