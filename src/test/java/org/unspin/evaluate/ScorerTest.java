package org.unspin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScorerTest {

    @Test
    void countsARestoredWord() {
        Score score = Scorer.score("The feline sleeps.", "The cat sleeps.", "The cat sleeps.");

        assertThat(score).isEqualTo(new Score(4, 1, 1, 0, 0, 0));
        assertThat(score.metrics()).isEqualTo(new Metrics(1, 1, 1, 0, 1));
    }

    @Test
    void countsAWordLeftGarbledAsMissed() {
        assertThat(Scorer.score("The feline sleeps.", "The cat sleeps.", "The feline sleeps."))
                .isEqualTo(new Score(4, 1, 0, 0, 1, 0));
    }

    @Test
    void countsAWordChangedIntoAnotherWrongOneAsWrongAndMissed() {
        assertThat(Scorer.score("The feline sleeps.", "The cat sleeps.", "The lion sleeps."))
                .isEqualTo(new Score(4, 1, 0, 1, 1, 0));
    }

    @Test
    void countsARightWordMadeWrongAsHarmAndWrong() {
        assertThat(Scorer.score("The cat sleeps.", "The cat sleeps.", "The cat dozes."))
                .isEqualTo(new Score(4, 0, 0, 1, 0, 1));
    }

    @Test
    void tellsCapitalsFromSmallLetters() {
        assertThat(Scorer.score("the Cat", "The cat", "the Cat")).isEqualTo(new Score(2, 2, 0, 0, 2, 0));
    }

    @Test
    void acceptsEveryAlternative() {
        String gold = "Our {office|bureau} is shut.";

        assertThat(Scorer.score("Our agency is shut.", gold, "Our office is shut.")
                        .restored())
                .isOne();
        assertThat(Scorer.score("Our agency is shut.", gold, "Our bureau is shut.")
                        .restored())
                .isOne();
        assertThat(Scorer.score("Our bureau is shut.", gold, "Our office is shut."))
                .isEqualTo(new Score(5, 0, 0, 0, 0, 0));
        assertThat(Scorer.score("Our agency is shut.", gold, "Our desk is shut.")
                        .wrong())
                .isOne();
    }

    @Test
    void acceptsAlternativesOfSeveralTokens() {
        String gold = "They left {right away|at once|now}.";

        assertThat(Scorer.score("They left presently.", gold, "They left at once."))
                .isEqualTo(new Score(4, 1, 1, 0, 0, 0));
        assertThat(Scorer.score("They left at once.", gold, "They left now.")).isEqualTo(new Score(4, 0, 0, 0, 0, 0));
        assertThat(Scorer.mismatches("They left astatine erst.", gold, "They left astatine erst."))
                .containsExactly(new Mismatch(
                        Mismatch.Kind.MISS,
                        "astatine erst",
                        "astatine erst",
                        "right away|at once|now",
                        "They left [] astatine erst ."));
    }

    @Test
    void acceptsNothingWhereAnAlternativeIsEmpty() {
        String gold = "She {|then} went {home|}.";

        assertThat(Scorer.score("She then went home.", gold, "She went.")).isEqualTo(new Score(5, 0, 0, 0, 0, 0));
        assertThat(Scorer.score("She past went house.", gold, "She went.")).isEqualTo(new Score(5, 2, 2, 0, 0, 0));
    }

    @Test
    void makesASlotOfLeftOverWords() {
        String gold = "a camera on top";

        assertThat(Scorer.score("a photographic camera on top", gold, "a camera on top"))
                .isEqualTo(new Score(4, 1, 1, 0, 0, 0));
        assertThat(Scorer.mismatches("a camera on top", gold, "a camera on the top"))
                .containsExactly(new Mismatch(Mismatch.Kind.HARM, "", "the", "", "a camera on [] top"));
        assertThat(Scorer.mismatches("one more a camera on top", gold, "one a camera on top of it"))
                .containsExactly(
                        new Mismatch(Mismatch.Kind.WRONG, "one more", "one", "", " [] a camera on top"),
                        new Mismatch(Mismatch.Kind.HARM, "", "of it", "", "a camera on top [] "));
    }

    @Test
    void countsALostWordAsHarm() {
        assertThat(Scorer.mismatches("Bees make honey here.", "Bees make honey here.", "Bees honey here."))
                .containsExactly(new Mismatch(Mismatch.Kind.HARM, "make", "", "make", "Bees [] honey here ."));
    }

    @Test
    void prefersAWordToAMarkAsAWrongAnswer() {
        assertThat(Scorer.mismatches("Wait , here", "Wait here", "Wait , there"))
                .containsExactly(
                        new Mismatch(Mismatch.Kind.HARM, "here", "there", "here", "Wait [] there"),
                        new Mismatch(Mismatch.Kind.MISS, ",", ",", "", "Wait [] there"));
    }

    @Test
    void takesCurlyAndStraightQuotesForTheSame() {
        assertThat(Scorer.score("\u201CIt\u2019s late\u201D", "\"It's late\"", "\"It\u2019s late\u201D"))
                .isEqualTo(new Score(4, 0, 0, 0, 0, 0));
    }

    @Test
    void takesHyphenatedWordsAndPossessivesForOneSlot() {
        assertThat(Scorer.score("a far-famed brothers' shop", "a well-known boys' shop", "a well-known brothers' shop"))
                .isEqualTo(new Score(4, 2, 1, 0, 1, 0));
        assertThat(Scorer.score("a far famed shop", "a well-known shop", "a well-known shop"))
                .isEqualTo(new Score(3, 2, 2, 0, 0, 0));
    }

    @Test
    void comparesLineByLineWhereTheNumbersOfLinesAgree() {
        // Taken together the two words would change places at no cost but for one left over and one left out.
        assertThat(Scorer.mismatches("alpha\nbeta", "alpha\nbeta", "beta\nalpha"))
                .hasSize(2);
        assertThat(Scorer.score("alpha\nbeta", "alpha\nbeta", "alpha beta")).isEqualTo(new Score(2, 0, 0, 0, 0, 0));
    }

    @Test
    void takesEveryKindOfLineEndAndIgnoresThoseAtTheEnd() {
        assertThat(Scorer.mismatches("a\r\nb\r\n", "a\nb", "b\ra\n\n\n"))
                .containsExactly(
                        new Mismatch(Mismatch.Kind.HARM, "a", "b", "a", " [] b"),
                        new Mismatch(Mismatch.Kind.HARM, "b", "a", "b", " [] a"));
    }

    @Test
    void scoresEmptyTexts() {
        assertThat(Scorer.score("", "", "")).isEqualTo(Score.NONE);
        assertThat(Scorer.score("", "", "").metrics()).isEqualTo(new Metrics(0, 0, 0, 0, 1));
        assertThat(Scorer.score("", "Gone now", "")).isEqualTo(new Score(2, 2, 0, 0, 2, 0));
        assertThat(Scorer.score("Gone now", "", "")).isEqualTo(new Score(0, 1, 1, 0, 0, 0));
    }

    @Test
    void rendersRowsAsThePythonScorerDoes() {
        assertThat(new Mismatch(Mismatch.Kind.MISS, "it's", "say \"no\"", "\"'\\\u200B\u00A0", "a [] b").text())
                .isEqualTo("MISS  \"it's\" -> 'say \"no\"', gold '\"\\'\\\\\\u200b\\xa0'   \u2026 a [] b");
    }

    @Test
    void alignsLongTextsAsAWhole() {
        String spun = "one two three four five six seven eight nine ten ".repeat(600);

        assertThat(Scorer.score(spun + "\nmore", spun, spun + "three")).isEqualTo(new Score(6000, 1, 0, 1, 1, 0));
    }

    @Test
    void refusesTextsTooLongToAlignAsAWholeAndSaysWhatToDo() {
        String text = "a ".repeat(50_000);

        assertThatThrownBy(() -> Scorer.score(text + "\nb", text, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("50,001 tokens with 50,000 gold slots")
                .hasMessageContaining("same number of lines");
    }
}
