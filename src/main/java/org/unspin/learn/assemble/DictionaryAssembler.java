package org.unspin.learn.assemble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.unspin.dictionary.DictionaryFormatException;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.thesaurus.SwapKeys;
import org.unspin.learn.thesaurus.Thesaurus;
import org.unspin.learn.thesaurus.ThesaurusWalk;
import org.unspin.learn.thesaurus.WordFrequencies;

/**
 * Makes the dictionary of a spinner that walks a thesaurus from three things: known pairs, pairs that
 * {@link WalkDictionaryGenerator} computes for the commonest words, and the review of a person who read these.
 *
 * <p>Every original has about {@value #KNOWN_SHARE} % of its occurrences swapped where its garbled words are known, and
 * these share it evenly. What the walk computes has the walk's probability times the chance that the spinner replaces
 * the original at all. An original whose garbled word was read off a text gets no computed ones, for a spinner writes
 * the same word every time; one that was only recalled gets them with {@value #BESIDE_RECALLED} of their weight.
 * Immutable, thread-safe.
 */
public final class DictionaryAssembler {
    private static final int KNOWN_SHARE = 90;
    private static final double BESIDE_RECALLED = 0.3;
    /** Computed pairs below this percentage are noise: they harm clean text more than they restore. */
    private static final int MIN_WEIGHT = 3;

    /** Below this percentage, a garbled word that is commoner than the original is nearly always meant. */
    private static final int LIKELY = 50;

    private static final String HEADING =
            "# Made by 'unspin dictionary infer'; do not edit: change the files of known pairs and of the"
                    + " review, and make it again.\n"
                    + "# %1$d garbled words, %2$d pairs. A weight is the estimated percentage of"
                    + " an original's occurrences that the spinner swaps for the garbled word.\n"
                    + "# The note says where a pair comes from: observed, read off a spun text whose original is known;"
                    + " recalled, remembered from such texts;\n"
                    + "# listed, judged by a person; walk, computed by one step through the spinner's thesaurus; walk2,"
                    + " by several. 'cycle': the reverse pair exists too.\n"
                    + "# The thesaurus is MyThes th_en_US_new, derived from WordNet 2; NOTICE has the licences of both."
                    + "\n";

    private final KnownPairs known;
    private final List<ReviewFile.Decision> review;

    /**
     * A dictionary and how it was made.
     *
     * @param dictionary the dictionary
     * @param text its file, in canonical form, with a heading that says how it was made
     * @param pairs the number of pairs by source
     * @param unused lines of the review file about pairs that do not exist; they had no effect
     */
    public record Assembly(
            SubstitutionDictionary dictionary, String text, Map<Source, Integer> pairs, List<String> unused) {
        /** Copies the collections. */
        public Assembly {
            pairs = Map.copyOf(pairs);
            unused = List.copyOf(unused);
        }

        /** Writes the file, replacing an old one at once; throws {@link IOException} if it cannot. */
        public void write(Path file) throws IOException {
            Path target = file.toAbsolutePath();
            Path temporary = Files.createTempFile(
                    target.getParent(), target.getFileName().toString(), ".tmp");
            try {
                Files.writeString(temporary, text);
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private DictionaryAssembler(KnownPairs known, List<ReviewFile.Decision> review) {
        this.known = known;
        this.review = review;
    }

    /**
     * Reads what people contribute.
     *
     * @param known lines of {@code garbled<TAB>original<TAB>observed|recalled}; directives ({@code #! title: ...}) go
     *     into the dictionary
     * @param review lines of {@code drop<TAB>garbled<TAB>original<TAB>why},
     *     {@code weight<TAB>garbled<TAB>original<TAB>percent<TAB>why} and
     *     {@code add<TAB>garbled<TAB>original<TAB>percent<TAB>why}
     * @throws IOException if a file cannot be read or a line is malformed; names file and line
     */
    public static DictionaryAssembler read(Path known, Path review) throws IOException {
        return new DictionaryAssembler(KnownPairs.read(known), ReviewFile.read(review));
    }

    /**
     * Walks {@code thesaurus} for the words that {@code keys} lists and for the commonest {@code words} of {@code
     * frequencies}, and puts all together.
     *
     * @param knownWord whether a word of an original is a word of the language, as the language model knows it
     * @throws DictionaryFormatException if the result breaks a rule of the format or does not pass the validator
     */
    public Assembly assemble(
            Thesaurus thesaurus, SwapKeys keys, WordFrequencies frequencies, int words, Predicate<String> knownWord) {
        ThesaurusWalk walk = new ThesaurusWalk(thesaurus, keys);
        return assemble(new WalkDictionaryGenerator(walk, keys).propose(frequencies, words), frequencies, knownWord);
    }

    /** Puts the known pairs, {@code proposals} and the review together; see {@link #assemble}. */
    Assembly assemble(
            List<WalkDictionaryGenerator.Proposal> proposals,
            WordFrequencies frequencies,
            Predicate<String> knownWord) {
        PairTable pairs = new PairTable();
        addKnown(pairs);
        addProposals(proposals, frequencies, pairs);
        List<String> unused = pairs.apply(review);
        return pairs.assemble(known, HEADING, unused, knownWord);
    }

    private void addKnown(PairTable pairs) {
        for (String original : known.originals()) {
            Map<String, Source> garbled = known.garbled(original);
            double weight = Math.rint((double) KNOWN_SHARE / garbled.size());
            garbled.forEach((word, source) -> pairs.add(word, original, weight, source));
        }
    }

    private void addProposals(
            List<WalkDictionaryGenerator.Proposal> proposals, WordFrequencies frequencies, PairTable pairs) {
        for (WalkDictionaryGenerator.Proposal proposal : proposals) {
            String original = proposal.original();
            String garbled = proposal.step().garbled();
            Map<String, Source> seen = known.garbled(original);
            double weight = Math.rint(proposal.weight() * (seen.isEmpty() ? 1 : BESIDE_RECALLED));
            boolean numeral = garbled.chars().anyMatch(Character::isDigit);
            boolean commoner = weight < LIKELY && frequencies.rank(garbled) < frequencies.rank(original);
            if (weight >= MIN_WEIGHT && !numeral && !commoner && !seen.containsValue(Source.OBSERVED)) {
                Source source = proposal.step().steps() == 1 ? Source.WALK : Source.WALK2;
                pairs.add(garbled, original, weight, source);
            }
        }
    }
}
