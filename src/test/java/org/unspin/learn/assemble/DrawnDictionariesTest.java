package org.unspin.learn.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.Substitution;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.learn.model.AugmenterSubstitutionModel;
import org.unspin.learn.thesaurus.WordFrequencies;
import org.unspin.learn.thesaurus.WordNetSenses;
import org.unspin.lm.ngram.NgramModel;

/** The computed pairs of the spinners that draw at random. */
class DrawnDictionariesTest {
    private static final Path PARTS = Path.of("src", "main", "dictionary");
    private static final int FEW = 50;

    /**
     * WordNet comes with the tests; the thesaurus that indiana.tsv needs does not. A line that somebody adds to the dictionary need not wait
     * until all is computed again: it changes pairs of its original, and a few of the rarest that are in the file.
     */
    @Test
    void areMadeByTheCommandThatContributorsAreTold() throws IOException {
        SubstitutionDictionary written = SubstitutionDictionary.read(Path.of("dictionaries", "wordnet-aug.tsv"));
        KnownPairs known = KnownPairs.of(written);
        AssembledDictionary made = ModelDictionaryAssembler.of(written, List.of())
                .assemble(
                        new AugmenterSubstitutionModel(WordNetSenses.open()),
                        WordFrequencies.read(PARTS.resolve("technical-words.tsv")),
                        2_500,
                        10_000,
                        NgramModel.english()::knows);
        Set<String> shipped = pairs(SubstitutionDictionary.read(PARTS.resolve("computed/wordnet-aug.tsv")), known);
        Set<String> again = pairs(made.dictionary(), known);
        assertThat(again).hasSizeGreaterThan(9_000);
        assertThat(Sets.difference(again, shipped)).hasSizeLessThan(FEW);
        assertThat(Sets.difference(shipped, again)).hasSizeLessThan(FEW);
    }

    private static Set<String> pairs(SubstitutionDictionary dictionary, KnownPairs known) {
        Set<String> pairs = new HashSet<>();
        for (DictionaryEntry entry : dictionary.entries()) {
            for (Substitution substitution : entry.substitutions()) {
                if (known.garbled(substitution.original()).isEmpty()) {
                    pairs.add(entry.garbled() + '\t' + substitution.original() + ':' + substitution.weight());
                }
            }
        }
        return pairs;
    }
}
