package org.unspin.lm.ngram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    private static final List<String> WORDS = List.of(
            "the",
            "don't",
            "'s",
            "\"",
            "-",
            "--",
            ".",
            "!",
            "2021",
            "10",
            "0000",
            "00,000",
            "0.0",
            "00th",
            "\u00E9cole",
            "a00",
            "00000000");

    private static final Vocabulary VOCABULARY = new Vocabulary(WORDS);

    private static int id(String word) {
        return VOCABULARY.id(word, 0, word.length());
    }

    private static String read(String word) {
        return VOCABULARY.word(id(word));
    }

    @Test
    void numbersItsWordsInOrder() {
        assertThat(VOCABULARY.size()).isEqualTo(WORDS.size() + Vocabulary.FIRST_WORD);
        for (int i = 0; i < WORDS.size(); i++) {
            assertThat(id(WORDS.get(i))).isEqualTo(Vocabulary.FIRST_WORD + i);
            assertThat(VOCABULARY.word(Vocabulary.FIRST_WORD + i)).isEqualTo(WORDS.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "The|the",
                "THE|the",
                "\u00C9COLE|\u00E9cole",
                "Don\u2019t|don't",
                "\u2019S|'s",
                "\u201C|\"",
                "\u00AB|\"",
                "\u2014|--",
                "\u2013|--",
                "---|--",
                "-|-",
                "...|.",
                "!!!!|!",
                "2021|2021",
                "2022|0000",
                "1066|0000",
                "45\u066B000|<number>",
                "45,000|00,000",
                "3.5|0.0",
                "12th|00th",
                "A38|a00",
                "12345678|00000000",
                "123456789012|00000000",
                "1/2|<number>",
                "zorgblat|<unk>",
                "Zorgblat|<name>",
                "ZORGBLAT|<name>",
                "\u4E2D\u6587|<unk>",
                "?|<unk>",
                "???|<unk>",
            })
    void readsFormsShapesAndClasses(String word, String entry) {
        assertThat(read(word)).isEqualTo(entry);
    }

    @Test
    void looksAtTheGivenPartOfTheTextOnly() {
        assertThat(VOCABULARY.id("see The end", 4, 7)).isEqualTo(Vocabulary.FIRST_WORD);
        assertThat(VOCABULARY.id("the", 1, 1)).isEqualTo(Vocabulary.UNKNOWN);
    }

    @Property(tries = 2000)
    void numbersEveryTextAndNeverAsNothingOrALimit(@ForAll String word) {
        assertThat(id(word))
                .isBetween(Vocabulary.UNKNOWN, VOCABULARY.size() - 1)
                .isNotIn(Vocabulary.BEGIN, Vocabulary.END);
    }

    @Property(tries = 500)
    void findsWhatItListsAgainWhateverTheWords(@ForAll Set<String> any) {
        Set<String> words = new HashSet<>();
        for (String word : any) {
            if (!word.isEmpty() && word.indexOf('\n') < 0) {
                words.add(Vocabulary.fold(word, 0, word.length()));
            }
        }
        List<String> listed = List.copyOf(words);
        Vocabulary vocabulary = new Vocabulary(listed);
        for (String word : listed) {
            assertThat(vocabulary.word(vocabulary.id(word, 0, word.length()))).isEqualTo(word);
        }
    }

    @Test
    void foldsCaseQuotesAndDashes() {
        assertThat(Vocabulary.fold("say \u201C", 4, 5)).isEqualTo("\"");
        assertThat(Vocabulary.fold("Don\u2019T", 0, 5)).isEqualTo("don't");
        assertThat(Vocabulary.fold("\u2014\u2014", 0, 2)).isEqualTo("--");
        assertThat(Vocabulary.fold("----", 0, 4)).isEqualTo("--");
        assertThat(Vocabulary.fold("-", 0, 1)).isEqualTo("-");
    }

    @Test
    void givesTheShapeOfNumbers() {
        assertThat(Vocabulary.shape("1,234.5")).isEqualTo("0,000.0");
        assertThat(Vocabulary.shape("b52")).isEqualTo("b00");
        assertThat(Vocabulary.shape("1234567890")).isEqualTo("00000000");
        assertThat(Vocabulary.shape("\u0661\u0662")).isEqualTo("00");
    }

    @Test
    void refusesWhatIsNoListOfWords() {
        assertThatThrownBy(() -> new Vocabulary(List.of("the", "", "end")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Vocabulary(List.of("the", "two\nlines")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsAsManyWordsAsFitIntoSixteenBits() {
        List<String> most = new ArrayList<>();
        for (int i = 0; i < Vocabulary.LIMIT - Vocabulary.FIRST_WORD; i++) {
            most.add("w" + Integer.toString(i, 36));
        }
        Vocabulary full = new Vocabulary(most);
        assertThat(full.size()).isEqualTo(Vocabulary.LIMIT);
        String last = most.get(most.size() - 1);
        assertThat(full.id(last, 0, last.length())).isEqualTo(Vocabulary.LIMIT - 1);
        most.add("onemore");
        assertThatThrownBy(() -> new Vocabulary(most))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("65535");
        assertThat(new Vocabulary(Collections.emptyList()).id("the", 0, 3)).isEqualTo(Vocabulary.UNKNOWN);
    }
}
