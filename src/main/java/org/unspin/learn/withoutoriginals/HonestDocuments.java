package org.unspin.learn.withoutoriginals;

import java.util.Arrays;
import java.util.BitSet;

/** Finds documents that are not spun among spun ones. */
final class HonestDocuments {
    /** The quantile of the documents' swap shares that is taken for the spinner's: up to two thirds may be unspun. */
    private static final double USUAL = 0.75;

    private static final double HONEST = 0.2;
    private static final double FEWEST_DUE = 6;

    private HonestDocuments() {}

    /**
     * The documents in which hardly any words are taken for swapped, although so many should have been that this is no
     * accident.
     */
    static BitSet find(PooledTexts texts, ContextScorer scorer) {
        double[] shares = new double[texts.documents()];
        int[] swapped = new int[shares.length];
        int[] open = new int[shares.length];
        for (int document = 0; document < shares.length; document++) {
            for (int place = texts.begin(document); place < texts.end(document); place++) {
                if (texts.open(place)) {
                    open[document]++;
                    boolean other = scorer.reading(place) >= 0 && scorer.reading(place) != texts.lmAt(place);
                    swapped[document] += other ? 1 : 0;
                }
            }
            shares[document] = open[document] == 0 ? 0 : (double) swapped[document] / open[document];
        }
        double[] sorted = shares.clone();
        Arrays.sort(sorted);
        double usual = sorted.length == 0 ? 0 : sorted[(int) (sorted.length * USUAL)];
        BitSet unspun = new BitSet();
        for (int document = 0; document < shares.length; document++) {
            double due = usual * open[document];
            if (due >= FEWEST_DUE && swapped[document] < HONEST * due) {
                unspun.set(document);
            }
        }
        return unspun;
    }
}
