package org.unspin.learn.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unspin.dictionary.DictionaryFormatException;
import org.unspin.dictionary.PairKey;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;

/**
 * What a person says about a pair.
 *
 * @param verdict what is to become of it
 * @param edited what it is to be instead; present for {@link Verdict#EDIT} only
 */
public record ReviewAnswer(Verdict verdict, Optional<Substitution> edited) {
    /** The pair is right. */
    public static final ReviewAnswer KEEP = new ReviewAnswer(Verdict.KEEP, Optional.empty());
    /** The pair is wrong. */
    public static final ReviewAnswer DROP = new ReviewAnswer(Verdict.DROP, Optional.empty());
    /** To be asked again after all others. */
    public static final ReviewAnswer SKIP = new ReviewAnswer(Verdict.SKIP, Optional.empty());

    private static final int MOST_DIGITS = 15;

    /** What is to become of a pair. */
    public enum Verdict {
        /** It stays. */
        KEEP,
        /** It goes. */
        DROP,
        /** It stays with another original or weight. */
        EDIT,
        /** Nobody knows yet. */
        SKIP;

        /** How a file writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the pair need not be asked about again. */
    boolean isDecision() {
        return verdict != Verdict.SKIP;
    }

    /** The new value as a file writes it, {@code original:weight}; empty for all but an edit. */
    public String value() {
        return edited.map(substitution -> substitution.original() + ":" + plain(substitution.weight()))
                .orElse("");
    }

    /** A weight without an exponent and without trailing zeros. */
    public static String plain(double weight) {
        return BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString();
    }

    /**
     * Reads what a pair is to become: {@code original}, {@code original:weight}, {@code :weight}, or a number alone,
     * which is a weight.
     *
     * @param pair the pair that is edited
     * @param weight its weight, in case the value gives none
     * @throws IllegalArgumentException if it is none of these, or no entry that a dictionary may have; the message says
     *     why
     */
    public static ReviewAnswer edit(String value, PairKey pair, String original, double weight) {
        String text = value.strip();
        int colon = text.lastIndexOf(':');
        boolean number = colon < 0 && isNumber(text);
        String newOriginal = number || colon == 0
                ? original
                : colon < 0 ? text : text.substring(0, colon).strip();
        String newWeight = number
                ? text
                : colon < 0 ? plain(weight) : text.substring(colon + 1).strip();
        if (text.isEmpty() || !isNumber(newWeight)) {
            throw new IllegalArgumentException("\"" + text
                    + "\" is no new value: give the original, or a weight above 0 and at most 100, or original:weight");
        }
        Substitution edited = new Substitution(newOriginal, Double.parseDouble(newWeight), Source.LISTED);
        PairKey made = new PairKey(pair.garbled(), newOriginal);
        if (made.garbled().equals(made.original())) {
            throw new IllegalArgumentException(
                    "\"" + newOriginal + "\" is the garbled form itself: give what the author wrote, or drop the pair");
        }
        try {
            SubstitutionDictionary.builder("edited")
                    .add(pair.garbled(), List.of(edited), "")
                    .build();
        } catch (DictionaryFormatException e) {
            throw new IllegalArgumentException(
                    e.problems().get(0).message() + "; " + e.problems().get(0).remedy(), e);
        }
        return new ReviewAnswer(Verdict.EDIT, Optional.of(edited));
    }

    private static boolean isNumber(String text) {
        boolean digits = false;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits |= c >= '0' && c <= '9';
            points += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return digits && points <= 1 && text.length() <= MOST_DIGITS;
    }
}
