package org.unspin.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Where the words of an original stood. */
final class PhraseOffsetsTest {
    @Test
    void aWordStandsWhereItsGarbledWordStands() {
        assertThat(stood("beryllium", "be", 0, 2)).isEqualTo("beryllium");
        assertThat(stood("ngo", "mission", 0, 7)).isEqualTo("ngo");
    }

    @Test
    void wordsOfPhrasesGoTogetherInTheirOrder() {
        assertThat(stood("irregular woodland", "random forest", 0, 6)).isEqualTo("irregular");
        assertThat(stood("irregular woodland", "random forest", 7, 13)).isEqualTo("woodland");
        assertThat(stood("a b c d", "one two", 0, 3)).isEqualTo("a b");
        assertThat(stood("a b c d", "one two", 4, 7)).isEqualTo("c d");
    }

    @Test
    void oneWordForTwoIsTheirBoth() {
        assertThat(stood("astir apt", "probably", 0, 8)).isEqualTo("astir apt");
    }

    @Test
    void aWordThatStandsForTwoIsParted() {
        assertThat(stood("likeliest", "most likely", 0, 4)).isEqualTo("likel");
        assertThat(stood("likeliest", "most likely", 5, 11)).isEqualTo("iest");
        assertThat(stood("likeliest", "most likely", 0, 11)).isEqualTo("likeliest");
    }

    @Test
    void aSurrogatePairStaysWhole() {
        assertThat(stood("\ud83d\ude00x", "ab cd", 0, 2)).isEqualTo("\ud83d\ude00");
        assertThat(stood("\ud83d\ude00", "ab cd", 0, 5)).isEqualTo("\ud83d\ude00");
    }

    @Property(tries = 500)
    void placesNeverFallAndReachFromBeginningToEnd(
            @ForAll
                    @StringLength(min = 1, max = 30)
                    @Chars({' ', '\n', '-', '\ud83d', '\ude00'})
                    @CharRange(from = 'a', to = 'z')
                    String written,
            @ForAll @StringLength(min = 1, max = 30) @Chars({' ', '-'}) @CharRange(from = 'a', to = 'z')
                    String restored) {
        int[] places = PhraseOffsets.of(written, restored);

        assertThat(places).isSorted().hasSize(restored.length() + 1);
        assertThat(places[0]).isGreaterThanOrEqualTo(0);
        assertThat(places[restored.length()]).isEqualTo(written.length());
        for (int place : places) {
            boolean parts = place > 0
                    && place < written.length()
                    && Character.isSurrogatePair(written.charAt(place - 1), written.charAt(place));
            assertThat(parts).isFalse();
        }
    }

    private static String stood(String written, String restored, int start, int end) {
        int[] places = PhraseOffsets.of(written, restored);
        return written.substring(places[start], places[end]);
    }
}
