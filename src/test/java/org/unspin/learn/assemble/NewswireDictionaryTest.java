package org.unspin.learn.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.DictionaryValidator;
import org.unspin.dictionary.Source;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.thesaurus.BaseForms;
import org.unspin.learn.thesaurus.ListedKeys;
import org.unspin.learn.thesaurus.MyThesThesaurus;
import org.unspin.learn.thesaurus.SwapKeys;
import org.unspin.learn.thesaurus.Thesaurus;
import org.unspin.learn.thesaurus.ThesaurusWalk;
import org.unspin.learn.thesaurus.WordFrequencies;

/** The dictionary that we ship, and the files that it is made from. */
class NewswireDictionaryTest {
    private static final Path SHIPPED = Path.of("dictionaries", "newswire.tsv");
    private static final Path PARTS = Path.of("src", "main", "dictionary");

    @Test
    void passesTheValidator() throws IOException {
        assertThat(new DictionaryValidator().validate(SubstitutionDictionary.read(SHIPPED), word -> true))
                .isEmpty();
    }

    @Test
    void isLargeEnough() throws IOException {
        Set<String> garbled = new HashSet<>();
        int pairs = 0;
        for (DictionaryEntry entry : SubstitutionDictionary.read(SHIPPED).entries()) {
            garbled.add(entry.garbled());
            pairs += entry.substitutions().size();
        }
        assertThat(garbled).hasSizeGreaterThanOrEqualTo(2_500);
        assertThat(pairs).isGreaterThanOrEqualTo(3_500);
    }

    @Test
    void hasEveryKnownPairWithItsSource() throws IOException {
        Set<String> shipped = new HashSet<>();
        for (DictionaryEntry entry : SubstitutionDictionary.read(SHIPPED).entries()) {
            for (Substitution substitution : entry.substitutions()) {
                shipped.add(entry.garbled()
                        + '\t'
                        + substitution.original()
                        + '\t'
                        + substitution.source().word());
            }
        }
        List<String> known = Files.readAllLines(PARTS.resolve("newswire-known.tsv"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(known).hasSizeGreaterThan(500);
        assertThat(shipped).containsAll(known);
    }

    @Test
    void givesNoOriginalMoreThanAllOfItsOccurrences() throws IOException {
        Map<String, Double> shares = new HashMap<>();
        for (DictionaryEntry entry : SubstitutionDictionary.read(SHIPPED).entries()) {
            entry.substitutions()
                    .forEach(substitution -> shares.merge(substitution.original(), substitution.weight(), Double::sum));
        }
        assertThat(shares.values()).allSatisfy(share -> assertThat(share).isLessThanOrEqualTo(120));
    }

    /** Needs what the project does not hold: {@code -Dunspin.thesaurus=th_en_US_new.js -Dunspin.keys=FILE}. */
    @Test
    void isWhatTheAssemblerMakes() throws IOException {
        DictionaryAssembler.Assembly assembly = DictionaryAssembler.read(
                        PARTS.resolve("newswire-known.tsv"), PARTS.resolve("newswire-review.tsv"))
                .assemble(
                        thesaurus(),
                        keys(),
                        WordFrequencies.read(PARTS.resolve("common-words.tsv")),
                        9_000,
                        word -> true);
        assertThat(assembly.unused()).isEmpty();
        assertThat(assembly.pairs().keySet())
                .containsExactlyInAnyOrder(Source.OBSERVED, Source.RECALLED, Source.LISTED, Source.WALK, Source.WALK2);
        assertThat(Files.readString(SHIPPED)).isEqualTo(assembly.text());
    }

    @Test
    void theWalkExplainsNearlyAllThatIsKnown() throws IOException {
        SwapKeys keys = keys();
        ThesaurusWalk walk = new ThesaurusWalk(thesaurus(), keys);
        KnownPairs known = KnownPairs.read(PARTS.resolve("newswire-known.tsv"));
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
