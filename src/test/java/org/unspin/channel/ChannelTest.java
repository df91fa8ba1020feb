package org.unspin.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.unspin.decode.TableModel;
import org.unspin.decode.Workpiece;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.compiled.CompiledDictionary;

/** The dictionary in the numbers of the language model. */
final class ChannelTest {
    private final TableModel model = new TableModel(
                    0.1, "a", "an", "work", "action", "most", "likely", "enactment", "astir")
            .setGeneral("work", 0.03)
            .setGeneral("action", 0.01)
            .setGeneral("enactment", 0.0001)
            .setGeneral("most", 0.02)
            .setGeneral("likely", 0.005)
            .setGeneral("astir", 0.00001)
            .set("most", "likely", 0.3);
    private final Channel channel =
            Workpiece.channel(Workpiece.dictionary("enactment=work:40|action:20", "astir=most likely:50"), model);

    private int candidate(String original) {
        CompiledDictionary dictionary = channel.dictionary();
        for (int c = 0; c < dictionary.candidateCount(); c++) {
            if (dictionary.original(c).equals(original)) {
                return c;
            }
        }
        throw new AssertionError(original);
    }

    @Test
    void sharesGoByFrequencyAndWeight() {
        double work = 0.03 * 0.4;
        double action = 0.01 * 0.2;

        assertThat(channel.generalShare(candidate("work"))).isCloseTo((float) (work / (work + action)), within(1e-4f));
        assertThat(channel.generalShare(candidate("action")))
                .isCloseTo((float) (action / (work + action)), within(1e-4f));
        assertThat(channel.generalShare(candidate("most likely"))).isCloseTo(1, within(1e-6f));
    }

    @Test
    void aGarbledWordIsAsMuchLikelierAsASwapAsItsOriginalsAreCommoner() {
        double swapped = 0.03 * 0.4 + 0.01 * 0.2;

        assertThat(channel.frequencyRatio(channel.run(candidate("work"))))
                .isCloseTo((float) (swapped / 0.0001), within(0.1f));
        assertThat(channel.frequencyRatio(channel.run(candidate("most likely"))))
                .isCloseTo((float) (0.02 * 0.3 * 0.5 / 0.00001), within(0.1f));
    }

    @Test
    void everyFamilyIsComparedByItself() {
        Channel both = Workpiece.channel(
                List.of(
                        Workpiece.dictionary("one", SpinnerHabits.DEFAULT, "enactment=work:40|action:20"),
                        Workpiece.dictionary("two", SpinnerHabits.DEFAULT, "enactment=work:10")),
                model);
        int node = both.dictionary().node(0);
        int first = both.runsFrom(node);

        assertThat(both.runsFrom(node + 1) - first).isEqualTo(2);
        assertThat(both.familyOfRun(first)).isZero();
        assertThat(both.familyOfRun(first + 1)).isEqualTo(1);
        assertThat(both.frequencyRatio(first)).isCloseTo((float) ((0.03 * 0.4 + 0.01 * 0.2) / 0.0001), within(0.1f));
        assertThat(both.frequencyRatio(first + 1)).isCloseTo((float) (0.03 * 0.1 / 0.0001), within(0.1f));
        assertThat(both.generalShare(2)).isCloseTo(1, within(1e-6f));
        assertThat(both.ambiguity(2)).isCloseTo(1, within(1e-6f));
    }

    @Test
    void countsReadingsByTheirShares() {
        assertThat(channel.ambiguity(candidate("most likely"))).isCloseTo(1, within(1e-4f));
        assertThat(channel.ambiguity(candidate("work"))).isBetween(1.1f, 2f);
        assertThat(channel.run(candidate("work"))).isEqualTo(channel.run(candidate("action")));
        assertThat(channel.run(candidate("work"))).isNotEqualTo(channel.run(candidate("most likely")));
    }

    @Test
    void wordsOfOriginalsAreThoseOfTheModel() {
        int c = candidate("most likely");

        assertThat(channel.wordsTo(c) - channel.wordsFrom(c)).isEqualTo(2);
        assertThat(channel.wordAt(channel.wordsFrom(c))).isEqualTo(model.id("most"));
        assertThat(channel.wordAt(channel.wordsFrom(c) + 1)).isEqualTo(model.id("likely"));
        assertThat(channel.article(true)).isEqualTo(model.id("an"));
        assertThat(channel.article(false)).isEqualTo(model.id("a"));
    }

    @Test
    void rareSingleWordsAreWordsOfATopic() {
        Channel rare = Workpiece.channel(
                Workpiece.dictionary("enactment=work:40|action:20|most likely:20"),
                new TableModel(0.1, "work", "action", "most", "likely")
                        .setGeneral("work", 0.01)
                        .setGeneral("action", 1e-5)
                        .setGeneral("most", 1e-5)
                        .setGeneral("likely", 1e-5));

        assertThat(rare.contentKey(0)).isZero();
        assertThat(rare.contentKey(1))
                .isEqualTo(WordCounts.key("actions", 0, 7))
                .isNotZero();
        assertThat(rare.contentKey(2)).isZero();
    }
}
