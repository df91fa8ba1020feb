package org.unspin.learn.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseCleanerTest {
    @Test
    void removesAbbreviationsAndRemarks() {
        assertThat(PhraseCleaner.originals("river delta model (RDM)", "stream triangle show"))
                .containsExactly("river delta model");
        assertThat(PhraseCleaner.originals("[alpine] snow cover (as in \"skiing\")", "frost blanket"))
                .containsExactly("snow cover");
        assertThat(PhraseCleaner.originals("harbour wall (a part of a (large) port", "port divider"))
                .containsExactly("harbour wall");
    }

    @Test
    void readsABracketInsideAWordBothWays() {
        assertThat(PhraseCleaner.originals("volcan(ic) ash", "fire dust"))
                .containsExactly("volcanic ash", "volcan ash");
        assertThat(PhraseCleaner.originals("wind mill(s)", "breeze plant")).containsExactly("wind mill");
        assertThat(PhraseCleaner.originals("wind mill(s)", "breeze plants")).containsExactly("wind mills");
    }

    @Test
    void takesTheAbbreviationThatTheGarbledFormHas() {
        assertThat(PhraseCleaner.originals("tidal power station (tps) output", "tps yield"))
                .containsExactly("tps output");
    }

    @Test
    void splitsAlternativesByWordsOrByPhrases() {
        assertThat(PhraseCleaner.originals("bridge repair/upkeep", "span mending"))
                .containsExactly("bridge repair", "bridge upkeep");
        assertThat(PhraseCleaner.originals("bread oven / stone kiln", "loaf stove"))
                .containsExactly("bread oven", "stone kiln");
        assertThat(PhraseCleaner.originals("liver or kidney failure", "liver disappointment"))
                .containsExactly("liver failure", "kidney failure");
        assertThat(PhraseCleaner.originals("salt or sugar", "saline or sweet")).containsExactly("salt or sugar");
    }

    @Test
    void dropsWhatNobodyCanTell() {
        for (String expected : List.of(
                "???",
                "(?)",
                "?? lamp",
                "see https://example.org",
                "in short, this paper",
                "keep [...] warm",
                "a, b")) {
            assertThat(PhraseCleaner.originals(expected, "some phrase"))
                    .as(expected)
                    .isEmpty();
        }
        assertThat(PhraseCleaner.originals("snow plough ?", "frost furrow")).containsExactly("snow plough");
        assertThat(PhraseCleaner.originals("snow-plough", "snow plough")).isEmpty();
    }

    @Test
    void plainsQuotesHyphensAndArticles() {
        assertThat(PhraseCleaner.originals("the “old” baker’s cart", "antique bread van"))
                .containsExactly("old baker's cart");
        assertThat(PhraseCleaner.originals("north–south line", "arctic way")).containsExactly("north-south line");
        assertThat(PhraseCleaner.garbled("Hand\u2013made  Bread", "bread")).isEqualTo("hand-made bread");
    }

    @Test
    void keepsGarbledFormsThatTextsCanHave() {
        assertThat(PhraseCleaner.garbled("stream triangle (st)", "river delta")).isEqualTo("stream triangle");
        assertThat(PhraseCleaner.garbled("stream (st) show", "river (st) model"))
                .isEqualTo("stream show");
        assertThat(PhraseCleaner.garbled("stream (move) show", "river model")).isEmpty();
        assertThat(PhraseCleaner.garbled("counterfeit * nets", "artificial nets"))
                .isEmpty();
        assertThat(PhraseCleaner.garbled("hot, cold", "warm, cool")).isEmpty();
        assertThat(PhraseCleaner.garbled("bosom", "breast")).isEmpty();
        assertThat(PhraseCleaner.garbled("one two three four five six seven eight nine", "x"))
                .isEmpty();
    }

    @Test
    void pairsThePartsOfLists() {
        assertThat(PhraseCleaner.parts("sweltering, frigid, and wet", "hot, cold, and damp (weather)"))
                .hasSize(2)
                .containsExactly(new PhraseCleaner.Part("sweltering", "hot"), new PhraseCleaner.Part("frigid", "cold"));
        assertThat(PhraseCleaner.parts("sweltering, frigid", "hot")).isEmpty();
    }
}
