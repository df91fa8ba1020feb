package org.unspin.decode.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
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
        ActiveBlock active =
                Workpiece.active("he was astatine home due to the fact that it is astir apt astir", CHANNEL);

        assertThat(garbleLengths(active)).containsExactly(0, 0, 1, 0, 5, 0, 0, 0, 0, 0, 0, 2, 0, 1);
    }

    @Test
    void aPhraseDoesNotReachAcrossASentenceOrASign() {
        assertThat(garbleLengths(Workpiece.active("it is astir\nApt words", CHANNEL)))
                .containsExactly(0, 0, 1, 0, 0);
        assertThat(garbleLengths(Workpiece.active("it is astir, apt words", CHANNEL)))
                .containsExactly(0, 0, 1, 0, 0, 0);
        assertThat(garbleLengths(Workpiece.active("due to the fact", CHANNEL))).containsExactly(0, 0, 0, 0);
    }

    @Test
    void originalsHaveTheShareThatIsSwapped() {
        ActiveBlock active = Workpiece.active("he was at home because it is", CHANNEL);

        assertThat(active.share(2, 0)).isCloseTo(0.5f, within(1e-6f));
        assertThat(active.share(4, 0)).isCloseTo(0.4f, within(1e-6f));
        assertThat(active.share(3, 0)).isZero();
    }

    @Test
    void namesAndWordsInUpperCaseAreLeftAlone() {
        ActiveBlock active = Workpiece.active("he saw Astatine and ASTATINE and aStatine or astatine", CHANNEL);

        assertThat(active.block().ease(2, Workpiece.SPARING)).isZero();
        assertThat(active.block().ease(4, Workpiece.SPARING)).isZero();
        assertThat(active.block().ease(6, Workpiece.SPARING)).isZero();
        assertThat(active.block().ease(8, Workpiece.SPARING)).isEqualTo(1);
        assertThat(active.share(2, 0)).isZero();
    }

    @Test
    void aCapitalisedWordThatOpensASentenceIsSeldomSwapped() {
        ActiveBlock active = Workpiece.active("Astatine home it is", CHANNEL);

        assertThat(active.garbleLength(0)).isEqualTo(1);
        assertThat(active.block().ease(0, Workpiece.SPARING)).isGreaterThan(0).isLessThan(0.5f);
    }

    @Test
    void aQuotationOpensASentenceToo() {
        ActiveBlock active = Workpiece.active("he said: \"Astatine home\"", CHANNEL);

        assertThat(active.garbleLength(4)).isEqualTo(1);
    }

    @Test
    void lockedTokensStay() {
        SegmentedText text = Workpiece.segmented("he was astatine home astatine last");
        BitSet locked = new BitSet();
        locked.set(2);
        ActiveBlock active = Workpiece.active(new Block(text, 0, 1, CHANNEL, locked), CHANNEL);

        assertThat(garbleLengths(active)).containsExactly(0, 0, 0, 0, 1, 0);
        assertThat(active.share(2, 0)).isZero();
    }

    @Test
    void tellsWordsThatTouchASign() {
        ActiveBlock active = Workpiece.active("home astatine, astatine last", CHANNEL);

        assertThat(touching(active.block())).containsExactly(false, true, false, false, false);
        assertThat(active.tier(3, 0)).isNotEqualTo(active.tier(1, 0));
    }

    @Test
    void aSpinnerThatSparesNothingSwapsCapitalisedWordsToo() {
        Channel open = Workpiece.channel(
                Workpiece.dictionary("astatine=at:50"), new TableModel(0.1, "at", "because", "most", "likely"));
        ActiveBlock active = Workpiece.active("At home he was At ease, at AT", open);

        assertThat(active.share(0, 0)).as("opens the sentence").isCloseTo(0.5f, within(1e-6f));
        assertThat(active.share(4, 0)).isPositive().isLessThan(0.2f);
        assertThat(active.share(7, 0)).isCloseTo(0.5f, within(1e-6f));
        assertThat(active.share(8, 0)).isZero();
        assertThat(active.tier(7, 0)).as("touching says nothing").isEqualTo(active.tier(0, 0));
    }

    @Test
    void nothingIsGarbledWhereNoFamilyComesIntoQuestion() {
        SegmentedText text = Workpiece.segmented("he was astatine home at last");
        ActiveBlock active = new ActiveBlock(
                new Block(text, 0, 1, CHANNEL, new BitSet()), new ActiveFamilies(CHANNEL.dictionary()), CHANNEL);

        assertThat(active.anyGarble(0)).isFalse();
        assertThat(active.families().count()).isZero();
        assertThat(active.known(4)).isZero();
    }

    @Test
    void saysInWhichSentencesAnythingMayBeGarbled() {
        ActiveBlock active = Workpiece.active("He was home\nHe was astatine home\nAstir", CHANNEL);

        assertThat(active.anyGarble(0)).isFalse();
        assertThat(active.anyGarble(1)).isTrue();
        assertThat(active.anyGarble(2)).isTrue();
    }

    @Test
    void whatIsKeptWasPassedOverByEveryActiveFamily() {
        Channel both = Workpiece.channel(
                List.of(
                        Workpiece.dictionary("one", SpinnerHabits.DEFAULT, "astatine=at:50"),
                        Workpiece.dictionary("two", SpinnerHabits.DEFAULT, "astir=at:20|most:95", "gait=most:90")),
                new TableModel(0.1, "at", "most"));
        ActiveBlock active = Workpiece.active("he at most", both);
        SwapRates rates = SwapRates.uniform(active.families(), 0.6, 0.5);

        assertThat(active.share(1, 0)).isCloseTo(0.5f, within(1e-6f));
        assertThat(active.share(1, 1)).isCloseTo(0.2f, within(1e-6f));
        assertThat(active.kept(1, rates)).isCloseTo((1 - 0.6 * 0.5) * (1 - 0.5 * 0.2), within(1e-6));
        assertThat(active.kept(0, rates)).isEqualTo(1);
        assertThat(active.known(1)).isCloseTo(0.7, within(1e-6));
        assertThat(active.known(2)).isLessThanOrEqualTo(0.98);
    }

    @Test
    void aParagraphBeginsAfterALineBreak() {
        SegmentedText text = new Segmenter(
                        paragraph -> paragraph.startsWith("He left.") ? new int[] {0, 9} : new int[0])
                .segment("He left. He came.\n\nIt was late.");
        ActiveBlock active = Workpiece.active(text, CHANNEL);

        assertThat(text.sentenceCount()).isEqualTo(3);
        assertThat(active.block().text().paragraphBegins(0)).isTrue();
        assertThat(active.block().text().paragraphBegins(1)).isFalse();
        assertThat(active.block().text().paragraphBegins(2)).isTrue();
    }

    @Test
    void readsOnlyItsOwnSentences() {
        SegmentedText text = Workpiece.segmented("he was astatine home\nIt was astatine school\nThe end");
        ActiveBlock active = Workpiece.active(new Block(text, 1, 2, CHANNEL, new BitSet()), CHANNEL);

        assertThat(active.block().fromToken()).isEqualTo(4);
        assertThat(active.block().tokenCount()).isEqualTo(4);
        assertThat(garbleLengths(active)).containsExactly(0, 0, 1, 0);
    }

    private static int[] garbleLengths(ActiveBlock active) {
        return IntStream.range(0, active.block().tokenCount())
                .map(active::garbleLength)
                .toArray();
    }

    private static List<Boolean> touching(Block block) {
        return IntStream.range(0, block.tokenCount()).mapToObj(block::touching).toList();
    }
}
