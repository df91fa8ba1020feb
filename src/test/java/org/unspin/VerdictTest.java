package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.Diagnosis.Passage;
import org.unspin.Diagnosis.Span;

/** What a text is said to be, and that a restoration goes by it. */
final class VerdictTest {
    private static final Unspin UNSPIN = Unspin.english();

    /** Written for this test: about the weather on an island, in five languages. */
    static List<String> otherLanguages() {
        return List.of(
                "Depuis trois jours, la pluie tombe sur les toits du village et personne ne sort plus de chez soi. Le facteur, qui "
                        + "connaît chaque maison, a laissé les lettres chez le boulanger avant de repartir vers le port.",
                "Seit drei Tagen fällt Regen auf die Dächer des Dorfes, und niemand geht mehr aus dem Haus. Der Briefträger, der jede "
                        + "Tür kennt, hat die Post beim Bäcker gelassen und ist dann wieder zum Hafen gefahren.",
                "Desde hace tres días llueve sobre los tejados del pueblo y nadie sale ya de su casa. El cartero, que conoce todas las "
                        + "puertas, dejó las cartas en la panadería antes de volver al puerto.",
                "Al drie dagen valt er regen op de daken van het dorp en niemand komt nog buiten. De postbode, die elke deur kent, "
                        + "heeft de brieven bij de bakker gelegd en is weer naar de haven gereden.",
                "\u0423\u0436\u0435 \u0442\u0440\u0438 \u0434\u043d\u044f \u043d\u0430 \u043a\u0440\u044b\u0448\u0438 "
                        + "\u0434\u0435\u0440\u0435\u0432\u043d\u0438 \u043f\u0430\u0434\u0430\u0435\u0442 "
                        + "\u0434\u043e\u0436\u0434\u044c, \u0438 \u043d\u0438\u043a\u0442\u043e \u043d\u0435 "
                        + "\u0432\u044b\u0445\u043e\u0434\u0438\u0442 \u0438\u0437 \u0434\u043e\u043c\u0430.");
    }

    static Stream<String> honestTexts() {
        return Samples.texts("articles").stream();
    }

    @ParameterizedTest
    @MethodSource("otherLanguages")
    void anotherLanguageIsNoCleanText(String text) {
        Diagnosis diagnosis = UNSPIN.diagnose(text);

        assertThat(diagnosis.verdict()).isEqualTo(Verdict.NOT_ENGLISH);
        assertThat(diagnosis.confidence()).isGreaterThan(0.95);
        assertThat(UNSPIN.restore(text).text()).isSameAs(text);
    }

    @ParameterizedTest
    @MethodSource("honestTexts")
    void englishIsEnglish(String text) {
        assertThat(UNSPIN.diagnose(text).paragraphs())
                .noneMatch(paragraph -> paragraph.verdict() == Verdict.NOT_ENGLISH);
    }

    @Test
    void aParagraphInAnotherLanguageIsLeftOutOfTheVerdict() {
        String french = otherLanguages().get(0);
        List<String> spun = Pages.paragraphs(Pages.spun("newswire"));
        String page = Pages.page(spun.get(0), french, spun.get(1));
        Diagnosis diagnosis = UNSPIN.diagnose(page);

        assertThat(diagnosis.spun()).isTrue();
        assertThat(diagnosis.paragraphs().stream().map(Passage::verdict))
                .containsExactly(Verdict.SPUN, Verdict.NOT_ENGLISH, Verdict.SPUN);
        assertThat(UNSPIN.restore(page).text()).contains("\n\n" + french + "\n\n");
    }

    @Test
    void someSpunParagraphsMakeAPartlySpunText() {
        List<String> clean = Pages.paragraphs(Pages.clean());
        String page = Pages.page(
                clean.get(0),
                clean.get(1),
                Pages.paragraphs(Pages.spun("newswire")).get(1),
                clean.get(3));

        assertThat(UNSPIN.diagnose(page).verdict()).isEqualTo(Verdict.PARTLY_SPUN);
        assertThat(UNSPIN.diagnose(Pages.spun("newswire")).verdict()).isEqualTo(Verdict.SPUN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We worked connected the task for six years.",
                "The road was connected to the bridge, and nobody minded the dust."
            })
    void aSentenceIsTooShortAndStays(String text) {
        assertThat(UNSPIN.diagnose(text).verdict()).isEqualTo(Verdict.TOO_SHORT);
        assertThat(UNSPIN.restore(text).text()).isSameAs(text);
    }

    @Test
    void aSentenceThatLeavesNoDoubtIsSpun() {
        String text = "They volition unfastened the doorway erstwhile the squad is determination.";
        Diagnosis diagnosis = UNSPIN.diagnose(text);

        assertThat(diagnosis.verdict()).isEqualTo(Verdict.SPUN);
        assertThat(diagnosis.confidence()).isBetween(0.96, 0.999);
        assertThat(UNSPIN.restore(text).text()).contains("will open the door");
    }

    @Test
    void theWordsThatTellMostComeFirstAndOnce() {
        Diagnosis diagnosis = UNSPIN.diagnose(Pages.spun("newswire"));
        List<Span> telling = diagnosis.telling(10);

        assertThat(telling).hasSize(10);
        assertThat(telling.stream().map(Span::word)).doesNotHaveDuplicates().contains("enactment");
        assertThat(telling).allSatisfy(span -> {
            assertThat(span.original()).isNotEmpty();
            assertThat(span.family()).isEqualTo("newswire");
        });
        assertThat(diagnosis.telling(3)).isEqualTo(telling.subList(0, 3));
    }

    @Test
    void verdictsReadAsPeopleSayThem() {
        assertThat(Stream.of(Verdict.values()).map(Verdict::toString))
                .containsExactly("spun", "partly spun", "clean", "uncertain", "too short", "not English", "empty");
    }
}
