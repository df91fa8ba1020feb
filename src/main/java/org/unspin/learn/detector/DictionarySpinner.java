package org.unspin.learn.detector;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.text.CaseShape;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;
import org.unspin.text.TokenKind;
import org.unspin.text.Tokens;

/**
 * Spins text with a family's dictionary, to make material for training and tests: the longest original that begins at a
 * word is swapped for one of its garbled forms, each as often as its weight says, times an intensity. The same seed
 * gives the same text. Immutable, thread-safe.
 */
public final class DictionarySpinner {
    private static final int LONGEST = 6;
    /** The largest share of an original's occurrences that is swapped. */
    private static final double MOST = 0.98;

    private final CompiledDictionary dictionary;
    private final SpinnerHabits habits;
    private final Map<String, List<Integer>> candidatesOf = new HashMap<>();
    private final Segmenter segmenter = new Segmenter(block -> new int[0]);
    private final double intensity;
    private final boolean consistent;
    private final long seed;

    /**
     * A spinner.
     *
     * @param dictionary holds the family
     * @param family the name of the family
     * @param intensity how many times as often as the weights say it swaps, above 0
     * @param consistent whether an original has the same garbled form throughout a text
     * @param seed decides what is drawn
     * @throws IllegalArgumentException if the dictionary has no such family
     */
    public DictionarySpinner(
            CompiledDictionary dictionary, String family, double intensity, boolean consistent, long seed) {
        this.dictionary = dictionary;
        this.intensity = intensity;
        this.consistent = consistent;
        this.seed = seed;
        int number = 0;
        while (number < dictionary.familyCount()
                && !dictionary.familyName(number).equals(family)) {
            number++;
        }
        if (number == dictionary.familyCount()) {
            throw new IllegalArgumentException("the dictionary has no family \"" + family + "\"");
        }
        habits = dictionary.habits(number);
        for (int c = 0; c < dictionary.candidateCount(); c++) {
            if (dictionary.family(c) == number) {
                candidatesOf
                        .computeIfAbsent(dictionary.original(c).toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                        .add(c);
            }
        }
    }

    /** Spins a text. */
    public String spin(String text) {
        SegmentedText segmented = segmenter.segment(text);
        Tokens tokens = segmented.tokens();
        Random random = new Random(seed
                ^ Hashing.murmur3_128().hashString(text, StandardCharsets.UTF_8).asLong());
        StringBuilder out = new StringBuilder(text.length() + text.length() / 8);
        int copied = 0;
        for (int t = 0; t < tokens.size(); ) {
            int length = tokens.kind(t) == TokenKind.WORD ? longest(text, tokens, t) : 0;
            if (length == 0) {
                t++;
                continue;
            }
            int start = tokens.start(t);
            int end = tokens.end(t + length - 1);
            String garbled = draw(text.substring(start, end).toLowerCase(Locale.ROOT), random);
            if (!garbled.isEmpty()) {
                out.append(text, copied, start)
                        .append(CaseShape.of(text, start, tokens.end(t)).apply(garbled));
                copied = end;
            }
            t += length;
        }
        return out.append(text, copied, text.length()).toString();
    }

    /** The number of tokens of the longest original that begins at token {@code t}, or 0. */
    private int longest(String text, Tokens tokens, int t) {
        CaseShape shape = CaseShape.of(text, tokens.start(t), tokens.end(t));
        if (shape != CaseShape.LOWER && (shape != CaseShape.CAPITALISED || habits.sparesCapitals())) {
            return 0;
        }
        for (int length = Math.min(LONGEST, tokens.size() - t); length > 0; length--) {
            int last = t + length - 1;
            if (habits.sparesTouching() && (tokens.joined(t) || last + 1 < tokens.size() && tokens.joined(last + 1))) {
                continue;
            }
            if (candidatesOf.containsKey(
                    text.substring(tokens.start(t), tokens.end(last)).toLowerCase(Locale.ROOT))) {
                return length;
            }
        }
        return 0;
    }

    private String draw(String original, Random random) {
        double sum = 0;
        for (int candidate : candidatesOf.get(original)) {
            sum += dictionary.weight(candidate);
        }
        double scale = Math.min(intensity, MOST / sum);
        if (random.nextDouble() >= scale * sum) {
            return "";
        }
        double drawn =
                sum * (consistent ? new Random(seed * 31 + original.hashCode()).nextDouble() : random.nextDouble());
        for (int candidate : candidatesOf.get(original)) {
            drawn -= dictionary.weight(candidate);
            if (drawn < 0) {
                return dictionary.garbled(candidate);
            }
        }
        return "";
    }
}
