package org.unspin.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DictionaryBuilderTest {
    private static Substitution sub(String original, double weight, Source source) {
        return new Substitution(original, weight, source);
    }

    @Test
    void isMadeFromAMap() {
        Map<String, List<String>> map = new LinkedHashMap<>();
        map.put("ngo", List.of("mission"));
        map.put("astir apt", List.of("most likely", "probably"));
        SubstitutionDictionary d = SubstitutionDictionary.of("house", map);
        assertThat(d.name()).isEqualTo("house");
        assertThat(d.origin()).isEqualTo("house");
        assertThat(d.entries())
                .containsExactly(
                        new DictionaryEntry("ngo", List.of(sub("mission", 50, Source.LISTED)), "", 1),
                        new DictionaryEntry(
                                "astir apt",
                                List.of(sub("most likely", 50, Source.LISTED), sub("probably", 25, Source.LISTED)),
                                "",
                                2));
    }

    @Test
    void isBuiltWithWeightsAndNotes() {
        SubstitutionDictionary d = SubstitutionDictionary.builder("made")
                .title("A title")
                .language("en")
                .license("MIT")
                .habits(new SpinnerHabits(35, 60, true, true, true, false))
                .add("ngo", List.of(sub("mission", 12.3456789, Source.WALK)), "walk: hypernym")
                .build();
        assertThat(SubstitutionDictionaryTest.write(d)).isEqualTo("""
            #! name: made
            #! title: A title
            #! language: en
            #! license: MIT
            #! swaps: 35-60
            #! inflects: true
            #! composes: true
            #! spares: capitals
            # garbled<TAB>originals, likeliest first<TAB>notes
            ngo\tmission:12.345679\twalk: hypernym
            """);
    }

    @Test
    void builtDictionariesObeyTheRulesOfTheFile() {
        assertThatThrownBy(() -> SubstitutionDictionary.builder("Bad Name")
                        .title("two\nlines")
                        .add("#x", List.of("y"))
                        .add("a", List.of("b|c", "d:e", ""))
                        .add("a", List.of("b|c"))
                        .add("", List.of("y"))
                        .add("two  spaces", List.of("y"))
                        .add("n", List.of())
                        .add("p", List.of("q", "q"))
                        .add("r", List.of(sub("s", 5, Source.WALK)), "observed")
                        .add("t", List.of(sub("u", 5, Source.LISTED)), "two\nlines")
                        .add("half \ud800", List.of("y"))
                        .build())
                .isInstanceOfSatisfying(
                        DictionaryFormatException.class,
                        e -> assertThat(e.problems())
                                .extracting(p -> p.line() + " " + p.message())
                                .satisfiesExactly(
                                        m -> assertThat(m).contains("0 the title \"two"),
                                        m -> assertThat(m).contains("1 the name \"Bad Name\""),
                                        m -> assertThat(m).contains("1 a garbled form that begins with '#'"),
                                        m -> assertThat(m).contains("2 an empty original"),
                                        m -> assertThat(m).contains("3 the original \"b|c\""),
                                        m -> assertThat(m).contains("4 the garbled form \"\""),
                                        m -> assertThat(m).contains("5 the garbled form \"two  spaces\""),
                                        m -> assertThat(m).contains("6 0 originals"),
                                        m -> assertThat(m).contains("7 the pair \"p\" -> \"q\""),
                                        m -> assertThat(m).contains("8 the source of \"s\" is walk"),
                                        m -> assertThat(m).contains("9 the note"),
                                        m -> assertThat(m).contains("10 the garbled form \"half U+D800\"")));
    }

    @Test
    void recordsRefuseWhatNoFileCanSay() {
        assertThatThrownBy(() -> sub("", 5, Source.WALK)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sub("x", 0, Source.WALK)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sub("x", 100.1, Source.WALK)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sub("x", Double.NaN, Source.WALK)).isInstanceOf(IllegalArgumentException.class);
        List<Substitution> walk = List.of(sub("x", 1, Source.WALK));
        assertThatThrownBy(() -> new DictionaryEntry("g", walk, "observed", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("begin the note with that word");
        assertThatThrownBy(() -> new DictionaryEntry("", walk, "walk", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DictionaryEntry("g", List.of(), "walk", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
