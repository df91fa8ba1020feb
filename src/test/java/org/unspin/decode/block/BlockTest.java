package org.unspin.decode.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unspin.channel.Channel;
import org.unspin.decode.TableModel;
import org.unspin.decode.Workpiece;
import org.unspin.dictionary.SpinnerHabits;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.text.SegmentedText;
import org.unspin.text.Segmenter;

/** Which words may have been swapped, and how freely. */
final class BlockTest {
    private static final SubstitutionDictionary DICTIONARY = Workpiece.dictionary(
            "sparing",
            Workpiece.SPARING,
            "astatine=at:50",
            "due to the fact that=because:40",
            "astir=most:30",
            "astir apt=most likely:20");
    private static final Channel CHANNEL =
            Workpiece.channel(DICTIONARY, new TableModel(0.1, "at", "because", "most", "likely", "astatine"));

    @Test
    void garbledPhrasesAreFoundWithTheirLength() {
        Block reading = Workpiece.reading("he was astatine home due to the fact that it is astir apt astir", CHANNEL);

        assertThat(reading.garbleLength).containsExactly(0, 0, 1, 0, 5, 0, 0, 0, 0, 0, 0, 2, 0, 1);
        assertThat(reading.anyGarble(0, 2)).isFalse();
        assertThat(reading.anyGarble(0, 3)).isTrue();
        assertThat(reading.anyGarble(5, 11)).isFalse();
    }

    @Test
    void aPhraseDoesNotReachAcrossASentenceOrASign() {
        assertThat(Workpiece.reading("it is astir\nApt words", CHANNEL).garbleLength)
                .containsExactly(0, 0, 1, 0, 0);
        assertThat(Workpiece.reading("it is astir, apt words", CHANNEL).garbleLength)
                .containsExactly(0, 0, 1, 0, 0, 0);
        assertThat(Workpiece.reading("due to the fact", CHANNEL).garbleLength).containsExactly(0, 0, 0, 0);
    }

    @Test
    void originalsHaveTheShareThatIsSwapped() {
        Block reading = Workpiece.reading("he was at home because it is", CHANNEL);

        assertThat(reading.share(2, 0)).isCloseTo(0.5f, within(1e-6f));
        assertThat(reading.share(4, 0)).isCloseTo(0.4f, within(1e-6f));
        assertThat(reading.share(3, 0)).isZero();
    }

    @Test
    void namesAndWordsInUpperCaseAreLeftAlone() {
        Block reading = Workpiece.reading("he saw Astatine and ASTATINE and aStatine or astatine", CHANNEL);

        assertThat(reading.ease(2, Workpiece.SPARING)).isZero();
        assertThat(reading.ease(4, Workpiece.SPARING)).isZero();
        assertThat(reading.ease(6, Workpiece.SPARING)).isZero();
        assertThat(reading.ease(8, Workpiece.SPARING)).isEqualTo(1);
        assertThat(reading.share(2, 0)).isZero();
    }

    @Test
    void aCapitalisedWordThatOpensASentenceIsSeldomSwapped() {
        Block reading = Workpiece.reading("Astatine home it is", CHANNEL);

        assertThat(reading.garbleLength[0]).isEqualTo((byte) 1);
        assertThat(reading.ease(0, Workpiece.SPARING)).isGreaterThan(0).isLessThan(0.5f);
    }

    @Test
    void aQuotationOpensASentenceToo() {
        Block reading = Workpiece.reading("he said: \"Astatine home\"", CHANNEL);

        assertThat(reading.garbleLength[4]).isEqualTo((byte) 1);
    }

    @Test
    void lockedTokensStay() {
        SegmentedText text = Workpiece.segmented("he was astatine home astatine last");
        BitSet locked = new BitSet();
        locked.set(2);
        Block reading = Workpiece.activated(new Block(text, 0, 1, CHANNEL, locked), CHANNEL);

        assertThat(reading.garbleLength).containsExactly(0, 0, 0, 0, 1, 0);
        assertThat(reading.share(2, 0)).isZero();
    }

