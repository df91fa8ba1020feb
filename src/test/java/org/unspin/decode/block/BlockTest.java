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
        ActiveBlock block = Workpiece.block("he was astatine home due to the fact that it is astir apt astir", CHANNEL);

        assertThat(garbleLengths(block)).containsExactly(0, 0, 1, 0, 5, 0, 0, 0, 0, 0, 0, 2, 0, 1);
    }

    @Test
    void aPhraseDoesNotReachAcrossASentenceOrASign() {
        assertThat(garbleLengths(Workpiece.block("it is astir\nApt words", CHANNEL)))
                .containsExactly(0, 0, 1, 0, 0);
        assertThat(garbleLengths(Workpiece.block("it is astir, apt words", CHANNEL)))
                .containsExactly(0, 0, 1, 0, 0, 0);
        assertThat(garbleLengths(Workpiece.block("due to the fact", CHANNEL))).containsExactly(0, 0, 0, 0);
    }

    @Test
    void originalsHaveTheShareThatIsSwapped() {
        ActiveBlock block = Workpiece.block("he was at home because it is", CHANNEL);

        assertThat(block.share(2, 0)).isCloseTo(0.5f, within(1e-6f));
        assertThat(block.share(4, 0)).isCloseTo(0.4f, within(1e-6f));
        assertThat(block.share(3, 0)).isZero();
    }

    @Test
    void namesAndWordsInUpperCaseAreLeftAlone() {
        ActiveBlock block = Workpiece.block("he saw Astatine and ASTATINE and aStatine or astatine", CHANNEL);

        assertThat(block.block().ease(2, Workpiece.SPARING)).isZero();
        assertThat(block.block().ease(4, Workpiece.SPARING)).isZero();
        assertThat(block.block().ease(6, Workpiece.SPARING)).isZero();
        assertThat(block.block().ease(8, Workpiece.SPARING)).isEqualTo(1);
        assertThat(block.share(2, 0)).isZero();
    }

    @Test
    void aCapitalisedWordThatOpensASentenceIsSeldomSwapped() {
        ActiveBlock block = Workpiece.block("Astatine home it is", CHANNEL);

        assertThat(block.garbleLength(0)).isEqualTo(1);
        assertThat(block.block().ease(0, Workpiece.SPARING)).isGreaterThan(0).isLessThan(0.5f);
    }

    @Test
    void aQuotationOpensASentenceToo() {
        ActiveBlock block = Workpiece.block("he said: \"Astatine home\"", CHANNEL);

        assertThat(block.garbleLength(4)).isEqualTo(1);
    }

    @Test
    void lockedTokensStay() {
        SegmentedText text = Workpiece.segmented("he was astatine home astatine last");
        BitSet locked = new BitSet();
        locked.set(2);
        ActiveBlock block = Workpiece.activated(new Block(text, 0, 1, CHANNEL, locked), CHANNEL);

        assertThat(garbleLengths(block)).containsExactly(0, 0, 0, 0, 1, 0);
        assertThat(block.share(2, 0)).isZero();
    }

    @Test
    void tellsWordsThatTouchASign() {
        ActiveBlock block = Workpiece.block("home astatine, astatine last", CHANNEL);

        assertThat(touching(block.block())).containsExactly(false, true, false, false, false);
        assertThat(block.tier(3, 0)).isNotEqualTo(block.tier(1, 0));
    }

    @Test
    void aSpinnerThatSparesNothingSwapsCapitalisedWordsToo() {
        Channel open = Workpiece.channel(
                Workpiece.dictionary("astatine=at:50"), new TableModel(0.1, "at", "because", "most", "likely"));
        ActiveBlock block = Workpiece.block("At home he was At ease, at AT", open);

        assertThat(block.share(0, 0)).as("opens the sentence").isCloseTo(0.5f, within(1e-6f));
        assertThat(block.share(4, 0)).isPositive().isLessThan(0.2f);
        assertThat(block.share(7, 0)).isCloseTo(0.5f, within(1e-6f));
        assertThat(block.share(8, 0)).isZero();
        assertThat(block.tier(7, 0)).as("touching says nothing").isEqualTo(block.tier(0, 0));
    }

    @Test
    void nothingIsGarbledWhereNoFamilyComesIntoQuestion() {
        SegmentedText text = Workpiece.segmented("he was astatine home at last");
        ActiveBlock block = new ActiveBlock(
                new Block(text, 0, 1, CHANNEL, new BitSet()), new ActiveFamilies(CHANNEL.dictionary()), CHANNEL);

        assertThat(block.anyGarble(0)).isFalse();
        assertThat(block.families().count()).isZero();
        assertThat(block.known(4)).isZero();
    }

    @Test
    void saysInWhichSentencesAnythingMayBeGarbled() {
        ActiveBlock block = Workpiece.block("He was home\nHe was astatine home\nAstir", CHANNEL);

        assertThat(block.anyGarble(0)).isFalse();
        assertThat(block.anyGarble(1)).isTrue();
        assertThat(block.anyGarble(2)).isTrue();
    }

    @Test
    void whatIsKeptWasPassedOverByEveryActiveFamily() {
        Channel both = Workpiece.channel(
                List.of(
                        Workpiece.dictionary("one", SpinnerHabits.DEFAULT, "astatine=at:50"),
                        Workpiece.dictionary("two", SpinnerHabits.DEFAULT, "astir=at:20|most:95", "gait=most:90")),
                new TableModel(0.1, "at", "most"));
        ActiveBlock block = Workpiece.block("he at most", both);
        SwapRates rates = SwapRates.uniform(block.families(), 0.6, 0.5);

        assertThat(block.share(1, 0)).isCloseTo(0.5f, within(1e-6f));
        assertThat(block.share(1, 1)).isCloseTo(0.2f, within(1e-6f));
        assertThat(block.kept(1, rates)).isCloseTo((1 - 0.6 * 0.5) * (1 - 0.5 * 0.2), within(1e-6));
        assertThat(block.kept(0, rates)).isEqualTo(1);
        assertThat(block.known(1)).isCloseTo(0.7, within(1e-6));
        assertThat(block.known(2)).isLessThanOrEqualTo(0.98);
    }

    @Test
    void aParagraphBeginsAfterALineBreak() {
        SegmentedText text = new Segmenter(
                        paragraph -> paragraph.startsWith("He left.") ? new int[] {0, 9} : new int[0])
                .segment("He left. He came.\n\nIt was late.");
        ActiveBlock block = Workpiece.block(text, CHANNEL);

        assertThat(text.sentenceCount()).isEqualTo(3);
        assertThat(block.block().text().paragraphBegins(0)).isTrue();
        assertThat(block.block().text().paragraphBegins(1)).isFalse();
        assertThat(block.block().text().paragraphBegins(2)).isTrue();
    }

    @Test
    void readsOnlyItsOwnSentences() {
        SegmentedText text = Workpiece.segmented("he was astatine home\nIt was astatine school\nThe end");
        ActiveBlock block = Workpiece.activated(new Block(text, 1, 2, CHANNEL, new BitSet()), CHANNEL);

        assertThat(block.block().fromToken()).isEqualTo(4);
        assertThat(block.block().tokenCount()).isEqualTo(4);
        assertThat(garbleLengths(block)).containsExactly(0, 0, 1, 0);
    }

    private static int[] garbleLengths(ActiveBlock block) {
        return IntStream.range(0, block.block().tokenCount())
                .map(block::garbleLength)
                .toArray();
    }

    private static List<Boolean> touching(Block block) {
        return IntStream.range(0, block.tokenCount()).mapToObj(block::touching).toList();
    }
}
