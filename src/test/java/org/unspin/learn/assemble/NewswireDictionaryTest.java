package org.unspin.learn.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.thesaurus.BaseForms;
import org.unspin.learn.thesaurus.ListedKeys;
import org.unspin.learn.thesaurus.MyThesThesaurus;
import org.unspin.learn.thesaurus.SwapKeys;
import org.unspin.learn.thesaurus.Thesaurus;
import org.unspin.learn.thesaurus.ThesaurusWalk;
import org.unspin.learn.thesaurus.WordFrequencies;

/** The news-wire dictionary, and the files that its computed pairs are made from. */
class NewswireDictionaryTest {
    private static final Path WRITTEN = Path.of("dictionaries", "newswire.tsv");
    private static final Path PARTS = Path.of("src", "main", "dictionary");

    /** Each file by itself: what somebody adds to the one is taken into account the next time that the other is computed. */
    @ParameterizedTest
    @ValueSource(strings = {"dictionaries/newswire.tsv", "src/main/dictionary/computed/newswire.tsv"})
    void givesNoOriginalMoreThanAllOfItsOccurrences(Path file) throws IOException {
        Map<String, Double> shares = new HashMap<>();
        for (DictionaryEntry entry : SubstitutionDictionary.read(file).entries()) {
            entry.substitutions()
                    .forEach(substitution -> shares.merge(substitution.original(), substitution.weight(), Double::sum));
        }
        assertThat(shares).isNotEmpty();
        assertThat(shares.values()).allSatisfy(share -> assertThat(share).isLessThanOrEqualTo(120));
    }

    /** Needs what the project does not hold: {@code -Dunspin.thesaurus=th_en_US_new.js -Dunspin.keys=FILE}. */
    @Test
    void isWhatTheAssemblerMakes() throws IOException {
        AssembledDictionary assembly = DictionaryAssembler.of(
                        SubstitutionDictionary.read(WRITTEN), ReviewFile.read(PARTS.resolve("newswire-review.tsv")))
                .assemble(
                        thesaurus(),
                        keys(),
                        WordFrequencies.read(PARTS.resolve("common-words.tsv")),
                        9_000,
                        word -> true);
        assertThat(assembly.unused()).isEmpty();
        assertThat(Files.readString(PARTS.resolve("computed/newswire.tsv"))).isEqualTo(assembly.text());
    }

    @Test
    void theWalkExplainsNearlyAllThatIsKnown() throws IOException {
        SwapKeys keys = keys();
        ThesaurusWalk walk = new ThesaurusWalk(thesaurus(), keys);
        KnownPairs known = KnownPairs.of(SubstitutionDictionary.read(WRITTEN));
        int explained = 0;
        int originals = 0;
        for (String original : known.originals()) {
            Set<String> garbled = known.garbled(original).keySet();
            originals++;
            explained += walk.likeliest(original).filter(garbled::contains).isPresent() ? 1 : 0;
        }
        assertThat((double) explained / originals).isGreaterThan(0.97);
    }

    /**
     * Needs the list of the words that the spinner replaces, one of the public lists of the 3,000 commonest for
     * learners.
     */
    private static SwapKeys keys() throws IOException {
        String file = System.getProperty("unspin.keys", "");
        assumeTrue(
                !file.isEmpty() && Files.exists(Path.of(file)),
                "no list of the words that are replaced; give one, words apart by white space, with -Dunspin.keys=FILE");
        return ListedKeys.read(Path.of(file), BaseForms.wordNet());
    }

    private static Thesaurus thesaurus() throws IOException {
        String file = System.getProperty("unspin.thesaurus", "");
        assumeTrue(
                !file.isEmpty() && Files.exists(Path.of(file)),
                "no thesaurus; fetch it with 'npm pack thesaurus@0.0.1' and give -Dunspin.thesaurus=th_en_US_new.js");
        return MyThesThesaurus.read(Path.of(file));
    }
}
