package org.unspin.learn.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WalkSpinnerTest {
    private static final WordFrequencies FREQUENCIES =
            WordFrequencies.of(List.of("at", "on", "will", "as", "in", "mission", "dark", "work", "said", "office"));
    private static final String TEXT =
            "The mission on Monday will stay at the office in Rome, as the mayor said on Friday. "
                    + "Will it work at night? She logged-on at www.at.example at 5 in the dark.";

    private static SwapKeys keys;
    private static ThesaurusWalk walk;

    @BeforeAll
    static void openWordNet() {
        keys = new FrequentKeys(FREQUENCIES, BaseForms.wordNet());
        walk = new ThesaurusWalk(WordNetThesaurus.open(), keys);
    }

    @Test
    void sameSeedSameTextAndOneFormForEachWord() {
        WalkSpinner.Spun spun =
                spinner(Map.of(), WalkSpinner.LeftAlone.TOUCHING_PUNCTUATION, 3).spin(TEXT);
        assertThat(spinner(Map.of(), WalkSpinner.LeftAlone.TOUCHING_PUNCTUATION, 3)
                        .spin(TEXT))
                .isEqualTo(spun);
        assertThat(spun.swaps()).isNotEmpty();
        assertThat(spun.swaps().stream()
                        .filter(swap -> swap.original().equals("at"))
                        .map(WalkSpinner.Swap::garbled))
                .containsOnly(spun.swaps().stream()
                        .filter(swap -> swap.original().equals("at"))
                        .findFirst()
                        .orElseThrow()
                        .garbled());
    }

    @Test
    void recordsWhereItReplacedSoThatTheTextCanBeRestored() {
        WalkSpinner.Spun spun = spinner(Map.of("at", "astatine", "as", "arsenic"), WalkSpinner.LeftAlone.RANDOM, 11)
                .spin(TEXT);
        StringBuilder restored = new StringBuilder(spun.text());
        for (int i = spun.swaps().size() - 1; i >= 0; i--) {
            WalkSpinner.Swap swap = spun.swaps().get(i);
            int end = swap.start() + swap.garbled().length();
            assertThat(restored.substring(swap.start(), end)).isEqualTo(swap.garbled());
            restored.replace(swap.start(), end, swap.original());
        }
        assertThat(restored).hasToString(TEXT);
    }

    @Test
    void leavesCapitalsAddressesHyphensAndInflectedFormsAlone() {
        Map<String, String> observed = Map.of("at", "astatine", "on", "connected", "will", "volition");
        String text = spinner(observed, WalkSpinner.LeftAlone.TOUCHING_PUNCTUATION, 1)
                .spin(TEXT)
                .text();
        assertThat(text)
                .contains(
                        "Will it", "logged-on", "www.at.example", " said ", "connected Monday volition stay astatine");
    }

    @Test
    void leavesWordsThatTouchASignAlone() {
        WalkSpinner spinner = spinner(Map.of("at", "astatine"), WalkSpinner.LeftAlone.TOUCHING_PUNCTUATION, 1);
        assertThat(spinner.spin("look at, (at) and at last at").text())
                .isEqualTo("look at, (at) and astatine last astatine");
    }

    @Test
    void replacesMostButNotAllWherePunctuationIsNoMatter() {
        WalkSpinner spinner = spinner(Map.of("at", "astatine"), WalkSpinner.LeftAlone.RANDOM, 1);
        assertThat(spinner.spin("at, ".repeat(1000)).swaps()).hasSizeBetween(900, 980);
    }

    private static WalkSpinner spinner(Map<String, String> observed, WalkSpinner.LeftAlone leftAlone, long seed) {
        return new WalkSpinner(walk, keys, observed, leftAlone, seed);
    }
}
