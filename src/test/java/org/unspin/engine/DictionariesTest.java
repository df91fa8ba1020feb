package org.unspin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.lm.LanguageModel;
import org.unspin.lm.ngram.NgramModel;

/** One's own dictionaries, and what they hide of those that follow. */
final class DictionariesTest {
    private static final SubstitutionDictionary EARLIER = SubstitutionDictionary.of(
            "earlier", Map.of("volition", List.of("will", "wish"), "beryllium", List.of("metal")));
    private static final SubstitutionDictionary LATER =
            SubstitutionDictionary.of("later", Map.of("Volition", List.of("Will"), "nary", List.of("none")));

    private static LanguageModel model;

    @BeforeAll
    static void openModel() throws IOException {
        model = NgramModel.english();
    }

    @Test
    void familiesFollowOnesOwnInOrder() {
        CompiledDictionary compiled = compile(List.of(LATER, EARLIER), List.of("entrance", "newswire"), List.of());

        assertThat(names(compiled)).containsExactly("later", "earlier", "entrance", "newswire");
    }

    @Test
    void aPairHidesTheSamePairOfAllThatFollow() {
        CompiledDictionary compiled = compile(List.of(LATER, EARLIER), List.of("newswire"), List.of());

        assertThat(pairs(compiled, "volition", "will")).containsExactly("later");
    }

    @Test
    void otherOriginalsOfTheSameWordStay() {
        CompiledDictionary compiled = compile(List.of(LATER, EARLIER), List.of("newswire"), List.of());

        assertThat(pairs(compiled, "volition", "wish")).containsExactly("earlier");
        assertThat(pairs(compiled, "beryllium", "metal")).containsExactly("earlier");
        assertThat(pairs(compiled, "beryllium", "be")).containsExactly("newswire");
        assertThat(pairs(compiled, "nary", "none")).contains("later");
        assertThat(pairs(compiled, "nary", "no")).containsExactly("newswire");
    }

    @Test
    void shippedFamiliesDoNotHideOneAnother() {
        CompiledDictionary compiled = compile(List.of(), List.of("newswire", "indiana"), List.of());

        assertThat(pairs(compiled, "volition", "will")).contains("newswire");
        assertThat(pairs(compiled, "astatine", "at")).containsExactly("newswire", "indiana");
    }

    @Test
    void whatIsSwitchedOffIsGoneEverywhere() {
        CompiledDictionary compiled = compile(
                List.of(EARLIER),
                List.of("newswire", "indiana"),
                List.of(new SwitchedOff("beryllium", ""), new SwitchedOff("astatine", "at")));

        assertThat(pairs(compiled, "beryllium", "metal")).isEmpty();
        assertThat(pairs(compiled, "beryllium", "be")).isEmpty();
        assertThat(pairs(compiled, "astatine", "at")).isEmpty();
        assertThat(pairs(compiled, "volition", "will")).contains("earlier");
    }

    private static CompiledDictionary compile(
            List<SubstitutionDictionary> own, List<String> families, List<SwitchedOff> switchedOff) {
        return Dictionaries.compile(own, families, switchedOff, model);
    }

    private static List<String> names(CompiledDictionary compiled) {
        List<String> names = new ArrayList<>();
        for (int f = 0; f < compiled.familyCount(); f++) {
            names.add(compiled.familyName(f));
        }
        return names;
    }

    /** The families that have a pair, in order. */
    private static List<String> pairs(CompiledDictionary compiled, String garbled, String original) {
        List<String> found = new ArrayList<>();
        for (int c = 0; c < compiled.candidateCount(); c++) {
            if (compiled.garbled(c).equalsIgnoreCase(garbled)
                    && compiled.original(c).equalsIgnoreCase(original)) {
                found.add(compiled.familyName(compiled.family(c)));
            }
        }
        return found.stream()
                .sorted((one, other) -> Integer.compare(
                        names(compiled).indexOf(one), names(compiled).indexOf(other)))
                .toList();
    }
}
