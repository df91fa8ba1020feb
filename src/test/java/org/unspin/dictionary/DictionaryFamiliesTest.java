package org.unspin.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.unspin.dictionary.compiled.CompiledDictionaryTest.candidates;
import static org.unspin.dictionary.compiled.CompiledDictionaryTest.compile;
import static org.unspin.dictionary.compiled.CompiledDictionaryTest.dictionary;
import static org.unspin.dictionary.compiled.CompiledDictionaryTest.node;
import static org.unspin.dictionary.compiled.CompiledDictionaryTest.symbol;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.compiled.CompiledDictionary;

/** Several dictionaries, compiled into one: each family has its own pairs, shares and habits. */
class DictionaryFamiliesTest {
    @Test
    void everyFamilyKeepsItsPairs() {
        SubstitutionDictionary mine = dictionary("mine", "enactment\twork:10\tobserved\n");
        SubstitutionDictionary theirs = dictionary("theirs", "enactment\twork:70 | act:80\twalk\n");
        CompiledDictionary d = compile(mine, theirs);
        assertThat(candidates(d, "enactment")).as("family by family").containsExactly("work", "act", "work");
        int from = d.candidatesFrom(node(d, "enactment"));
        assertThat(List.of(from, from + 1, from + 2))
                .extracting(c -> d.familyName(d.family(c)))
                .containsExactly("mine", "theirs", "theirs");
        assertThat(d.weight(from)).isCloseTo(0.1f, within(1e-6f));
        assertThat(d.weight(from + 2)).isCloseTo(0.7f, within(1e-6f));
        assertThat(d.source(from)).isEqualTo(Source.OBSERVED);
        assertThat(d.source(from + 2)).isEqualTo(Source.WALK);
        assertThat(d.originalId(from)).isEqualTo(d.originalId(from + 2)).isNotEqualTo(d.originalId(from + 1));
        assertThat(d.familyCount()).isEqualTo(2);
        assertThat(d.candidateCount()).isEqualTo(3);
        assertThat(d.garbledCount()).isEqualTo(1);

        CompiledDictionary reversed = compile(theirs, mine);
        assertThat(candidates(reversed, "enactment")).containsExactly("act", "work", "work");
        assertThat(reversed.familyName(0)).isEqualTo("theirs");
    }

    @Test
    void theFirstDictionaryOfAFamilyWinsForAPair() {
        CompiledDictionary d = compile(
                dictionary("x", "enactment\twork:10\tobserved\n"),
                dictionary("x", "ENACTMENT\tWork:70 | act:20\twalk\n"));
        assertThat(candidates(d, "enactment")).containsExactly("act", "work");
        int act = d.candidatesFrom(node(d, "enactment"));
        assertThat(d.weight(act + 1)).isCloseTo(0.1f, within(1e-6f));
        assertThat(d.source(act + 1)).isEqualTo(Source.OBSERVED);
        assertThat(d.source(act)).isEqualTo(Source.WALK);
        assertThat(d.familyCount()).isEqualTo(1);
        assertThat(d.candidateCount()).isEqualTo(2);
    }

    @Test
    void aFamilyHasTheHabitsOfItsFirstDictionary() {
        CompiledDictionary d = compile(
                dictionary("x", "#! swaps: 20-40\n#! composes: true\na\tb\n"),
                dictionary("y", "a\tb\n"),
                dictionary("x", "#! swaps: 60-70\nc\td\n"));
        assertThat(d.habits(0)).isEqualTo(new SpinnerHabits(20, 40, false, true, false, false));
        assertThat(d.habits(1)).isEqualTo(SpinnerHabits.DEFAULT);
    }

    @Test
    void inflectingDictionariesStandForTheirInflectedForms() {
        CompiledDictionary d = CompiledDictionary.compile(
                List.of(
                        dictionary("x", "#! inflects: true\nsolution\tanswer:40\n"),
                        dictionary("y", "arrangement\tanswer:40\n")),
                List.of("solutions", "answers", "arrangements")::contains);
        assertThat(candidates(d, "solutions")).containsExactly("answers");
        assertThat(candidates(d, "arrangements")).isEmpty();
        assertThat(d.swapShare(symbol(d, "answers"), 0)).isCloseTo(0.4f, within(1e-6f));
        assertThat(d.swapShare(symbol(d, "answers"), 1)).isZero();
    }

    @Test
    void dictionariesOfOneNameAreOneFamily() {
        CompiledDictionary d =
                compile(dictionary("a", "p\to:80\n"), dictionary("b", "q\to:10\n"), dictionary("a", "r\to:80\n"));
        assertThat(d.familyCount()).isEqualTo(2);
        int p = d.candidatesFrom(node(d, "p"));
        int q = d.candidatesFrom(node(d, "q"));
        int r = d.candidatesFrom(node(d, "r"));
        assertThat(d.family(p)).isEqualTo(d.family(r)).isNotEqualTo(d.family(q));
        assertThat(d.weight(p)).isCloseTo(0.49f, within(1e-5f));
        assertThat(d.weight(r)).isCloseTo(0.49f, within(1e-5f));
        assertThat(d.weight(q)).as("another family is scaled by itself").isCloseTo(0.1f, within(1e-6f));
    }

    @Test
    void everyFamilyHasItsOwnShares() {
        CompiledDictionary d = compile(dictionary("a", "p\to:80\nr\to:80\n"), dictionary("b", "q\to:70\twalk\n"));
        assertThat(d.swapShare(symbol(d, "o"), 0))
                .isCloseTo(0.98f, within(1e-5f))
                .isLessThanOrEqualTo(0.98f);
        assertThat(d.swapShare(symbol(d, "o"), 1)).isCloseTo(0.7f, within(1e-6f));
        assertThat(d.bestSource(symbol(d, "o"), 0)).isEqualTo(Source.LISTED);
        assertThat(d.bestSource(symbol(d, "o"), 1)).isEqualTo(Source.WALK);
        assertThat(d.swapShare(symbol(d, "p"), 1)).isZero();
        assertThat(d.bestSource(symbol(d, "p"), 1)).isEqualTo(Source.WALK2);
    }
}
