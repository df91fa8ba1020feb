package org.unspin.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unspin.text.TokenStrings.segment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtectedPhrasesTest {
    private static List<String> found(String text, String... phrases) {
        SegmentedText segmented = segment(text);
        BitSet found = ProtectedPhrases.of(List.of(phrases)).find(segmented);
        List<String> tokens = new ArrayList<>();
        found.stream()
                .forEach(i -> tokens.add(text.substring(
                        segmented.tokens().start(i), segmented.tokens().end(i))));
        return tokens;
    }

    @Test
    void findsAllOccurrencesWhateverTheirCase() {
        assertThat(found("The Associated Press said the ASSOCIATED PRESS and the press", "associated press"))
                .containsExactly("Associated", "Press", "ASSOCIATED", "PRESS");
    }

    @Test
    void findsPhrasesWithPunctuationAndApostrophes() {
        assertThat(found("at McDonald\u2019s in St. Paul, yes", "McDonald's", "St. Paul"))
                .containsExactly("McDonald", "\u2019s", "St", ".", "Paul");
        assertThat(found("a state-of-the-art plan", "state-of-the-art"))
                .containsExactly("state", "-", "of", "-", "the", "-", "art");
    }

    @Test
    void findsAcrossLineBreaksAndOddSpaces() {
        assertThat(found("Associated\nPress, Associated\u00A0 Press", "Associated Press"))
                .containsExactly("Associated", "Press", "Associated", "Press");
    }

    @Test
    void findsTheWordWithinAPossessive() {
        assertThat(found("NATO's ngo", "nato")).containsExactly("NATO");
    }

    @Test
    void findsOverlappingPhrases() {
        assertThat(found("new york times square", "New York Times", "Times Square"))
                .containsExactly("new", "york", "times", "square");
    }

    @Test
    void doesNotFindPartsOfWordsOrOfPhrases() {
        assertThat(found("pressing; the Associated", "press", "associated press"))
                .isEmpty();
    }

    @Test
    void findsNothingWithoutPhrases() {
        assertThat(found("The Associated Press")).isEmpty();
        assertThat(found("The Associated Press", "", "  ")).isEmpty();
        assertThat(found("", "press")).isEmpty();
    }
}
