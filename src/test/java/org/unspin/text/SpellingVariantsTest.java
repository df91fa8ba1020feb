package org.unspin.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingVariantsTest {
    @ParameterizedTest
    @CsvSource({
        "colour, color",
        "favourite, favorite",
        "colourful, colorful",
        "centre, center",
        "theatres, theaters",
        "towards, toward",
        "organisation, organization",
        "analyse, analyze",
        "optimised, optimized",
        "defence, defense",
        "leukaemia, leukemia",
        "foetus, fetus",
        "dialogue, dialog",
        "programme, program",
        "modelling, modeling",
        "counsellor, counselor",
        "instal, install",
        "storey, story",
        "nearest neighbour, nearest neighbor",
        "licence, license"
    })
    void knowsBritishAndAmericanSpellingsOfOneWord(String british, String american) {
        assertThat(SpellingVariants.areVariants(british, american)).isTrue();
        assertThat(SpellingVariants.areVariants(american, british)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "whilst, while",
        "effect, response",
        "adjacent, next",
        "hour, or",
        "colour, paint",
        "forest, woods",
        "their, there",
        "is, iz a",
        "ended, over",
        "metre, time",
        "a, an",
        "affect, effect"
    })
    void tellsOtherWordsApart(String one, String other) {
        assertThat(SpellingVariants.areVariants(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"color", "towards"})
    void aWordIsNoVariantOfItself(String word) {
        assertThat(SpellingVariants.areVariants(word, word)).isFalse();
    }
}
