package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Offsets are UTF-16 indices into the caller's text, whatever stands before them. */
final class OffsetsTest {
    private static final Unspin UNSPIN = Unspin.english();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀 ",
                "👩‍👩‍👧‍👦🇩🇪 ",
                "\uFEFF",
                "Cafe\u0301 Zu\u0308rich, q\u0323\u0307. ",
                "Line one.\r\nLine two.\r\n\r\n",
                "\t\t- ",
                "\u00A0\u2003",
                "𝒜𝓁𝓅𝒽𝒶 𝔅𝔢𝔱𝔞. ",
                "שלום עולם. ",
                "漢字かな。"
            })
    void areExactAfter(String prefix) {
        String text = prefix + Samples.SPUN;
        Restoration r = UNSPIN.restore(text);

        assertThat(r.text()).isEqualTo(prefix + Samples.RESTORED);
        assertThat(r.corrections())
                .allSatisfy(c -> assertThat(text.substring(c.start(), c.end())).isEqualTo(c.original()));
        assertThat(r.corrections().get(0).start()).isEqualTo(prefix.length() + Samples.SPUN.indexOf("caller"));
    }

    @Test
    void keepWhatStandsBetweenTheWords() {
        String spun =
                "The squad\tvolition\r\nberyllium   unfastened 😀 connected\u00A0Monday,\n\noregon astatine 🇩🇪 the"
                        + " bureau\r\n successful\tMoscow.\r\n";
        String expected =
                "The team\twill\r\nbe   open 😀 on\u00A0Monday,\n\nor at 🇩🇪 the" + " office\r\n in\tMoscow.\r\n";

        assertThat(UNSPIN.restore(spun).text()).isEqualTo(expected);
    }

    @Test
    void keepPunctuationThatTouchesAWord() {
        String spun =
                "“The squad (the ‘caller’ squad) volition beryllium determination,” helium said—“erstwhile more.”";
        Restoration r = UNSPIN.restore(spun + " " + Samples.SPUN);

        assertThat(r.text()).startsWith("“The team (the ‘").contains("’ team) will be there,” he said—“once more.”");
    }

    @Test
    void corrections_areInOrderAndDoNotOverlap() {
        String spun = String.join("\n\n", Samples.texts("spun").subList(0, 12));
        Restoration r = UNSPIN.restore(spun);
        int at = 0;
        for (Correction c : r.corrections()) {
            assertThat(c.start()).isGreaterThanOrEqualTo(at);
            at = c.end();
        }

        assertThat(at).isLessThanOrEqualTo(spun.length());
        assertThat(r.corrections()).hasSizeGreaterThan(400);
        assertThat(r.text()).isEqualTo(Samples.applied(r.original(), r.corrections()));
    }
}
