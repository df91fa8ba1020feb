package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.Diagnosis.FamilyShare;
import org.unspin.Diagnosis.Passage;
import org.unspin.Diagnosis.Span;

/** Whether a text was spun, how much, by whom. */
final class DiagnosisTest {
    private static final Unspin UNSPIN = Unspin.english();
    private static final Unspin ANOTHER = Unspin.builder().build();

    static List<String> families() {
        return Pages.FAMILIES;
    }

    static Stream<String> cleanTexts() {
        return Stream.concat(Stream.of(Pages.clean()), Samples.texts("articles").stream());
    }

    @ParameterizedTest
    @MethodSource("families")
    void namesTheSpinner(String family) {
        Diagnosis diagnosis = UNSPIN.diagnose(Pages.spun(family));

        assertThat(diagnosis.spun()).isTrue();
        assertThat(diagnosis.confidence()).isBetween(0.9, 1.0);
        assertThat(diagnosis.swappedShare()).isBetween(0.08, 0.7);
        assertThat(diagnosis.families().get(0).name()).isEqualTo(family);
        assertThat(diagnosis.families().get(0).share()).isGreaterThan(0.8);
        assertThat(diagnosis.spans()).hasSizeGreaterThan(15);
        assertThat(diagnosis.spans().stream().filter(span -> span.family().equals(family)))
                .hasSizeGreaterThan(diagnosis.spans().size() * 3 / 4);
    }

    @ParameterizedTest
    @MethodSource("families")
    void tellsASpinnerWhoseDictionaryIsMissing(String family) {
        Diagnosis diagnosis = Unspin.builder().withoutFamily(family).build().diagnose(Pages.spun(family));

        assertThat(diagnosis.spun()).isTrue();
        assertThat(diagnosis.families())
                .isNotEmpty()
                .noneMatch(share -> share.name().equals(family));
    }

    @ParameterizedTest
    @MethodSource("cleanTexts")
    void hasNothingToSayAboutCleanText(String text) {
        Diagnosis diagnosis = UNSPIN.diagnose(text);

        assertThat(diagnosis.spun()).isFalse();
        assertThat(diagnosis.verdict()).isIn(Verdict.CLEAN, Verdict.UNCERTAIN);
        assertThat(diagnosis.swappedShare()).isZero();
        assertThat(diagnosis.families()).isEmpty();
        assertThat(diagnosis.spans()).isEmpty();
        assertThat(diagnosis.paragraphs()).isNotEmpty().noneMatch(Passage::spun);
        assertThat(diagnosis.sentences())
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence.spun()).isFalse())
                .allSatisfy(sentence -> assertThat(sentence.swappedShare()).isZero())
                .allSatisfy(sentence -> assertThat(sentence.families()).isEmpty());
    }

    @Test
    void tellsTwoSpinnersThatWorkedOnOnePage() {
        String page = Pages.page(
                Pages.paragraphs(Pages.spun("newswire")).get(1),
                Pages.paragraphs(Pages.spun("entrance")).get(0));
        Diagnosis diagnosis = UNSPIN.diagnose(page);

        assertThat(diagnosis.families().stream().map(FamilyShare::name))
                .containsExactlyInAnyOrder("newswire", "entrance");
        assertThat(diagnosis.families())
                .isSortedAccordingTo((one, other) -> Double.compare(other.share(), one.share()));
        assertThat(diagnosis.families().stream().mapToDouble(FamilyShare::share).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(diagnosis.paragraphs().get(0).families().get(0).name()).isEqualTo("newswire");
        assertThat(diagnosis.paragraphs().get(1).families().get(0).name()).isEqualTo("entrance");
    }

    @Test
    void pointsAtTheWordsThatGaveItAway() {
        String text = Samples.SPUN + "\n";
        Diagnosis diagnosis = UNSPIN.diagnose(text);

        assertThat(diagnosis.spans().stream().map(span -> text.substring(span.start(), span.end())))
                .contains("volition", "beryllium", "whitethorn", "nary")
                .doesNotContain("the", "Monday", "is", "what", "rain");
        assertThat(diagnosis.spans())
                .allSatisfy(span -> assertThat(span.score()).isBetween(0.0, 1.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\r\n\r\n\t", "\u00a0\u2003\ufeff", "...", "\ud83d\ude00", "\ud83d", "\0"})
    void findsNothingWhereThereAreNoWords(String text) {
        Diagnosis diagnosis = UNSPIN.diagnose(text);

        assertThat(diagnosis.verdict()).isEqualTo(Verdict.EMPTY);
        assertThat(diagnosis.confidence()).isEqualTo(1);
        assertThat(diagnosis.swappedShare()).isZero();
        assertThat(diagnosis.families()).isEmpty();
        assertThat(diagnosis.spans()).isEmpty();
    }

    @Test
    void anEmptyTextHasNoPassages() {
        assertThat(UNSPIN.diagnose(""))
                .isEqualTo(new Diagnosis(Verdict.EMPTY, 1, 0.5, 0, List.of(), List.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello.", "Nothing to see here", "volition", "Astatine night.", "The will of the people."})
    void aFewWordsAreNotEnough(String text) {
        assertThat(UNSPIN.diagnose(text).verdict()).isEqualTo(Verdict.TOO_SHORT);
    }

    @ParameterizedTest
    @MethodSource("families")
    void theSameTextGetsTheSameDiagnosis(String family) {
        String text = Pages.spun(family);
        Diagnosis first = UNSPIN.diagnose(text);

        assertThat(UNSPIN.diagnose(CharBuffer.wrap(text))).isEqualTo(first);
        assertThat(ANOTHER.diagnose(text)).isEqualTo(first);
    }

    @Test
    void aRestoredTextLooksCleaner() {
        String spun = Pages.spun("newswire");
        Diagnosis before = UNSPIN.diagnose(spun);
        Diagnosis after = UNSPIN.diagnose(UNSPIN.restore(spun).text());

        assertThat(after.swappedShare()).isLessThan(before.swappedShare() / 4);
    }

    @Test
    void protectedWordsAreNoEvidenceOfADictionary() {
        String text = Pages.spun("newswire");
        Unspin unspin =
                Unspin.builder().protect("volition", "beryllium", "oregon").build();

        assertThat(unspin.diagnose(text).spans())
                .isNotEmpty()
                .noneMatch(span ->
                        List.of("volition", "beryllium", "oregon").contains(text.substring(span.start(), span.end())));
    }

    @Test
    void listsCannotBeChanged() {
        List<Span> spans = new ArrayList<>(List.of(new Span(0, 1, 0.9, "own", "a", "b")));
        List<FamilyShare> shares = new ArrayList<>(List.of(new FamilyShare("own", 1)));
        Diagnosis diagnosis = new Diagnosis(Verdict.SPUN, 0.99, 0.99, 0.2, shares, List.of(), List.of(), spans);
        Passage passage = new Passage(0, 5, Verdict.SPUN, 0.9, 0.1, shares);
        spans.clear();
        shares.clear();

        assertThat(diagnosis.spans()).hasSize(1);
        assertThat(diagnosis.families()).hasSize(1);
        assertThat(passage.families()).hasSize(1);
        assertThatThrownBy(() -> diagnosis.spans().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> passage.families().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
