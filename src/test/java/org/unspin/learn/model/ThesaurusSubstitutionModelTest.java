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
import org.unspin.learn.thesaurus.BaseForms;
import org.unspin.learn.thesaurus.ListedWords;
import org.unspin.learn.thesaurus.Thesaurus;
import org.unspin.learn.thesaurus.WordFrequencies;
import org.unspin.learn.thesaurus.WordNetSenses;

class ThesaurusSubstitutionModelTest {
    private static final Thesaurus MYTHES = new ListedWords(
            Map.of("mission", List.of("foreign mission", "ngo"), "data", List.of("information", "accumulation")));
    private static final Thesaurus MOBY = new ListedWords(Map.of(
            "bottom", List.of("backside", "base", "zymurgy"),
            "base", List.of("bottom", "backside"),
            "backside", List.of("bottom", "base")));
    private static final WordFrequencies FREQUENCIES =
            WordFrequencies.of(List.of("in", "data", "information", "mission", "bottom", "base"));

    private static SubstitutionModel model;

    @BeforeAll
    static void openWordNet() {
        model = ThesaurusSubstitutionModel.of(WordNetSenses.open(), MYTHES, MOBY, FREQUENCIES, BaseForms.wordNet());
    }

    @ParameterizedTest
    @CsvSource({"mission, ngo", "data, information", "bottom, backside", "in, indiana", "near, approximate"})
    void givesWhatKnownSpinnersWereSeenToWrite(String original, String garbled) {
        Map<String, Double> chances = model.chances(original);
        assertThat(chances).containsKey(garbled).doesNotContainKey(original);
        assertThat(Draw.sum(chances)).isLessThanOrEqualTo(0.6 + 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "the", "england", "zzyzx"})
    void hasNothingForWordsThatSpinnersLeaveAlone(String original) {
        assertThat(model.chances(original)).isEmpty();
    }

    @Test
    void givesBaseFormsForInflectedWordsLessOften() {
        assertThat(model.chances("missions").get("ngo"))
                .isCloseTo(model.chances("mission").get("ngo") / 4, within(1e-9));
    }

    @Test
    void prefersWhatMobyNamesBothWaysAndWhatIsCommon() {
        Map<String, Double> bottom = model.chances("bottom");
        assertThat(bottom.get("base")).isGreaterThan(bottom.get("backside"));
        assertThat(bottom.get("backside")).isGreaterThan(bottom.get("zymurgy"));
    }
}
