package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.Diagnosis.Passage;
import org.unspin.Diagnosis.Span;

/** Paragraphs, sentences and spans: where they are, and which of them were spun. */
final class DiagnosisPassagesTest {
    private static final Unspin UNSPIN = Unspin.english();

    static List<String> families() {
        return Pages.FAMILIES;
    }

    @Test
    void paragraphsAreWhatLiesBetweenLineBreaks() {
        String text = "\n\nFirst line here.\r\n\r\n  Second one, twice as long. It goes on.  \n***\nThird";
        Diagnosis diagnosis = UNSPIN.diagnose(text);

        assertThat(texts(text, diagnosis.paragraphs()))
                .contains("First line here.", "Second one, twice as long. It goes on.", "Third");
        assertThat(texts(text, diagnosis.sentences()))
                .contains("First line here.", "Second one, twice as long.", "It goes on.", "Third");
    }

    @ParameterizedTest
    @MethodSource("families")
    void passagesCoverEveryWordInOrder(String family) {
        String text = Pages.spun(family) + "\n" + Pages.clean();
        Diagnosis diagnosis = UNSPIN.diagnose(text);

        Passages.assertSound(text, diagnosis);
        assertThat(diagnosis.paragraphs()).hasSize(6);
        assertThat(texts(text, diagnosis.paragraphs())).isEqualTo(Pages.paragraphs(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀 ",
                "👩‍👩‍👧‍👦🇩🇪 ",
                "\uFEFF",
                "Cafe\u0301 Zu\u0308rich, q\u0323\u0307.\n",
                "Line one.\r\nLine two.\r\n\r\n",
                "\u00A0\u2003",
                "שלום עולם.\n",
                "漢字かな。\n"
            })
    void offsetsAreExactAfter(String prefix) {
        String plain = Pages.spun("newswire");
        String text = prefix + plain;
        Diagnosis expected = UNSPIN.diagnose(plain);
        Diagnosis diagnosis = UNSPIN.diagnose(text);

        Passages.assertSound(text, diagnosis);
        assertThat(diagnosis.spun()).isTrue();
        List<String> before = spanTexts(plain, expected.spans());
        assertThat(spanTexts(text, diagnosis.spans()))
                .hasSizeBetween(before.size() - 3, before.size() + 3)
                .contains("bantam", "volition", "beryllium");
        Span last = expected.spans().get(expected.spans().size() - 1);
        Span shifted = diagnosis.spans().get(diagnosis.spans().size() - 1);
        assertThat(shifted.start()).isEqualTo(last.start() + prefix.length());
    }

    @Test
    void offsetsAreExactBetweenEmoji() {
        String plain = Pages.spun("newswire");
        String text = plain.replace(". ", ". 😀🏳️‍🌈 ");
        Diagnosis diagnosis = UNSPIN.diagnose(text);

        Passages.assertSound(text, diagnosis);
        assertThat(spanTexts(text, diagnosis.spans())).contains("bantam", "volition", "oregon");
    }

    @Test
    void aCleanParagraphInASpunPageIsTold() {
        List<String> spun = Pages.paragraphs(Pages.spun("newswire"));
        String quotation = Pages.paragraphs(Pages.clean()).get(3);
        String page = Pages.page(spun.get(0), quotation, spun.get(1));
        Diagnosis diagnosis = UNSPIN.diagnose(page);

        assertThat(diagnosis.spun()).isTrue();
        assertThat(diagnosis.paragraphs().stream().map(Passage::spun)).containsExactly(true, false, true);
        Passage middle = diagnosis.paragraphs().get(1);
        assertThat(middle.swappedShare()).isZero();
        assertThat(middle.families()).isEmpty();
        assertThat(diagnosis.spans()).noneMatch(span -> span.start() >= middle.start() && span.end() <= middle.end());
        assertThat(UNSPIN.restore(page).text()).contains("\n\n" + quotation + "\n\n");
    }

    @Test
    void aSpunParagraphInACleanPageIsTold() {
        List<String> clean = Pages.paragraphs(Pages.clean());
        String spun = Pages.paragraphs(Pages.spun("newswire")).get(1);
        String page = Pages.page(clean.get(0), clean.get(1), spun, clean.get(3));
        Diagnosis diagnosis = UNSPIN.diagnose(page);

        assertThat(diagnosis.spun()).isTrue();
        assertThat(diagnosis.paragraphs().stream().map(Passage::spun)).containsExactly(false, false, true, false);
        Passage found = diagnosis.paragraphs().get(2);
        assertThat(diagnosis.swappedShare()).isLessThan(found.swappedShare());
        assertThat(found.families().get(0).name()).isEqualTo("newswire");
        assertThat(diagnosis.spans())
                .isNotEmpty()
                .allSatisfy(span -> assertThat(span.start()).isBetween(found.start(), found.end()));
        assertThat(UNSPIN.restore(page).text())
                .startsWith(Pages.page(clean.get(0), clean.get(1)))
                .endsWith("\n\n" + clean.get(3) + "\n");
    }

    @Test
    void whatIsSpunHasARateAndWhatIsNotHasNone() {
        String text = Pages.page(Pages.spun("indiana"), Pages.clean());
        Diagnosis diagnosis = UNSPIN.diagnose(text);

        for (List<Passage> passages : List.of(diagnosis.paragraphs(), diagnosis.sentences())) {
            assertThat(passages).filteredOn(passage -> !passage.spun()).allSatisfy(passage -> {
                assertThat(passage.swappedShare()).isZero();
                assertThat(passage.families()).isEmpty();
            });
            assertThat(passages)
                    .allSatisfy(passage -> assertThat(passage.confidence()).isBetween(0.5, 1.0));
        }
        assertThat(diagnosis.paragraphs().get(0).swappedShare()).isPositive();
    }

    private static List<String> texts(String text, List<Passage> passages) {
        return passages.stream()
                .map(passage -> text.substring(passage.start(), passage.end()))
                .toList();
    }

    private static List<String> spanTexts(String text, List<Span> spans) {
        return spans.stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
