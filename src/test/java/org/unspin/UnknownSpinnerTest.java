package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.Diagnosis.FamilyShare;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.engine.Models;
import org.unspin.learn.detector.DictionarySpinner;

/** Whose swaps they are, and when nobody's. */
final class UnknownSpinnerTest {
    private static final List<String> PARAGRAPHS = Samples.texts("texts").stream()
            .flatMap(String::lines)
            .filter(line -> line.length() > 500)
            .toList();

    private static String spun(String family, double intensity, int from, int to) {
        CompiledDictionary dictionary = CompiledDictionary.compile(
                List.of(SubstitutionDictionary.resource(family)), Models.NGRAMS.get()::knows);
        return new DictionarySpinner(dictionary, family, intensity, true, 5)
                .spin(String.join("\n\n", PARAGRAPHS.subList(from, to)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"newswire", "indiana"})
    void aSpinnerWithoutItsDictionaryIsUnknownAndItsRelativesFollow(String family) {
        Diagnosis diagnosis = Unspin.builder().withoutFamily(family).build().diagnose(spun(family, 1.2, 0, 3));

        assertThat(diagnosis.spun()).isTrue();
        assertThat(diagnosis.families().get(0).name()).isEqualTo(Diagnosis.UNKNOWN);
        assertThat(diagnosis.families().get(0).share()).isGreaterThanOrEqualTo(0.5);
        assertThat(diagnosis.families()).extracting(FamilyShare::name).doesNotContain(family);
        assertThat(diagnosis.families().stream().mapToDouble(FamilyShare::share).sum())
                .isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"newswire", "indiana"})
    void aSpinnerWithItsDictionaryIsNamed(String family) {
        Diagnosis diagnosis = Unspin.english().diagnose(spun(family, 1.2, 0, 3));

        assertThat(diagnosis.families().get(0).name()).isEqualTo(family);
    }

    @Test
    void twoSpinnersOfOneTextAreBothNamed() {
        String text = spun("newswire", 1.2, 0, 2) + "\n\n" + spun("indiana", 1.2, 2, 4);

        assertThat(Unspin.english().diagnose(text).families())
                .extracting(FamilyShare::name)
                .contains("newswire", "indiana")
                .doesNotContain(Diagnosis.UNKNOWN);
    }
}
