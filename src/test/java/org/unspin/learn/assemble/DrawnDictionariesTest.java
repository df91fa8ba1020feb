package org.unspin.learn.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.model.AugmenterSubstitutionModel;
import org.unspin.learn.thesaurus.WordFrequencies;
import org.unspin.learn.thesaurus.WordNetSenses;
import org.unspin.lm.ngram.NgramModel;

/** The dictionaries of the spinners that draw at random, and the files that they are made from. */
class DrawnDictionariesTest {
    private static final Path SHIPPED = Path.of("dictionaries");
    private static final Path PARTS = Path.of("src", "main", "dictionary");

    @ParameterizedTest
    @ValueSource(strings = {"indiana", "wordnet-aug"})
    void haveEveryKnownPair(String family) throws IOException {
        Set<String> pairs = new HashSet<>();
        for (DictionaryEntry entry :
                SubstitutionDictionary.read(SHIPPED.resolve(family + ".tsv")).entries()) {
            for (Substitution substitution : entry.substitutions()) {
                pairs.add(entry.garbled() + '\t' + substitution.original());
            }
        }
        KnownPairs known = KnownPairs.read(PARTS.resolve(family + "-known.tsv"));
        assertThat(known.size()).isGreaterThan(90);
        for (String original : known.originals()) {
            for (String garbled : known.garbled(original).keySet()) {
                assertThat(pairs).contains(garbled + '\t' + original);
            }
        }
    }

    /** WordNet comes with the tests; the thesaurus that indiana.tsv needs does not. */
    @Test
    void areMadeByTheCommandThatContributorsAreTold() throws IOException {
        DictionaryAssembler.Assembly made = ModelDictionaryAssembler.read(
                        PARTS.resolve("wordnet-aug-known.tsv"), PARTS.resolve("wordnet-aug-review.tsv"))
                .assemble(
                        new AugmenterSubstitutionModel(WordNetSenses.open()),
                        WordFrequencies.read(PARTS.resolve("technical-words.tsv")),
                        2_500,
                        10_000,
                        NgramModel.english()::knows);
        assertThat(made.text()).isEqualTo(Files.readString(SHIPPED.resolve("wordnet-aug.tsv")));
    }
}
