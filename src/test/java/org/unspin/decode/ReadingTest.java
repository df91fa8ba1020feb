package org.unspin.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.text.SegmentedText;

/** Which words may have been swapped, and how freely. */
final class ReadingTest {
    private static final SubstitutionDictionary DICTIONARY = Workpiece.dictionary(
            "astatine=at:50", "due to the fact that=because:40", "astir=most:30", "astir apt=most likely:20");
    private static final Channel CHANNEL =
            Workpiece.channel(DICTIONARY, new TableModel(0.1, "at", "because", "most", "likely", "astatine"));

    @Test
    void garbledPhrasesAreFoundWithTheirLength() {
        Reading reading = Workpiece.reading("he was astatine home due to the fact that it is astir apt astir", CHANNEL);

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
        Reading reading = Workpiece.reading("he was at home because it is", CHANNEL);

        assertThat(reading.share[2]).isCloseTo(0.5f, within(1e-6f));
        assertThat(reading.share[4]).isCloseTo(0.4f, within(1e-6f));
        assertThat(reading.share[3]).isZero();
    }

    @Test
    void namesAndWordsInUpperCaseAreLeftAlone() {
        Reading reading = Workpiece.reading("he saw Astatine and ASTATINE and aStatine or astatine", CHANNEL);

        assertThat(reading.garbleLength).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThat(reading.ease[2]).isZero();
        assertThat(reading.ease[8]).isEqualTo(1);
    }

    @Test
    void aCapitalisedWordThatOpensASentenceIsSeldomSwapped() {
        Reading reading = Workpiece.reading("Astatine home it is", CHANNEL);

        assertThat(reading.garbleLength[0]).isEqualTo((byte) 1);
        assertThat(reading.ease[0]).isGreaterThan(0).isLessThan(0.5f);
    }

    @Test
    void aQuotationOpensASentenceToo() {
        Reading reading = Workpiece.reading("he said: \"Astatine home\"", CHANNEL);

        assertThat(reading.garbleLength[4]).isEqualTo((byte) 1);
    }

    @Test
    void lockedTokensStay() {
        SegmentedText text = Workpiece.segmented("he was astatine home astatine last");
        BitSet locked = new BitSet();
        locked.set(2);
        Reading reading = new Reading(text, 0, 1, CHANNEL, locked);

        assertThat(reading.garbleLength).containsExactly(0, 0, 0, 0, 1, 0);
        assertThat(reading.share[2]).isZero();
    }

    @Test
    void tellsWordsThatTouchASign() {
        Reading reading = Workpiece.reading("home astatine, astatine last", CHANNEL);

        assertThat(reading.touching).containsExactly(false, true, false, false, false);
        assertThat(reading.tier[3]).isNotEqualTo(reading.tier[1]);
    }

    @Test
    void readsOnlyItsOwnSentences() {
        SegmentedText text = Workpiece.segmented("he was astatine home\nIt was astatine school\nThe end");
        Reading reading = new Reading(text, 1, 2, CHANNEL, new BitSet());

        assertThat(reading.fromToken).isEqualTo(4);
        assertThat(reading.toToken).isEqualTo(8);
        assertThat(reading.garbleLength).containsExactly(0, 0, 1, 0);
    }
}
