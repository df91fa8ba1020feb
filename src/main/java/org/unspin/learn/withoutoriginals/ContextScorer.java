package org.unspin.learn.withoutoriginals;

import java.util.Arrays;
import org.unspin.lm.LanguageModel;

/**
 * Says how well words fit where a garbled one stands, given what the words around it are taken for at present: their
 * readings. Neighbours that nobody can read yet say nothing: the context ends there. For one thread.
 */
final class ContextScorer {
    private static final int LEFT = 4;
    /** How many words after the place are looked at. */
    static final int RIGHT = 3;
    /** A reading that is not settled. */
    private static final int DOUBTFUL = -2;

    private static final int END = -1;

    private final LanguageModel model;
    /**
     * By place: the language model's id of what is taken to have stood there, {@link #END} or {@link #DOUBTFUL}.
     */
    private final int[] readings;
    /** The readings that the present E step makes. */
    private final int[] next;

    private final int unknown;
    private final long[] before;
    private final long[] trial;
    private final int[] right = new int[RIGHT];
    private int rightCount;

    ContextScorer(PooledTexts texts, LanguageModel model) {
        this.model = model;
        readings = new int[texts.size()];
        Arrays.setAll(readings, texts::lmAt);
        next = readings.clone();
        before = new long[model.stateSize()];
        trial = new long[model.stateSize()];
        unknown = model.wordId("zzqxjv", 0, 6);
    }

    private ContextScorer(ContextScorer other) {
        model = other.model;
        readings = other.readings;
        next = other.next;
        unknown = other.unknown;
        before = new long[other.before.length];
        trial = new long[other.trial.length];
    }

    /** Another scorer of the same readings, for another thread; what it reads is seen after {@link #commit}. */
    ContextScorer fork() {
        return new ContextScorer(this);
    }

    /** The language model's id of a word of which nothing is known. */
    int unknown() {
        return unknown;
    }

    /** Takes what stands at a place for a word. */
    void read(int place, int lmId) {
        next[place] = lmId;
    }

    /** Says that nobody knows what stands at a place. */
    void doubt(int place) {
        next[place] = DOUBTFUL;
    }

    /** What is taken to have stood at a place: the language model's id, or a negative number. */
    int reading(int place) {
        return readings[place];
    }

    /** Makes what was read since the last call visible to all. */
    void commit() {
        System.arraycopy(next, 0, readings, 0, next.length);
    }

    boolean doubtful(int place) {
        return readings[place] == DOUBTFUL;
    }

    /** Sets the place that {@link #score} is about. */
    void moveTo(int place) {
        int from = place;
        while (from > 0 && place - from < LEFT && readings[from - 1] >= 0) {
            from--;
        }
        model.begin(before, 0);
        if (from > 0 && readings[from - 1] != END) {
            model.score(before, 0, from == place || readings[from - 1] < 0 ? unknown : readings[from - 1], before, 0);
        }
        for (int p = from; p < place; p++) {
            model.score(before, 0, readings[p], before, 0);
        }
        rightCount = 0;
        for (int p = place + 1; rightCount < RIGHT && p < readings.length && readings[p] != DOUBTFUL; p++) {
            right[rightCount++] = readings[p] == END ? model.endOfSentence() : readings[p];
            if (readings[p] == END) {
                break;
            }
        }
    }

    /** Log probability of a word at the place and of what follows it. */
    double score(int lmId) {
        return score(lmId, RIGHT);
    }

    /** The same with fewer of the words that follow: less exact, but faster. */
    double score(int lmId, int following) {
        double sum = model.score(before, 0, lmId, trial, 0);
        for (int k = 0; k < Math.min(following, rightCount); k++) {
            sum += model.score(trial, 0, right[k], trial, 0);
        }
        return sum;
    }

    /**
     * How much likelier the context makes a word of which nothing is known; what others are measured against.
     */
    double chance() {
        return chance(RIGHT);
    }

    /** The same with fewer of the words that follow. */
    double chance(int following) {
        return score(unknown, following) - model.wordScore(unknown);
    }
}
