package org.unspin.learn.thesaurus;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Spins honest text by the walk through a thesaurus, to make test material that no dictionary of ours has shaped.
 *
 * <p>Lower-case base forms among the commonest words are replaced; each has one garbled form, drawn for the seed by the
 * walk's probabilities (or none, where the rest of the probability is drawn). Words with a capital, parts of hyphenated
 * words, possessives, contractions, addresses and digits stay, as that spinner leaves them. {@link LeftAlone} says what
 * else stays. The same seed gives the same text. Immutable; thread-safe.
 */
final class WalkSpinner {
    private static final double RANDOM_SHARE = 0.06;
    private static final String JOINING = "-'\u2019\u2010\u2011_@/\\#&";

    private final ThesaurusWalk walk;
    private final SwapKeys keys;
    private final Map<String, String> observed;
    private final LeftAlone leftAlone;
    private final long seed;

    /** Which occurrences of words that it knows a spinner does not replace. */
    enum LeftAlone {
        /**
         * Those that touch a sign. So does the real spinner: in a spun article all 127 replaced words have white
         * space on both sides, and 23 words that touch a sign, most of them replaced elsewhere, stayed.
         */
        TOUCHING_PUNCTUATION,
        /** Six in a hundred, anywhere: harder for a restorer, whose neighbours then mix both forms. */
        RANDOM
    }

    /**
     * A replacement.
     *
     * @param start where the garbled word begins in the spun text, in UTF-16 units
     * @param original the word of the honest text
     * @param garbled the word that stands in its place
     */
    record Swap(int start, String original, String garbled) {}

    /**
     * A spun text.
     *
     * @param text the text
     * @param swaps what was replaced in it, in order
     */
    record Spun(String text, List<Swap> swaps) {
        /** Copies the list. */
        Spun {
            swaps = List.copyOf(swaps);
        }
    }

    /**
     * Makes a spinner.
     *
     * @param walk where garbled words come from
     * @param keys which words are replaced: those for which it is likelier than not
     * @param observed pairs, original to garbled, that win over the walk; may be empty
     * @param leftAlone which occurrences stay
     * @param seed decides what is drawn
     */
    WalkSpinner(ThesaurusWalk walk, SwapKeys keys, Map<String, String> observed, LeftAlone leftAlone, long seed) {
        this.walk = walk;
        this.keys = keys;
        this.observed = Map.copyOf(observed);
        this.leftAlone = leftAlone;
        this.seed = seed;
    }

    /** The spun text only, spun like the real spinner does; {@code observed} may be empty. */
    static String spin(String text, Thesaurus thesaurus, SwapKeys keys, Map<String, String> observed, long seed) {
        ThesaurusWalk walk = new ThesaurusWalk(thesaurus, keys);
        return new WalkSpinner(walk, keys, observed, LeftAlone.TOUCHING_PUNCTUATION, seed)
                .spin(text)
                .text();
    }

    /** Spins {@code text} and says what was replaced. */
    Spun spin(String text) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / 8);
        List<Swap> swaps = new ArrayList<>();
        Map<String, Optional<String>> drawn = new HashMap<>();
        int occurrence = 0;
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            if (end == at) {
                out.append(text.charAt(at++));
                continue;
            }
            String word = text.substring(at, end);
            Optional<String> garbled =
                    isFree(text, at, end) ? drawn.computeIfAbsent(word, this::garbled) : Optional.empty();
            if (garbled.isPresent() && !stays(text, at, end, occurrence++)) {
                swaps.add(new Swap(out.length(), word, garbled.get()));
                out.append(garbled.get());
            } else {
                out.append(word);
            }
            at = end;
        }
        return new Spun(out.toString(), swaps);
    }

    /** What this spinner writes for {@code word} wherever it replaces it; empty where it leaves the word alone. */
    Optional<String> garbled(String word) {
        String seen = observed.get(word);
        if (seen != null) {
            return seen.equals(word) ? Optional.empty() : Optional.of(seen);
        }
        if (keys.originalProbability(word) <= 0.5) {
            return Optional.empty();
        }
        double drawn = draw("word", word);
        for (WalkStep step : walk.candidates(word)) {
            drawn -= step.probability();
            if (drawn < 0) {
                return Optional.of(step.garbled());
            }
        }
        return Optional.empty();
    }

    /** A number from 0 to 1 that depends on the seed and the key only. */
    private double draw(String kind, String key) {
        long hash = Hashing.murmur3_128()
                .newHasher()
                .putLong(seed)
                .putString(kind, StandardCharsets.UTF_8)
                .putChar('\t')
                .putString(key, StandardCharsets.UTF_8)
                .hash()
                .asLong();
        return (hash >>> 11) * 0x1.0p-53;
    }

    private boolean stays(String text, int start, int end, int occurrence) {
        if (leftAlone == LeftAlone.RANDOM) {
            return draw("occurrence", Integer.toString(occurrence)) < RANDOM_SHARE;
        }
        return start > 0 && !Character.isWhitespace(text.charAt(start - 1))
                || end < text.length() && !Character.isWhitespace(text.charAt(end));
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether the word is lower case, of letters only and stands by itself. */
    private static boolean isFree(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return !joins(text, start - 1, start - 2) && !joins(text, end, end + 1);
    }

    /** Whether the sign at {@code sign} ties a word to what stands at {@code beyond}. */
    private static boolean joins(String text, int sign, int beyond) {
        if (sign < 0 || sign >= text.length()) {
            return false;
        }
        char c = text.charAt(sign);
        boolean tied = beyond >= 0 && beyond < text.length() && Character.isLetterOrDigit(text.charAt(beyond));
        return Character.isSurrogate(c) || tied && (JOINING.indexOf(c) >= 0 || c == '.' || c == ':');
    }
}
