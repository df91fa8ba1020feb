package org.unspin.learn;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Proposes a dictionary for the news-wire spinner: what it would write for each of the commonest words, computed by the
 * walk that made its own ({@link ThesaurusWalk}). Immutable, thread-safe.
 */
public final class WalkDictionaryGenerator {
    /** How many of the commonest words are looked at if nothing else is said. */
    public static final int DEFAULT_WORDS = 8_000;

    private final ThesaurusWalk walk;
    private final SwapKeys keys;
    private final BaseForms baseForms;

    /**
     * A pair that the walk proposes.
     *
     * @param original what the spinner replaces, a base form in lower case
     * @param step where the walk ends
     * @param weight the estimated percentage, 1 to 100, of originals for which the walk ends there
     */
    public record Proposal(String original, WalkStep step, int weight) {
        /** {@code walk} for one replacement, {@code walk2} for several one after the other. */
        public String source() {
            return step.steps() == 1 ? "walk" : "walk2";
        }
    }

    /** Generates from {@code walk}, leaving out what {@code keys} saw left alone, inflected forms and names. */
    public WalkDictionaryGenerator(ThesaurusWalk walk, SwapKeys keys, BaseForms baseForms) {
        this.walk = walk;
        this.keys = keys;
        this.baseForms = baseForms;
    }

    /**
     * Writes the proposals of WordNet's walk, of the WordNet on the class path.
     *
     * @param frequencies the commonest words first, {@code word<TAB>count} to a line
     * @param words how many of them to look at, from the first, at least 1
     * @param output where to write {@code garbled<TAB>original:weight<TAB>source} lines, sorted by code unit
     * @return the proposals, the commonest original first
     * @throws IOException if a file cannot be read or written
     * @throws IllegalStateException if there is no WordNet on the class path
     */
    public static List<Proposal> generate(Path frequencies, int words, Path output) throws IOException {
        return generate(WordNetThesaurus.open(), frequencies, words, output);
    }

    /**
     * Writes the proposals of another thesaurus's walk, see {@link #generate(Path, int, Path)}; with the file of the
     * npm package {@code thesaurus} ({@link MyThesThesaurus}) they are the spinner's own.
     */
    public static List<Proposal> generate(Thesaurus thesaurus, Path frequencies, int words, Path output)
            throws IOException {
        WordFrequencies list = WordFrequencies.read(frequencies);
        BaseForms baseForms = BaseForms.wordNet();
        SwapKeys keys = new SwapKeys(list, baseForms);
        ThesaurusWalk walk = new ThesaurusWalk(thesaurus, keys);
        List<Proposal> proposals = new WalkDictionaryGenerator(walk, keys, baseForms).propose(list, words);
        write(proposals, output);
        return proposals;
    }

    /** The proposals for the commonest {@code words} of {@code frequencies}, the commonest original first. */
    public List<Proposal> propose(WordFrequencies frequencies, int words) {
        if (words < 1) {
            throw new IllegalArgumentException("the number of words must be 1 or more, not " + words);
        }
        List<Proposal> proposals = new ArrayList<>();
        for (String word : frequencies.commonest(words)) {
            if (isReplaced(word)) {
                for (WalkStep step : walk.candidates(word)) {
                    int weight = (int) Math.round(step.probability() * 100);
                    if (weight > 0) {
                        proposals.add(new Proposal(word, step, weight));
                    }
                }
            }
        }
        return List.copyOf(proposals);
    }

    private boolean isReplaced(String word) {
        return word.length() > 1
                && !keys.wasLeftAlone(word)
                && baseForms.isBaseForm(word)
                && !baseForms.isProperName(word);
    }

    private static void write(List<Proposal> proposals, Path output) throws IOException {
        List<Proposal> sorted = new ArrayList<>(proposals);
        sorted.sort(Comparator.comparing((Proposal proposal) -> proposal.step().garbled())
                .thenComparing(Comparator.comparingInt(Proposal::weight).reversed())
                .thenComparing(Proposal::original));
        Path target = output.toAbsolutePath();
        Path temporary = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".tmp");
        try {
            try (Writer writer = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
                for (Proposal proposal : sorted) {
                    writer.write(proposal.step().garbled() + '\t' + proposal.original() + ':' + proposal.weight() + '\t'
                            + proposal.source() + '\n');
                }
            }
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
