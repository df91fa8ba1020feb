package org.unspin.learn.thesaurus;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The words that a spinner replaces, where they are known. Those of the news-wire spinner are one of the lists of the
 * 3,000 commonest English words that learners are given: all 70 words replaced in a text whose original is known are in
 * it, and so are 456 of 457 remembered from other texts; none of 8 common words outside it was replaced. Immutable,
 * thread-safe.
 */
public final class ListedKeys implements SwapKeys {
    /** The chance of words outside the list: another edition of it may have them. */
    private static final double OUTSIDE = 0.06;

    private static final Splitter WORDS =
            Splitter.on(CharMatcher.forPredicate(Character::isWhitespace)).omitEmptyStrings();

    private final Set<String> words;
    private final BaseForms baseForms;

    /** Takes the words; {@code baseForms} says which words outside the list might be in another edition. */
    public ListedKeys(Set<String> words, BaseForms baseForms) {
        this.words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
        this.baseForms = baseForms;
    }

    /**
     * Reads the words: UTF-8, lower case, separated by white space; lines that begin with {@code #} are comments.
     *
     * @throws IOException if the file cannot be read or has no words
     */
    public static ListedKeys read(Path file, BaseForms baseForms) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.startsWith("#")) {
                WORDS.split(line).forEach(words::add);
            }
        }
        if (words.isEmpty()) {
            throw new IOException(file + ": no words; write those that the spinner replaces");
        }
        return new ListedKeys(words, baseForms);
    }

    @Override
    public double probability(String word) {
        return words.contains(word) ? 1 : 0;
    }

    @Override
    public double originalProbability(String word) {
        if (words.contains(word)) {
            return 1;
        }
        boolean possible = word.length() > 1
                && word.chars().allMatch(Character::isLetter)
                && baseForms.isBaseForm(word)
                && !baseForms.isProperName(word);
        return possible ? OUTSIDE : 0;
    }

    @Override
    public Set<String> known() {
        return words;
    }
}
