package org.unspin.learn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.learn.thesaurus.WordNetSenses;

class AugmenterSubstitutionModelTest {
    private static SubstitutionModel model;

    @BeforeAll
    static void openWordNet() {
        model = new AugmenterSubstitutionModel(WordNetSenses.open());
    }

    @ParameterizedTest
    @CsvSource({
        "is, be",
        "are, personify",
        "or, oregon",
        "or, operating theatre",
        "can, buns",
        "it, information technology",
        "under, nether",
        "like, same",
        "c, deoxycytidine monophosphate",
        "functions, procedure",
        "stack, push down store",
        "string, bowed stringed instrument",
        "must, mustiness",
        "flags, flagstone"
    })
    void knowsWhatTheAugmenterWasSeenToWrite(String original, String garbled) {
        assertThat(model.chances(original)).containsKey(garbled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "the", "no", "this", "zzyzx"})
    void skipsDeterminersAndUnknownWords(String original) {
        assertThat(model.chances(original)).isEmpty();
    }

    @Test
    void replacesThreeTokensInTenWhereThereIsACandidate() {
        assertThat(sum("string")).isCloseTo(0.3, within(1e-9));
        assertThat(sum("or")).isCloseTo(0.3, within(1e-9));
        // WordNet has no such adjective, and only as one does the tagger's preposition count.
        assertThat(sum("at")).isCloseTo(0.09, within(1e-9));
    }

    @Test
    void drawsAWordOfSeveralSensesMoreOften() {
        Map<String, Double> is = model.chances("is");
        assertThat(is.get("be")).isGreaterThan(5 * is.get("personify"));
        Map<String, Double> or = model.chances("or");
        assertThat(or.get("oregon")).isCloseTo(or.get("surgery"), within(1e-9));
    }

    private static double sum(String original) {
        return model.chances(original).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
