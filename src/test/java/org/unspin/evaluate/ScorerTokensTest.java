package org.unspin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScorerTokensTest {

    @Test
    void partsWordsFromMarks() {
        assertThat(ScorerTokens.of("Rain, wind (and hail) - again!"))
                .containsExactly("Rain", ",", "wind", "(", "and", "hail", ")", "-", "again", "!");
    }

    @Test
    void findsNothingInNothing() {
        assertThat(ScorerTokens.of("")).isEmpty();
        assertThat(ScorerTokens.of(" \t\u00A0\u3000\n\u001C")).isEmpty();
    }

    @Test
    void keepsHyphensFullStopsAndAmpersandsWithinWords() {
        assertThat(ScorerTokens.of("a well-worn A.B.C of R&D for 3.5 days."))
                .containsExactly("a", "well-worn", "A.B.C", "of", "R&D", "for", "3.5", "days", ".");
    }

    @Test
    void leavesDoubledAndTrailingJoinersAlone() {
        assertThat(ScorerTokens.of("now--then a..b x&&y -z w-"))
                .containsExactly("now", "-", "-", "then", "a", ".", ".", "b", "x", "&", "&", "y", "-", "z", "w", "-");
    }

    @Test
    void keepsPossessivesWhole() {
        assertThat(ScorerTokens.of("the baker's and the boys' hats"))
                .containsExactly("the", "baker's", "and", "the", "boys'", "hats");
    }

    @Test
    void cutsAfterAnApostropheThatFollowsAnS() {
        assertThat(ScorerTokens.of("James's boys'-x news's's"))
                .containsExactly("James'", "s", "boys'", "-", "x", "news's'", "s");
    }

    @Test
    void takesOnlyASmallSForAPlural() {
        assertThat(ScorerTokens.of("BOSS' dogs&cats' it'")).containsExactly("BOSS", "'", "dogs&cats", "'", "it", "'");
    }

    @Test
    void straightensCurlyQuotes() {
        assertThat(ScorerTokens.of("\u201CIt\u2019s\u201D \u2018so\u2019"))
                .containsExactly("\"", "It's", "\"", "'", "so", "'");
    }

    @Test
    void treatsUnderscoresAsMarks() {
        assertThat(ScorerTokens.of("snake_case __")).containsExactly("snake", "_", "case", "_", "_");
    }

    @Test
    void countsEveryNumeralAsAWordCharacter() {
        assertThat(ScorerTokens.of("m\u00B2 \u00BDcup \u2167 \u2460"))
                .containsExactly("m\u00B2", "\u00BDcup", "\u2167", "\u2460");
    }

    @Test
    void cutsAtCombiningMarks() {
        // Devanagari "hindi" has two vowel signs and a virama, which are marks
        assertThat(ScorerTokens.of("\u0939\u093F\u0928\u094D\u0926\u0940"))
                .containsExactly("\u0939", "\u093F", "\u0928", "\u094D", "\u0926", "\u0940");
        assertThat(ScorerTokens.of("cafe\u0301")).containsExactly("cafe", "\u0301");
    }

    @Test
    void keepsCodePointsBeyondTheFirstPlaneWhole() {
        assertThat(ScorerTokens.of("\uD835\uDC00\uD835\uDC01 \uD83D\uDE00\uD83D\uDE00"))
                .containsExactly("\uD835\uDC00\uD835\uDC01", "\uD83D\uDE00", "\uD83D\uDE00");
    }

    @Test
    void passesHalfSurrogatesAsMarks() {
        assertThat(ScorerTokens.of("a\uD83Db\uDE00")).containsExactly("a", "\uD83D", "b", "\uDE00");
    }

    @Test
    void tellsWordsFromMarks() {
        assertThat(ScorerTokens.isWord("boys'")).isTrue();
        assertThat(ScorerTokens.isWord("7")).isTrue();
        assertThat(ScorerTokens.isWord("\uD835\uDC00")).isTrue();
        assertThat(ScorerTokens.isWord("_")).isFalse();
        assertThat(ScorerTokens.isWord("'")).isFalse();
        assertThat(ScorerTokens.isWord("")).isFalse();
    }
}
