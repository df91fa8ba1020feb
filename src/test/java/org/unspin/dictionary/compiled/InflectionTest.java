package org.unspin.dictionary.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.dictionary.compiled.Inflection.Form;

/** The forms of English words; which of the possible spellings exist is asked. */
class InflectionTest {
    private static final Inflection ANY = new Inflection(word -> true);

    private static String of(Inflection inflection, String word, Form form) {
        return inflection.of(word, form).orElse("none");
    }

    private static Inflection knowing(String... words) {
        return new Inflection(Set.of(words)::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "answer, PLURAL, answers",
        "walk, THIRD_PERSON, walks",
        "walk, PAST, walked",
        "walk, PARTICIPLE, walked",
        "walk, PROGRESSIVE, walking",
        "tall, COMPARATIVE, taller",
        "tall, SUPERLATIVE, tallest"
    })
    void mostWordsTakeAnEnding(String word, Form form, String inflected) {
        assertThat(of(ANY, word, form)).isEqualTo(inflected);
    }

    @ParameterizedTest
    @CsvSource({
        "bus, PLURAL, buses",
        "box, PLURAL, boxes",
        "waltz, THIRD_PERSON, waltzes",
        "watch, THIRD_PERSON, watches",
        "wish, THIRD_PERSON, wishes",
        "echo, THIRD_PERSON, echoes",
        "video, PLURAL, videos"
    })
    void sibilantsTakeAnotherSyllable(String word, Form form, String inflected) {
        assertThat(of(ANY, word, form)).isEqualTo(inflected);
    }

    @ParameterizedTest
    @CsvSource({
        "study, PLURAL, studies",
        "study, PAST, studied",
        "study, PROGRESSIVE, studying",
        "happy, COMPARATIVE, happier",
        "happy, SUPERLATIVE, happiest",
        "play, PLURAL, plays",
        "play, PAST, played",
        "play, PROGRESSIVE, playing"
    })
    void aYAfterAConsonantTurnsIntoAnI(String word, Form form, String inflected) {
        assertThat(of(ANY, word, form)).isEqualTo(inflected);
    }

    @ParameterizedTest
    @CsvSource({
        "use, THIRD_PERSON, uses",
        "use, PAST, used",
        "use, PROGRESSIVE, using",
        "large, COMPARATIVE, larger",
        "agree, PAST, agreed",
        "agree, PROGRESSIVE, agreeing",
        "dye, PROGRESSIVE, dyeing",
        "untie, PROGRESSIVE, untying",
        "untie, PAST, untied"
    })
    void anEAtTheEndIsDroppedBeforeAVowel(String word, Form form, String inflected) {
        assertThat(of(ANY, word, form)).isEqualTo(inflected);
    }

    @Test
    void aConsonantIsDoubledWhereSuchAWordExists() {
        Inflection inflection = knowing("permitted", "permitting", "visited", "visiting", "bigger");

        assertThat(of(inflection, "permit", Form.PAST)).isEqualTo("permitted");
        assertThat(of(inflection, "permit", Form.PROGRESSIVE)).isEqualTo("permitting");
        assertThat(of(inflection, "visit", Form.PAST)).isEqualTo("visited");
        assertThat(of(inflection, "visit", Form.PROGRESSIVE)).isEqualTo("visiting");
        assertThat(of(inflection, "big", Form.COMPARATIVE)).isEqualTo("bigger");
    }

    @Test
    void whereBothSpellingsExistShortWordsDoubleAndLongOnesDoNot() {
        Inflection inflection =
                knowing("planned", "planed", "starring", "staring", "focused", "focussed", "modeling", "modelling");

        assertThat(of(inflection, "plan", Form.PAST)).isEqualTo("planned");
        assertThat(of(inflection, "star", Form.PROGRESSIVE)).isEqualTo("starring");
        assertThat(of(inflection, "focus", Form.PAST)).isEqualTo("focused");
        assertThat(of(inflection, "model", Form.PROGRESSIVE)).isEqualTo("modeling");
    }

    @ParameterizedTest
    @CsvSource({
        "show, PROGRESSIVE, showing",
        "fix, PROGRESSIVE, fixing",
        "play, PROGRESSIVE, playing",
        "help, PAST, helped",
        "cook, PAST, cooked"
    })
    void otherConsonantsAreNeverDoubled(String word, Form form, String inflected) {
        assertThat(of(ANY, word, form)).isEqualTo(inflected);
    }

    @ParameterizedTest
    @CsvSource({"go, THIRD_PERSON, goes", "do, THIRD_PERSON, does"})
    void shortVerbsInOTakeAnESToo(String word, Form form, String inflected) {
        assertThat(of(ANY, word, form)).isEqualTo(inflected);
        assertThat(of(knowing(inflected), word, form)).isEqualTo(inflected);
    }

    @Test
    void theUOfQuIsNoVowel() {
        assertThat(of(knowing("equipped", "equipping"), "equip", Form.PAST)).isEqualTo("equipped");
        assertThat(of(knowing("quitting"), "quit", Form.PROGRESSIVE)).isEqualTo("quitting");
    }

    @Test
    void anOAfterAConsonantMayTakeAPlainS() {
        assertThat(of(knowing("heroes"), "hero", Form.PLURAL)).isEqualTo("heroes");
        assertThat(of(knowing("photos"), "photo", Form.PLURAL)).isEqualTo("photos");
    }

    @ParameterizedTest
    @CsvSource({
        "deal, PAST, dealt",
        "deal, PARTICIPLE, dealt",
        "deal, PROGRESSIVE, dealing",
        "choose, PAST, chose",
        "choose, PARTICIPLE, chosen",
        "choose, THIRD_PERSON, chooses",
        "child, PLURAL, children",
        "knife, PLURAL, knives",
        "good, COMPARATIVE, better",
        "good, SUPERLATIVE, best",
        "be, THIRD_PERSON, is",
        "be, PAST, was",
        "be, PARTICIPLE, been",
        "be, PROGRESSIVE, being",
        "have, THIRD_PERSON, has",
        "have, PAST, had",
        "have, PROGRESSIVE, having"
    })
    void irregularFormsAreKnown(String word, Form form, String inflected) {
        assertThat(of(ANY, word, form)).isEqualTo(inflected);
    }

    @Test
    void irregularFormsNeedNotExistElsewhere() {
        assertThat(of(knowing(), "deal", Form.PAST)).isEqualTo("dealt");
        assertThat(of(knowing(), "child", Form.PLURAL)).isEqualTo("children");
    }

    @Test
    void whatDoesNotExistIsNoForm() {
        Inflection inflection = knowing("answers");

        assertThat(inflection.of("answer", Form.PLURAL)).contains("answers");
        assertThat(inflection.of("answer", Form.PAST)).isEmpty();
        assertThat(inflection.of("answer", Form.SUPERLATIVE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "x", "3", "4g2", "50%", "u.s."})
    void whatIsHardlyAWordHasNoForms(String word) {
        for (Form form : Form.values()) {
            assertThat(ANY.of(word, form)).isEmpty();
        }
    }

    @Test
    void theShortestWordsAreNoDanger() {
        for (String word : new String[] {"by", "do", "ye", "ee", "ie", "yy", "\u00e9e", "it", "ox"}) {
            for (Form form : Form.values()) {
                assertThat(ANY.of(word, form).orElse("some")).isNotBlank();
            }
        }
    }
}
