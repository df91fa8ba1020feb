package org.unspin.decode.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.unspin.channel.Channel;
import org.unspin.decode.Spinnery;
import org.unspin.decode.TableModel;
import org.unspin.decode.Workpiece;

/** The first look, by word frequencies alone. */
final class UnigramPrefilterTest {
    private final Channel channel = Workpiece.channel(Spinnery.dictionary(), Spinnery.model());

    private CandidateFamilies families(String text) {
        return UnigramPrefilter.candidateFamilies(
                Workpiece.active(text, channel).block(),
                channel,
                channel.dictionary().familyCount(),
                false);
    }

    @Test
    void honestTextIsNotWorthALook() {
        assertThat(families(Spinnery.text(40, 0, 1)).logRatio()).isZero();
    }

    @Test
    void textWithoutAnyKnownWordIsNotWorthALook() {
        assertThat(families("The house stays home and it goes.").logRatio()).isZero();
        assertThat(families("... 12 !").logRatio()).isZero();
    }

    @Test
    void oneRareWordInMuchHonestTextSpeaksForNothing() {
        assertThat(families(Spinnery.text(40, 0, 1) + "The nary house.\n").logRatio())
                .isLessThan(1);
    }

    @Test
    void spunTextSpeaksForASpinner() {
        assertThat(families(Spinnery.text(4, 0.9, 2)).logRatio()).isGreaterThan(20);
    }

    @Test
    void theRateIsAboutThatOfTheSpinner() {
        assertThat(families(Spinnery.text(40, 0.9, 3)).rates().get(0)).isGreaterThanOrEqualTo(0.75);
        assertThat(families(Spinnery.text(40, 0.2, 4)).rates().get(0)).isCloseTo(0.25, within(0.01));
        assertThat(families(Spinnery.text(80, 0.06, 5)).rates().get(0)).isLessThanOrEqualTo(0.1);
    }

    @Test
    void moreSwapsSpeakLouder() {
        double last = -1;
        for (int sentences = 1; sentences < 6; sentences++) {
            double ratio = families(Spinnery.text(sentences, 1, 6)).logRatio();
            assertThat(ratio).isGreaterThan(last);
            last = ratio;
        }
    }

    @Test
    void garbledPhrasesSpeakForASpinnerToo() {
        TableModel model = new TableModel(0.01, "due", "to", "the", "fact", "that", "because", "he", "left");
        Channel phrases = Workpiece.channel(Workpiece.dictionary("due to the fact that=because:50"), model);
        Block block = Workpiece.active("he left due to the fact that he left", phrases)
                .block();

        assertThat(UnigramPrefilter.candidateFamilies(
                                block, phrases, phrases.dictionary().familyCount(), false)
                        .logRatio())
                .isGreaterThan(1.5);
    }
}
