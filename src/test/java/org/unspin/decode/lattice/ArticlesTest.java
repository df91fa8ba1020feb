package org.unspin.decode.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticlesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "apple",
                "egg",
                "idea",
                "old",
                "umbrella",
                "hour",
                "honest",
                "honour",
                "heir",
                "unimportant",
                "uninspired",
                "unidentified",
                "urgent",
                "urban",
                "only",
                "eight",
                "8",
                "80"
            })
    void anGoesBefore(String word) {
        assertThat(Articles.beforeVowelSound(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "team",
                "house",
                "hand",
                "university",
                "unit",
                "user",
                "usual",
                "useful",
                "utility",
                "european",
                "one",
                "once",
                "year",
                "way",
                "3",
                "close"
            })
    void aGoesBefore(String word) {
        assertThat(Articles.beforeVowelSound(word)).isFalse();
    }

    @Test
    void nothingIsNoVowel() {
        assertThat(Articles.beforeVowelSound("")).isFalse();
    }
}
