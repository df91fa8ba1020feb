package org.unspin.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DictionaryMergeTest {
    private static final SubstitutionDictionary MONDAY = parse("""
        #! name: monday
        #! license: Apache-2.0
        #! inflects: true
        woody\tdeal:80 | bargain:10\tlearned; 9 uses
        Astatine\tat:40\tlearned; 5 uses
        quick\tfast:30\twalk
        """);
    private static final SubstitutionDictionary TUESDAY = parse("""
        #! name: tuesday
        #! inflects: true
        astatine\tAT:90\tobserved
        woody\tdeal:40 | plot:60\tlearned; 3 uses
        fast\tquick:20\twalk
        ngo\tmission:70
        """);

    private static SubstitutionDictionary parse(String text) {
        try {
            return SubstitutionDictionary.parse("test", new StringReader(text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(SubstitutionDictionary dictionary) throws IOException {
        StringBuilder out = new StringBuilder();
        dictionary.write(out);
        return out.toString();
    }

    @Test
    void takesThePairsOfAllAndTheHeaderOfTheFirst() throws IOException {
        DictionaryMerge.Outcome outcome = DictionaryMerge.merge(List.of(MONDAY, TUESDAY), "house");
        assertThat(text(outcome.dictionary())).isEqualTo("""
            #! name: house
            #! title: house
            #! language: en
            #! license: Apache-2.0
            #! swaps: 50-99
            #! inflects: true
            #! composes: false
            # garbled<TAB>originals, likeliest first<TAB>notes
            astatine\tAT:90\tobserved; learned; 5 uses
            fast\tquick:20\twalk
            ngo\tmission:70
            quick\tfast:30\twalk
            woody\tdeal:60 | plot:60 | bargain:10\tlearned; 9 uses; 3 uses
            """);
        assertThat(outcome.otherHabits()).isEmpty();
    }

    @Test
    void countsWhatTheDictionariesDoNotAgreeAbout() {
        DictionaryMerge.Outcome outcome = DictionaryMerge.merge(List.of(MONDAY, TUESDAY), "house");
        assertThat(outcome.shared()).isEqualTo(2);
        assertThat(outcome.reweighted()).isEqualTo(1);
        assertThat(outcome.outranked()).isEqualTo(1);
        assertThat(outcome.disputed()).as("woody: deal or plot").isEqualTo(1);
        assertThat(outcome.reversed()).as("quick and fast").isEqualTo(1);
    }

    @Test
    void theOrderMakesNoDifferenceToPairsAndWeights() {
        SubstitutionDictionary there =
                DictionaryMerge.merge(List.of(MONDAY, TUESDAY), "house").dictionary();
        SubstitutionDictionary back =
                DictionaryMerge.merge(List.of(TUESDAY, MONDAY), "house").dictionary();
        assertThat(DictionaryDiff.of(there, back).pairs()).isEmpty();
    }

    @Test
    void aDictionaryMergedWithItselfIsTheSame() {
        DictionaryMerge.Outcome outcome = DictionaryMerge.merge(List.of(MONDAY, MONDAY), "monday");
        assertThat(DictionaryDiff.of(MONDAY, outcome.dictionary()).isEmpty()).isTrue();
        assertThat(outcome.shared()).isEqualTo(4);
        assertThat(outcome.reweighted() + outcome.outranked() + outcome.disputed() + outcome.reversed())
                .isZero();
    }

    @Test
    void tellsOfOtherHabits() {
        SubstitutionDictionary other = parse("#! name: plain\nwoody\tdeal\n");
        DictionaryMerge.Outcome outcome = DictionaryMerge.merge(List.of(MONDAY, other, TUESDAY), "x");
        assertThat(outcome.otherHabits()).containsExactly("plain");
    }

    @Test
    void needsADictionaryAndAGoodName() {
        assertThatThrownBy(() -> DictionaryMerge.merge(List.of(), "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one");
        assertThatThrownBy(() -> DictionaryMerge.merge(List.of(MONDAY), "No Name"))
                .isInstanceOf(DictionaryFormatException.class);
    }

    @Test
    void joinedNotesNameTheSourceAndFit() {
        assertThat(DictionaryPairs.joined(Set.of("walk cycle"), Source.LISTED)).isEqualTo("listed; walk cycle");
        assertThat(DictionaryPairs.joined(Set.of("seen on a page"), Source.LISTED))
                .isEqualTo("seen on a page");
        assertThat(DictionaryPairs.joined(Set.of("learned; " + "x".repeat(995)), Source.OBSERVED))
                .isEqualTo("observed; learned");
    }

    @Test
    void moreOriginalsThanALineHoldsGoToSeveral() {
        DictionaryPairs pairs = new DictionaryPairs();
        for (int i = 0; i < DictionaryLimits.MAX_ORIGINALS + 1; i++) {
            assertThat(pairs.add("thing", new Substitution("word" + i, 1, Source.WALK), "walk"))
                    .isTrue();
        }
        assertThat(pairs.add("THING", new Substitution("word0", 2, Source.WALK), "walk"))
                .isFalse();
        assertThat(pairs.build("many", MONDAY).entries()).hasSize(2);
        assertThat(pairs.size()).isEqualTo(DictionaryLimits.MAX_ORIGINALS + 1);
    }
}
