package org.unspin.learn.thesaurus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The walk that made the news-wire spinner's dictionary, as observed and unverified pairs show it: it explains 516 of 527
 * originals, 69 of the 70 observed ones.
 *
 * <p>One step takes the first suitable word of the thesaurus's list: a single word without hyphen; one in -ing only for
 * an original in -ing; for an original in -tion or -able (-ible) the last word of the list with that ending, if there
 * is one. The spinner makes its replacements over the whole text, one headword after the other <em>from z to a</em>. So
 * a new word that sorts before the word it replaced, and is a headword itself, is replaced again (work, activity, act,
 * enactment), and one that sorts after it stays (country, state). Two words that replace each other thus cancel out:
 * the spinner leaves the first of them alone (main, question, soon). Where {@link SwapKeys} does not know which words
 * are headwords, it says how likely each is, and the walk branches there. Immutable, thread-safe.
 */
public final class ThesaurusWalk {
    private static final int MAX_STEPS = 12;
    private static final double NEGLIGIBLE = 0.004;

    private final Thesaurus thesaurus;
    private final SwapKeys keys;

    /** Walks {@code thesaurus}; {@code keys} says which words the spinner replaces. */
    public ThesaurusWalk(Thesaurus thesaurus, SwapKeys keys) {
        this.thesaurus = thesaurus;
        this.keys = keys;
    }

    /**
     * Where the walk from {@code original} may end.
     *
     * @param original a base form in lower case
     * @return garbled words, likeliest first, each once, none equal to {@code original}; empty for words that the
     *     thesaurus lacks
     */
    public List<WalkStep> candidates(String original) {
        WalkShares shares = thesaurus.shares();
        Map<String, WalkStep> ends = new LinkedHashMap<>();
        follow(original, shares.first(), ends);
        List<String> words = suitable(original);
        double[] later = {shares.second(), shares.third()};
        for (int i = 1; i < words.size() && i <= later.length; i++) {
            String word = words.get(i);
            add(ends, new WalkStep(word, i + 1, 1, later[i - 1], original + " > " + word), original);
        }
        List<WalkStep> sorted = new ArrayList<>(ends.values());
        sorted.sort(Comparator.comparingDouble(WalkStep::probability).reversed());
        return List.copyOf(sorted);
    }

    /**
     * The likeliest word at which the walk ends; empty if there is none.
     */
    public Optional<String> likeliest(String original) {
        return candidates(original).stream().findFirst().map(WalkStep::garbled);
    }

    private void follow(String original, double share, Map<String, WalkStep> ends) {
        double probability = share;
        String word = original;
        StringBuilder path = new StringBuilder(original);
        Set<String> passed = new HashSet<>();
        for (int step = 1; step <= MAX_STEPS && probability > NEGLIGIBLE && passed.add(word); step++) {
            Optional<String> next = suitable(word).stream().findFirst();
            if (next.isEmpty()) {
                return;
            }
            String to = next.get();
            path.append(" > ").append(to);
            boolean again = to.compareTo(word) < 0 && !suitable(to).isEmpty();
            double onward = again ? keys.probability(to) : 0;
            add(ends, new WalkStep(to, 1, step, probability * (1 - onward), path.toString()), original);
            probability *= onward;
            word = to;
        }
    }

    private static void add(Map<String, WalkStep> ends, WalkStep step, String original) {
        if (step.probability() > NEGLIGIBLE && !step.garbled().equals(original)) {
            ends.merge(step.garbled(), step, ThesaurusWalk::sum);
        }
    }

    private static WalkStep sum(WalkStep first, WalkStep other) {
        double both = Math.min(1, first.probability() + other.probability());
        return new WalkStep(first.garbled(), first.rank(), first.steps(), both, first.path());
    }

    /** The words that one step may take for {@code word}; first the one that it takes as a rule. */
    List<String> suitable(String word) {
        List<String> single = new ArrayList<>();
        boolean participle = word.endsWith("ing");
        for (String related : thesaurus.related(word)) {
            if (isSingle(related) && (participle || !related.endsWith("ing"))) {
                single.add(related);
            }
        }
        if (participle) {
            return endingFirst(single, false, "ing");
        }
        if (word.endsWith("tion")) {
            return endingFirst(single, true, "tion");
        }
        if (word.endsWith("able") || word.endsWith("ible")) {
            return endingFirst(single, true, "able", "ible");
        }
        return single;
    }

    private static List<String> endingFirst(List<String> words, boolean lastFirst, String... endings) {
        List<String> same = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String word : words) {
            boolean matches = false;
            for (String ending : endings) {
                matches |= word.endsWith(ending);
            }
            (matches ? same : others).add(word);
        }
        if (lastFirst) {
            Collections.reverse(same);
        }
        same.addAll(others);
        return same;
    }

    private static boolean isSingle(String word) {
        return !word.isEmpty() && word.indexOf(' ') < 0 && word.indexOf('-') < 0 && word.indexOf('_') < 0;
    }
}
