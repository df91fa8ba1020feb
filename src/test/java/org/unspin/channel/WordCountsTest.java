package org.unspin.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordCountsTest {
    private final WordCounts counts = new WordCounts();

    @Test
    void countsWhatWasAdded() {
        add("mission");
        add("mission");
        add("office");

        assertThat(count("mission")).isEqualTo(2);
        assertThat(count("office")).isEqualTo(1);
        assertThat(count("bureau")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "missions,mission",
        "Mission,mission",
        "DEVICES,device",
        "continuing,continue",
        "continued,continue",
        "companies,company",
        "agrees,agree",
    })
    void inflectedFormsCountForTheWord(String form, String word) {
        add(form);

        assertThat(count(word)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"glass,glas", "bus,bu", "king,k", "red,r", "note,not", "mission,miss", "does,do"})
    void othersDoNot(String form, String word) {
        add(form);

        assertThat(count(word)).isZero();
    }

    @Test
    void readsOnlyBetweenItsLimits() {
        counts.add("the mission's end", 4, 11);

        assertThat(counts.count(WordCounts.key("xmissionx", 1, 8))).isEqualTo(1);
        assertThat(count("the")).isZero();
        assertThat(count("end")).isZero();
    }

    @Test
    void shortWordsAndSignsAreWordsToo() {
        add("a");
        add("I");
        add("é");
        add("2");

        assertThat(count("a")).isEqualTo(1);
        assertThat(count("i")).isEqualTo(1);
        assertThat(count("É")).isEqualTo(1);
        assertThat(count("2")).isEqualTo(1);
    }

    @Test
    void growsWithTheText() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 5_000; i++) {
                add("word" + i + "x");
            }
        }

        for (int i = 0; i < 5_000; i++) {
            assertThat(count("word" + i + "x")).as("word %d", i).isEqualTo(3);
        }
        assertThat(count("word5000x")).isZero();
    }

    private void add(String word) {
        counts.add(word, 0, word.length());
    }

    private int count(String word) {
        return counts.count(WordCounts.key(word, 0, word.length()));
    }
}