    @Test
    void tellsWordsThatTouchASign() {
        Block reading = Workpiece.reading("home astatine, astatine last", CHANNEL);

        assertThat(reading.touching).containsExactly(false, true, false, false, false);
        assertThat(reading.tier(3, 0)).isNotEqualTo(reading.tier(1, 0));
    }

    @Test
    void aSpinnerThatSparesNothingSwapsCapitalisedWordsToo() {
        Channel open = Workpiece.channel(
                Workpiece.dictionary("astatine=at:50"), new TableModel(0.1, "at", "because", "most", "likely"));
        Block reading = Workpiece.reading("At home he was At ease, at AT", open);

        assertThat(reading.share(0, 0)).as("opens the sentence").isCloseTo(0.5f, within(1e-6f));
        assertThat(reading.share(4, 0)).isPositive().isLessThan(0.2f);
        assertThat(reading.share(7, 0)).isCloseTo(0.5f, within(1e-6f));
        assertThat(reading.share(8, 0)).isZero();
        assertThat(reading.tier(7, 0)).as("touching says nothing").isEqualTo(reading.tier(0, 0));
    }

    @Test
    void nothingIsGarbledBeforeAnyFamilyIsActive() {
        SegmentedText text = Workpiece.segmented("he was astatine home at last");
        Block reading = new Block(text, 0, 1, CHANNEL, new BitSet());

        assertThat(reading.anyGarble(0, 6)).isFalse();
        assertThat(reading.families().count()).isZero();
        assertThat(reading.known(4)).isZero();
    }

    @Test
    void whatIsKeptWasPassedOverByEveryActiveFamily() {
        Channel both = Workpiece.channel(
                List.of(
                        Workpiece.dictionary("one", SpinnerHabits.DEFAULT, "astatine=at:50"),
                        Workpiece.dictionary("two", SpinnerHabits.DEFAULT, "astir=at:20|most:95", "gait=most:90")),
                new TableModel(0.1, "at", "most"));
        Block reading = Workpiece.reading("he at most", both);
        SwapRates rates = SwapRates.uniform(reading.families(), 0.6, 0.5);

        assertThat(reading.share(1, 0)).isCloseTo(0.5f, within(1e-6f));
        assertThat(reading.share(1, 1)).isCloseTo(0.2f, within(1e-6f));
        assertThat(reading.kept(1, rates)).isCloseTo((1 - 0.6 * 0.5) * (1 - 0.5 * 0.2), within(1e-6));
        assertThat(reading.kept(0, rates)).isEqualTo(1);
        assertThat(reading.known(1)).isCloseTo(0.7, within(1e-6));
        assertThat(reading.known(2)).isLessThanOrEqualTo(0.98);
    }

    @Test
    void aParagraphBeginsAfterALineBreak() {
        SegmentedText text = new Segmenter(
                        paragraph -> paragraph.startsWith("He left.") ? new int[] {0, 9} : new int[0])
                .segment("He left. He came.\n\nIt was late.");
        Block reading = Workpiece.reading(text, CHANNEL);

        assertThat(text.sentenceCount()).isEqualTo(3);
        assertThat(reading.text.paragraphBegins(0)).isTrue();
        assertThat(reading.text.paragraphBegins(1)).isFalse();
        assertThat(reading.text.paragraphBegins(2)).isTrue();
    }

    @Test
    void readsOnlyItsOwnSentences() {
        SegmentedText text = Workpiece.segmented("he was astatine home\nIt was astatine school\nThe end");
        Block reading = Workpiece.activated(new Block(text, 1, 2, CHANNEL, new BitSet()), CHANNEL);

        assertThat(reading.fromToken).isEqualTo(4);
        assertThat(reading.toToken).isEqualTo(8);
        assertThat(reading.garbleLength).containsExactly(0, 0, 1, 0);
    }
}
