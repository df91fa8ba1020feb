package org.unspin.learn.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseFormsTest {
    private static BaseForms baseForms;

    @BeforeAll
    static void openWordNet() {
        baseForms = BaseForms.wordNet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"work", "left", "better", "interested", "after", "news", "as", "might", "meeting", "when"})
    void takesWordsOfTheirOwnForBaseForms(String word) {
        assertThat(baseForms.isBaseForm(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"said", "has", "actions", "found", "saw", "children", "connected", "done", "reporting"})
    void takesInflectedFormsForWhatTheyAre(String word) {
        assertThat(baseForms.isBaseForm(word)).isFalse();
    }

    @Test
    void knowsNamesThatAreNothingElse() {
        assertThat(baseForms.isProperName("washington")).isTrue();
        assertThat(baseForms.isProperName("turkey")).isFalse();
        assertThat(baseForms.isProperName("may")).isFalse();
    }
}
