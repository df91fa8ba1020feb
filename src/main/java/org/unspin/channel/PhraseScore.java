package org.unspin.channel;

import org.unspin.lm.LanguageModel;

/**
 * How likely the language model thinks a phrase by itself: its first word by frequency, the others after those before them. Not
 * thread-safe.
 */
final class PhraseScore {
    private final LanguageModel model;
    private final long[] state;

    PhraseScore(LanguageModel model) {
        this.model = model;
        state = new long[model.stateSize()];
    }

    /** Natural logarithm of the probability of the words {@code [from, to)}; {@code forms} tells words that share an id. */
    double score(int[] words, float[] forms, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += next(words[i], i == from) + forms[i];
        }
        return sum;
    }

    /** The same for a phrase whose words have one space or a hyphen between them, in just this form. */
    double honest(String phrase) {
        double sum = 0;
        boolean first = true;
        for (int start = 0; start < phrase.length(); ) {
            int end = start + 1;
            while (phrase.charAt(start) != '-' && end < phrase.length() && " -".indexOf(phrase.charAt(end)) < 0) {
                end++;
            }
            int word = model.wordId(phrase, start, end);
            sum += next(word, first) + model.formScore(word, phrase, start, end);
            first = false;
            start = end < phrase.length() && phrase.charAt(end) == ' ' ? end + 1 : end;
        }
        return sum;
    }

    private double next(int word, boolean first) {
        if (first) {
            model.begin(state, 0);
        }
        double after = model.score(state, 0, word, state, 0);
        return first ? model.wordScore(word) : after;
    }
}
