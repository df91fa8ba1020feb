package org.unspin.learn.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.DictionaryEntry;
import org.unspin.dictionary.SubstitutionDictionary;

/** The dictionary of tortured phrases that we ship. */
class TorturedDictionaryTest {
    private static final Path COMPUTED = Path.of("src", "main", "dictionary", "computed", "tortured.tsv");

    @Test
    void hasThousandsOfPhrasesEachOnce() throws IOException {
        Set<String> phrases = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (DictionaryEntry entry : SubstitutionDictionary.read(COMPUTED).entries()) {
            assertThat(all.add(entry.garbled())).as(entry.garbled()).isTrue();
            if (PhraseSyntax.words(entry.garbled()).size() > 1) {
                phrases.add(entry.garbled());
            }
        }
        assertThat(phrases).hasSizeGreaterThanOrEqualTo(6_000);
    }

    @Test
    void attributesItsSource() throws IOException {
        assertThat(Files.readString(COMPUTED, StandardCharsets.UTF_8))
                .contains("Problematic Paper Screener", "CC BY 4.0");
        assertThat(Files.readString(Path.of("NOTICE"), StandardCharsets.UTF_8))
                .contains("Problematic Paper Screener", "https://creativecommons.org/licenses/by/4.0/");
    }
}
