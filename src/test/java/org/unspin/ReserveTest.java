package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.engine.Models;
import org.unspin.evaluate.Metrics;
import org.unspin.evaluate.Scorer;
import org.unspin.learn.detector.DictionarySpinner;

/** A spinner that nobody has listed, which takes its words from a thesaurus. */
final class ReserveTest {
    private static final String THESAURUS = "thesaurus";
    private static final String HONEST = Samples.texts("texts").get(0);
    private static final String SPUN = spun();

    private static String spun() {
        CompiledDictionary dictionary = CompiledDictionary.compile(
                List.of(SubstitutionDictionary.resource(THESAURUS)), Models.NGRAMS.get()::knows);
        return new DictionarySpinner(dictionary, THESAURUS, 3, true, 5).spin(HONEST);
    }

    private static long byThesaurus(Unspin unspin, String text) {
        return unspin.restore(text).corrections().stream()
                .filter(c -> c.reason().family().equals(THESAURUS))
                .count();
    }

    private static double score(Unspin unspin) {
        return Metrics.of(Scorer.score(SPUN, HONEST, unspin.restore(SPUN).text()))
                .f05();
    }

    @Test
    void textThatIsClearlySpunIsRestoredWithTheThesaurusBesides() {
        Unspin without = Unspin.builder().withoutFamily(THESAURUS).build();

        assertThat(byThesaurus(Unspin.english(), SPUN)).isGreaterThan(20);
        assertThat(byThesaurus(without, SPUN)).isZero();
        assertThat(score(Unspin.english())).isGreaterThan(score(without) + 0.1);
    }

    @Test
    void theCautiousLeaveItAlone() {
        Unspin cautious = Unspin.builder().preset(Preset.CAUTIOUS).build();

        assertThat(byThesaurus(cautious, SPUN)).isZero();
    }

    @Test
    void aListedSpinnerNeedsNone() {
        assertThat(byThesaurus(Unspin.english(), Samples.SPUN)).isZero();
        assertThat(Unspin.english().restore(Samples.SPUN).text()).isEqualTo(Samples.RESTORED);
    }

    @Test
    void aDiagnosisNamesNoFamilyThatIsOnlyHeldInReserve() {
        assertThat(Unspin.english().diagnose(SPUN).families())
                .noneMatch(family -> family.name().equals(THESAURUS));
    }

    @Test
    void whoNamesTheFamiliesGetsNoOther() {
        Unspin newswire = Unspin.builder().onlyFamilies("newswire").build();

        assertThat(byThesaurus(newswire, SPUN)).isZero();
    }
}
