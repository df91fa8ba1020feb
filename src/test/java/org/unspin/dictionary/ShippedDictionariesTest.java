package org.unspin.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.dictionary.compiled.CompiledDictionaryTest;
import org.unspin.lm.ngram.NgramModel;

/** Every dictionary that is shipped passes the validator, and the language model knows all its originals. */
class ShippedDictionariesTest {
    @Test
    void passTheValidatorWithTheVocabularyOfTheLanguageModel() throws IOException {
        NgramModel model = NgramModel.english();
        List<Path> files;
        try (var listed = Files.list(Path.of("dictionaries"))) {
            files = listed.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            assertThat(new DictionaryValidator().validate(SubstitutionDictionary.read(file), model::knows))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void coverWhatTheFirstReleasePromises() throws IOException {
        CompiledDictionary newswire =
                CompiledDictionaryTest.compile(SubstitutionDictionary.read(Path.of("dictionaries/newswire.tsv")));
        assertThat(newswire.garbledCount()).isGreaterThanOrEqualTo(2_500);
        assertThat(newswire.pairCount()).isGreaterThanOrEqualTo(3_500);
    }
}
