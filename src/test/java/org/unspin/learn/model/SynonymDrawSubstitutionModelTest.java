package org.unspin.learn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.learn.thesaurus.Thesaurus;
import org.unspin.learn.thesaurus.WalkShares;
import org.unspin.learn.thesaurus.WordNetSenses;

class SynonymDrawSubstitutionModelTest {
    /** Words of which one list has what WordNet 3.1 lacks. */
    private static final Map<String, List<String>> LISTED =
            Map.of("when", List.of("once"), "in", List.of("within", "indiana"), "month", List.of("calendar month"));

    private static SubstitutionModel model;

    @BeforeAll
    static void openWordNet() {
        model = new SynonymDrawSubstitutionModel(WordNetSenses.open(), new Thesaurus() {
            @Override
            public List<String> related(String word) {
                return LISTED.getOrDefault(word, List.of());
            }

            @Override
            public WalkShares shares() {
                return WalkShares.ofFirst(1);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "in, indiana",
        "in, inwards",
        "or, oregon",
        "or, surgery",
        "as, arsenic",
        "as, equally",
        "at, astatine",
        "be, live",
        "ways, shipway",
        "breaking, breakage",
        "affecting, poignant",
        "used, victimised",
        "metre, meter",
        "give, hand",
        "azure, lazuline",
        "two, ii"
    })
    void knowsWhatTheSpinnerWasSeenToWrite(String original, String garbled) {
        assertThat(model.chances(original)).containsKey(garbled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "use", "attack", "be"})
    void leavesSomeOccurrencesAlone(String original) {
        Map<String, Double> chances = model.chances(original);
        assertThat(chances).doesNotContainKey(original);
        assertThat(chances.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(0.78, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "an", "it", "the", "attacks", "allows", "zzyzx"})
    void hasNothingForWordsThatStayAndForInflectedForms(String original) {
        assertThat(model.chances(original)).isEmpty();
    }

    @Test
    void prefersEarlySensesWordNetAndSingleWords() {
        Map<String, Double> head = model.chances("head");
        assertThat(head.get("caput")).isGreaterThan(head.get("capitulum"));
        Map<String, Double> in = model.chances("in");
        assertThat(in.get("inwards")).isGreaterThan(10 * in.get("within"));
        Map<String, Double> check = model.chances("check");
        assertThat(check.get("cheque")).isGreaterThan(check.get("bank check"));
    }

    @Test
    void takesWhatOnlyTheListHasLessOftenAndLonePhrasesSeldom() {
        assertThat(model.chances("when")).containsOnlyKeys("once");
        assertThat(model.chances("when").get("once")).isCloseTo(0.4, within(1e-9));
        assertThat(model.chances("month").get("calendar month")).isCloseTo(0.15, within(1e-9));
    }
}
