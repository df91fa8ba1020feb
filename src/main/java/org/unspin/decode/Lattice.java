package org.unspin.decode;

import java.util.Arrays;
import org.unspin.text.Tokens;

/**
 * What a sentence may have been: between any two of its token limits, the token as it stands and every phrase that the
 * dictionaries offer in its place. Edges are kept in parallel arrays for all sentences of a block, in the order of the token
 * they begin at.
 */
final class Lattice {
    /** The candidate of an edge that keeps its token. */
    static final int KEEP = -1;
    /** The candidate of the edge that ends a sentence. */
    static final int END = -2;
    /** How likely a spinner corrects an article for the word that it puts behind it: real ones hardly ever do. */
    private static final float ARTICLE_CORRECTED = 0.02f;

    /** By edge: the token it begins at, counted from the start of the block. */
    int[] from = new int[1024];
    /** By edge: the number of tokens that it spans. */
    byte[] span = new byte[1024];
    /** By edge: candidate number of the dictionary, {@link #KEEP} or {@link #END}. */
    int[] candidate = new int[1024];
    /** By edge: for a swap how likely the original is written so, for a kept token the share that would be swapped. */
    float[] share = new float[1024];
    /** By edge: how much likelier than in general the document makes the swap. */
    float[] factor = new float[1024];
    /** By edge: which swap rate it goes with. */
    byte[] tier = new byte[1024];
    /** By edge: number of the kept word, or of the article that precedes the candidate's words, or -1. */
    int[] word = new int[1024];

    int size;
    private int longest;

    private final Reading reading;
    private final Channel channel;
    private final Surroundings surroundings;
    private final int mostCandidates;

    Lattice(Reading reading, Channel channel, int mostCandidates) {
        this.surroundings = new Surroundings(reading, channel);
        this.reading = reading;
        this.channel = channel;
        this.mostCandidates = mostCandidates;
    }

    /** The longest span of an edge, in tokens. */
    int longest() {
        return longest;
    }

    /** Adds the edges of the tokens {@code [begin, end)} and returns the number of the first. */
    int addSentence(int begin, int end) {
        int first = size;
        var dictionary = channel.dictionary();
        for (int i = begin; i < end; i++) {
            keep(i);
            int node = reading.garbleLength[i] == 0 ? -1 : dictionary.start(reading.symbol[i]);
            for (int length = 1; length <= reading.garbleLength[i]; length++) {
                swaps(i, length, node);
                if (length < reading.garbleLength[i]) {
                    node = dictionary.next(node, reading.symbol[i + length]);
                }
            }
            articleAndSwap(i, end);
        }
        add(end, 1, END, 0, 0, channel.model().endOfSentence());
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
        add(i, 1, KEEP, reading.share[i], reading.tier[i], surroundings.number(i));
    }

    private void swaps(int i, int length, int node) {
        var dictionary = channel.dictionary();
        float ease = reading.ease[i];
        boolean touching = reading.touching[i];
        for (int k = i + 1; k < i + length; k++) {
            ease = Math.min(ease, reading.ease[k]);
            touching |= reading.touching[k];
        }
        int to = Math.min(dictionary.candidatesTo(node), dictionary.candidatesFrom(node) + mostCandidates);
        for (int c = dictionary.candidatesFrom(node); c < to; c++) {
            add(
                    i,
                    length,
                    c,
                    dictionary.weight(c) * ease * surroundings.support(i, c),
                    SwapRates.tier(dictionary.source(c), touching),
                    -1);
        }
    }

    /** "an idiosyncratic" for "a user": the article is put right together with the word behind it. */
    private void articleAndSwap(int i, int end) {
        if (i + 1 >= end || reading.ease[i] == 0 || reading.garbleLength[i + 1] == 0 || reading.ease[i + 1] < 1) {
            return;
        }
        Tokens tokens = reading.text.tokens();
        String text = reading.text.text();
        int start = tokens.start(reading.fromToken + i);
        int length = tokens.end(reading.fromToken + i) - start;
        if ((text.charAt(start) | 0x20) != 'a' || length > 2 || length == 2 && (text.charAt(start + 1) | 0x20) != 'n') {
            return;
        }
        var dictionary = channel.dictionary();
        int node = dictionary.start(reading.symbol[i + 1]);
        int to = Math.min(dictionary.candidatesTo(node), dictionary.candidatesFrom(node) + mostCandidates);
        for (int c = dictionary.candidatesFrom(node); c < to; c++) {
            boolean vowel = Articles.beforeVowelSound(dictionary.original(c));
            if (vowel != (length == 2)) {
                add(
                        i,
                        2,
                        c,
                        dictionary.weight(c) * ARTICLE_CORRECTED * surroundings.support(i + 1, c),
                        SwapRates.tier(dictionary.source(c), reading.touching[i + 1]),
                        channel.article(vowel));
            }
        }
    }

    private void add(int begin, int length, int candidateNumber, float probability, int rateTier, int wordNumber) {
        if (size == from.length) {
            int capacity = size * 2;
            from = Arrays.copyOf(from, capacity);
            span = Arrays.copyOf(span, capacity);
            candidate = Arrays.copyOf(candidate, capacity);
            share = Arrays.copyOf(share, capacity);
            tier = Arrays.copyOf(tier, capacity);
            factor = Arrays.copyOf(factor, capacity);
            word = Arrays.copyOf(word, capacity);
        }
        from[size] = begin;
        span[size] = (byte) length;
        candidate[size] = candidateNumber;
        share[size] = probability;
        tier[size] = (byte) rateTier;
        factor[size] = 1;
        word[size++] = wordNumber;
        longest = Math.max(longest, length);
    }

    /** How likely the channel makes the edge at the given rates. */
    double channel(int edge, SwapRates rates) {
        double rate = rates.of(tier[edge]);
        return candidate[edge] >= 0 ? rate * share[edge] * factor[edge] : 1 - rate * share[edge];
    }

    /** The tokens that the edge stands for, apart from those of an article before them. */
    boolean withArticle(int edge) {
        return candidate[edge] >= 0 && word[edge] >= 0;
    }
}
