package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the restorer that comes with the library does to English. */
final class RestoreTest {
    private static final Unspin UNSPIN = Unspin.english();

    @Test
    void aLongTextTellsHowFarItIs() {
        String text = "The office volition beryllium closed connected Friday, astatine noon. ".repeat(1500);
        List<Integer> told = new ArrayList<>();
        Restoration restoration = Unspin.english().restore(text, told::add);

        assertThat(restoration).isEqualTo(Unspin.english().restore(text));
        assertThat(told).hasSizeGreaterThan(1).isSorted();
        assertThat(told.get(told.size() - 1)).isEqualTo(text.length() - 1);
    }

    @Test
    void restoresASentenceByItself() {
        Restoration r = UNSPIN.restore("Norvane connected Friday recalled its ngo astatine the port and shut the bureau"
                + " successful the metropolis");

        assertThat(r.text())
                .isEqualTo("Norvane on Friday recalled its mission at the port and shut the office in the city");
        assertThat(r.corrections())
                .extracting(Correction::original)
                .containsExactly("connected", "ngo", "astatine", "bureau", "successful", "metropolis");
        assertThat(r.changed()).isTrue();
        assertThat(r.swapRate()).isBetween(0.5, 1.0);
    }

    @Test
    void restoresAParagraph() {
        assertThat(UNSPIN.restore(Samples.SPUN).text()).isEqualTo(Samples.RESTORED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He said helium would bargain a bracelet astatine the marketplace.|He said he would buy a bracelet at the market.",
                "They volition unfastened the doorway erstwhile the squad is determination.|They will open the door when the team is there.",
                "It was nary longer wrong the metropolis, but betwixt the 2 rivers.|It was no longer within the city, but between the two rivers.",
                "The trip was canceled due to the fact that helium was sick, and they person nary different day.|The trip was canceled because he was sick, and they have no other day.",
                "Some say it is astir apt that the marketplace volition beryllium unfastened successful the spring.|Some say it is most likely that the market will be open in the spring.",
            })
    void restoresSentences(String spun, String original) {
        assertThat(UNSPIN.restore(spun).text()).isEqualTo(original);
    }

    @Test
    void restoresTheStemOfAPossessive() {
        Restoration r = UNSPIN.restore(
                "The ngo's caput volition beryllium astatine the airport connected Friday, and the ngo’s unit arsenic well.");

        assertThat(r.text()).startsWith("The mission's head will be at the airport on Friday, and the mission’s ");
    }

    @Test
    void keepsTheUpperCaseOfASentencesFirstLetter() {
        Restoration r = UNSPIN.restore(
                "They volition beryllium astatine the marketplace successful Moscow. Connected Monday it was"
                        + " unfastened. Betwixt the 2 days determination was nary rain.");

        assertThat(r.text())
                .isEqualTo(
                        "They will be at the market in Moscow. On Monday it was open. Between the two days there was no"
                                + " rain.");
    }

    @Test
    void leavesNamesAndWordsInUpperCaseAlone() {
        Restoration r = UNSPIN.restore(
                "The squad volition beryllium successful Oregon connected Monday, said the Bureau of Land Management, an NGO"
                        + " whitethorn travel arsenic well.");

        assertThat(r.text()).contains("in Oregon on Monday", "the Bureau of Land Management", "NGO may ");
    }

    @Test
    void makesTheArticleAgreeWithTheWordThatIsPutBack() {
        Restoration r = UNSPIN.restore(
                "The squad volition unfastened the bid successful Moscow. Connected Monday it was an"
                        + " adjacent contest betwixt the 2 sides, and it volition beryllium an adjacent contest erstwhile more.");
        List<Correction> articles = r.corrections().stream()
                .filter(c -> c.reason().kind() == Reason.Kind.AGREEMENT)
                .toList();

        assertThat(r.text()).contains("a close contest between").doesNotContain("an close");
        assertThat(articles).isNotEmpty().allSatisfy(c -> {
            assertThat(c.original()).isEqualTo("an");
            assertThat(c.replacement()).isEqualTo("a");
            assertThat(c.reason().description()).isEqualTo("\"a\" goes with \"close\"");
        });
    }

    @Test
    void saysWhyItChangedAWord() {
        Correction first = UNSPIN.restore(Samples.SPUN).corrections().get(0);

        assertThat(first.original()).isEqualTo("caller");
        assertThat(first.reason().kind()).isEqualTo(Reason.Kind.SWAP);
        assertThat(first.reason().family()).isEqualTo("newswire");
        assertThat(first.reason().garbled()).isEqualTo("caller");
        assertThat(first.reason().original()).isEqualTo("new");
        assertThat(first.reason().description())
                .startsWith("the newswire spinner writes \"caller\" for \"new\" (")
                .endsWith(first.reason().source().word() + ")");
    }

    @Test
    void returnsTheVeryStringWhereTextIsClean() {
        String clean = new String(Samples.RESTORED);
        Restoration r = UNSPIN.restore(clean);

        assertThat(r.text()).isSameAs(clean);
        assertThat(r.original()).isSameAs(clean);
        assertThat(r.changed()).isFalse();
        assertThat(r.corrections()).isEmpty();
        assertThat(r.swapRate()).isZero();
        assertThat(r).hasToString(clean);
    }

    @Test
    void returnsTheVeryStringWhereHonestTextUsesWordsThatSpinnersWrite() {
        assertThat(Samples.HONEST)
                .allSatisfy(honest -> assertThat(UNSPIN.restore(honest).text()).isSameAs(honest));
    }

    @Test
    void takesAnyCharSequence() {
        StringBuilder builder = new StringBuilder(Samples.SPUN);
        Restoration r = UNSPIN.restore(builder);
        builder.setLength(0);

        assertThat(r.original()).isEqualTo(Samples.SPUN);
        assertThat(r.text()).isEqualTo(Samples.RESTORED);
        assertThat(UNSPIN.restore(CharBuffer.wrap(Samples.SPUN)).text()).isEqualTo(Samples.RESTORED);
    }

    @Test
    void givesTheContentOfACleanStringBuilder() {
        StringBuilder clean = new StringBuilder(Samples.RESTORED);
        clean.insert(0, "Good news. ");

        assertThat(UNSPIN.restore(clean).text()).isEqualTo("Good news. " + Samples.RESTORED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "texts"})
    void leavesHonestTextsAlone(String folder) {
        int changed = 0;
        int words = 0;
        for (String text : Samples.texts(folder)) {
            changed += UNSPIN.restore(text).corrections().size();
            words += text.length() / 6;
        }

        assertThat(words).isGreaterThan(5_000);
        assertThat(changed).isLessThanOrEqualTo(words / 5_000);
    }

    @Test
    void leavesItsOwnResultAlone() {
        String once = UNSPIN.restore(Samples.SPUN).text();

        assertThat(UNSPIN.restore(once).text()).isSameAs(once);
    }

    @Test
    void givesTheSameResultTwiceAndFromAnotherInstance() {
        Restoration once = UNSPIN.restore(Samples.SPUN);
        Unspin other = Unspin.builder().build();

        assertThat(UNSPIN.restore(Samples.SPUN).corrections()).isEqualTo(once.corrections());
        assertThat(other).isNotSameAs(UNSPIN);
        assertThat(other.restore(Samples.SPUN).corrections()).isEqualTo(once.corrections());
        assertThat(other.restore(Samples.SPUN).swapRate()).isEqualTo(once.swapRate());
        assertThat(Unspin.english()).isSameAs(UNSPIN);
    }
}
