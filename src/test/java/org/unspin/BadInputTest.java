package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in: nothing is lost, nothing is invented, and time is linear. */
final class BadInputTest {
    private static final Unspin UNSPIN = Unspin.english();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                " \t\r\n\u00A0\u2028\uFEFF",
                "word",
                "astatine",
                "Astatine.",
                "...",
                "\0",
                "\0\0 \0\n\0",
                "\uD83D",
                "\uDE00",
                "\uDE00\uD83D word \uD83D",
                "12345",
                "😀",
                "\u0301",
                "\u202E\u202D\u200F",
                "https://example.com/astatine?connected=volition",
            })
    void nothingToRestoreComesBackAsItIs(String text) {
        Restoration r = UNSPIN.restore(text);

        assertThat(r.text()).isSameAs(text);
        assertThat(r.corrections()).isEmpty();
        assertThat(r.swapRate()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le vieux pont de la ville sera fermé dès lundi, parce que ses pierres bougent. Le maire a dit que les"
                        + " travaux dureront six mois et que personne ne sera oublié : un bateau gratuit, on the rocks ou"
                        + " non, partira toutes les dix minutes. « On verra bien », a répondu le boulanger.",
                "Die alte Brücke der Stadt wird am Montag geschlossen, weil ihre Steine wandern. Der Bürgermeister sagte,"
                        + " die Arbeiten dauerten sechs Monate, und niemand werde vergessen: Alle zehn Minuten fahre ein"
                        + " Boot. »Man wird sehen«, antwortete der Bäcker und war still.",
                "سيُغلق جسر المدينة القديم يوم الاثنين لأن حجارته تتحرك. قال رئيس البلدية إن الأعمال ستستمر ستة أشهر، وإن"
                        + " قارباً مجانياً سينطلق كل عشر دقائق. «سنرى»، أجاب الخبّاز.",
                "הגשר הישן של העיר ייסגר ביום שני כי אבניו זזות. ראש העיר אמר שהעבודות יימשכו שישה חודשים.",
                "城里的老桥星期一要关闭，因为桥上的石头在移动。市长说工程要六个月，每十分钟有一条免费的船。面包师回答说：“走着瞧吧。”",
                "町の古い橋は月曜日から通行止めになる。石が動いているからだ。パン屋は「まあ見てみよう」と答えた。",
            })
    void anotherLanguageComesBackAsItIs(String text) {
        assertThat(UNSPIN.restore(text).text()).isSameAs(text);
    }

    @Test
    void restoresEnglishBetweenOtherScripts() {
        String arabic = "سيُغلق جسر المدينة القديم يوم الاثنين.\n";
        String spun = arabic + Samples.SPUN + "\n\u202B" + arabic;

        assertThat(UNSPIN.restore(spun).text()).isEqualTo(spun.replace(Samples.SPUN, Samples.RESTORED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\uD83D", "\uDE00", "\u0007", "\uFFFF", "\uFFFE", "\u200B"})
    void restoresAroundWhatIsNoText(String odd) {
        String spun = odd + Samples.SPUN.replace(". ", ". " + odd + " ") + odd;
        Restoration r = UNSPIN.restore(spun);

        assertThat(r.text()).isEqualTo(odd + Samples.RESTORED.replace(". ", ". " + odd + " ") + odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-", ".", "'", "a.", "'s", "é", "\uD83D", "😀", "astatine-", "connected/", "1", "漢"})
    void aTokenOfHundredThousandCharactersIsPassedThrough(String unit) {
        ProcessorTime.assertLinear(unit, 100_000, token -> {
            String spun = Samples.SPUN + " " + token + " " + Samples.SPUN;
            Restoration r = UNSPIN.restore(spun);

            assertThat(r.text()).isEqualTo(Samples.applied(spun, r.corrections()));
            if (!unit.equals("astatine-") && !unit.equals("connected/")) {
                assertThat(r.text()).isEqualTo(Samples.RESTORED + " " + token + " " + Samples.RESTORED);
            }
        });
    }

    @Test
    void spunTextWithoutALineBreakTakesLinearTime() {
        assertLinear(Samples.SPUN + " ", 2_000_000);
    }

    @Test
    void cleanTextWithoutALineBreakTakesLinearTime() {
        assertLinear(Samples.RESTORED + " ", 2_000_000);
    }

    @Test
    void garbledWordsWithoutAnythingElseTakeLinearTime() {
        assertLinear("enactment adjacent aboriginal instrumentality volition successful person astir apt ", 400_000);
    }

    @Test
    void textWithoutASpaceTakesLinearTime() {
        assertLinear("astatine,connected.volition;beryllium-successful!", 400_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {". ", "a ", "\n", " ", "\0 ", "\uD83D ", "an enactment ", "\"astatine\" ", "Mr. A. B. "})
    void oneThingOverAndOverTakesLinearTime(String unit) {
        assertLinear(unit, 300_000);
    }

    private static void assertLinear(String unit, int length) {
        ProcessorTime.assertLinear(unit, length, text -> {
            Restoration r = UNSPIN.restore(text);

            assertThat(r.text()).isEqualTo(Samples.applied(text, r.corrections()));
            assertThat(r.undo(c -> true).text()).isSameAs(text);
        });
    }
}
