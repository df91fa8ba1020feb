package org.unspin.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unspin.text.TokenStrings.segment;
import static org.unspin.text.TokenStrings.sentences;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.ProcessorTime;

class SegmenterTest {
    private static final String PROSE =
            "The council met on Monday and put the plan off again. Nobody was surprised by it. "
                    + "\"We had asked for more time,\" its chairman said, \"and we got none.\" ";

    @Test
    void splitsAParagraphIntoSentences() {
        assertThat(sentences("The council met on Monday. It put the plan off. Was anybody surprised? Nobody was!"))
                .containsExactly(
                        "The council met on Monday.", "It put the plan off.", "Was anybody surprised?", "Nobody was!");
    }

    @Test
    void doesNotSplitAfterAbbreviations() {
        assertThat(sentences("Mr. Brown came at 5 p.m. and stayed. He left the U.S. on Sunday."))
                .containsExactly("Mr. Brown came at 5 p.m. and stayed.", "He left the U.S. on Sunday.");
    }

    @Test
    void endsASentenceAtALineBreak() {
        assertThat(sentences("A headline without a full stop\nThe text begins here.\r\n\r\nAnd here goes on"))
                .containsExactly("A headline without a full stop", "The text begins here.", "And here goes on");
    }

    @Test
    void readsOnWhereAHardWrappedLineFlowsOn() {
        assertThat(sentences(
                        "The council met on\nMonday and put the\nplan off,\r\n  again. Nobody was\nsurprised by it."))
                .containsExactly(
                        "The council met on",
                        "Monday and put the\nplan off,\r\n  again.",
                        "Nobody was\nsurprised by it.");
        assertThat(sentences("a list:\nfirst")).containsExactly("a list:", "first");
        assertThat(sentences("the end.\nnot flowing")).containsExactly("the end.", "not flowing");
        assertThat(sentences("one paragraph\n\nanother one")).containsExactly("one paragraph", "another one");
    }

    @Test
    void givesNoSentencesForTextWithoutWords() {
        assertThat(segment("").sentenceCount()).isZero();
        assertThat(segment(" \n\t\0\u00A0\n").sentenceCount()).isZero();
        assertThat(segment("\n\n\n").tokens().size()).isZero();
    }

    @Test
    void cutsSentencesThatAreTooLong() {
        SegmentedText text = segment("word ".repeat(1000));
        assertThat(text.sentences()).containsExactly(0, 256, 512, 768, 1000);
    }

    @Test
    void cutsNoWordWhateverWhiteSpaceSeparatesThem() {
        for (String space : List.of(" ", "\t", "\u00A0", "\u3000", "\u2028", "\0")) {
            SegmentedText text = segment(("letter" + space).repeat(10_000));
            assertThat(text.tokens().size()).as("U+%04X", (int) space.charAt(0)).isEqualTo(10_000);
            for (int i = 0; i < 10_000; i++) {
                assertThat(text.tokens().end(i) - text.tokens().start(i)).isEqualTo(6);
            }
        }
    }

    @Test
    void keepsAnOverLongTokenOpaqueToItsEnd() {
        String token = "abcdefghij".repeat(10_000);
        for (String before : List.of("", " ", "see ")) {
            SegmentedText text = segment(before + token + " ngo");
            int at = before.isBlank() ? 0 : 1;
            assertThat(text.tokens().size()).isEqualTo(at + 2);
            assertThat(text.tokens().kind(at)).isEqualTo(TokenKind.OPAQUE);
            assertThat(text.tokens().end(at) - text.tokens().start(at)).isEqualTo(100_000);
        }
        SegmentedText address = segment("https://example.org/" + "a.b/".repeat(25_000) + ", they said.");
        assertThat(address.tokens().kind(0)).isEqualTo(TokenKind.OPAQUE);
        assertThat(address.tokens().size()).isEqualTo(5);
    }

    @Test
    void findsTheSentencesAroundALongRunOfSigns() {
        String run = ("Abcd".repeat(20) + "!").repeat(5);
        assertThat(sentences("The council met on Monday. It saw " + run + " and left. Nobody was surprised."))
                .hasSize(3)
                .startsWith("The council met on Monday.")
                .endsWith("Nobody was surprised.");
    }

    @Test
    void asksTheSplitterForBoundedBlocksOnly() {
        List<Integer> lengths = new ArrayList<>();
        SentenceSplitter splitter = paragraph -> {
            lengths.add(paragraph.length());
            return new int[] {0};
        };
        String text = PROSE.repeat(2000) + "!".repeat(100_000) + "x.y!".repeat(20_000) + " " + PROSE.repeat(100);
        new Segmenter(splitter).segment(text);
        assertThat(lengths).hasSizeGreaterThan(10).allMatch(length -> length <= Segmenter.LONGEST_BLOCK);
    }

    @Test
    void doesNotAskTheSplitterWhereNothingCanBeSplit() {
        SentenceSplitter splitter = paragraph -> {
            throw new AssertionError("asked for " + paragraph);
        };
        assertThat(new Segmenter(splitter)
                        .segment("One sentence only.\nA headline\n5\n")
                        .sentenceCount())
                .isEqualTo(3);
    }

    @Test
    void takesStartsInGapsAndOutOfPlaceAsTheyCome() {
        SentenceSplitter splitter = paragraph -> new int[] {0, 0, 3, 4, 999};
        SegmentedText text = new Segmenter(splitter).segment("ab. cd ef. gh");
        assertThat(text.sentences()).containsExactly(0, 2, 6);
    }

    @Test
    void segmentsFiveMegabytesWithoutALineBreak() {
        String text = PROSE.repeat(5_000_000 / PROSE.length());
        SegmentedText segmented = segment(text);
        assertThat(segmented.sentenceCount()).isGreaterThan(50_000);
        assertThat(segmented.tokens().end(segmented.tokens().size() - 1)).isEqualTo(text.length() - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council met on Monday. ",
                "a.",
                "A!",
                "!",
                "\n",
                " ",
                "\n   ",
                "a\n",
                "letters",
                "/a",
                "!\u200B",
                "e\u0301",
                "\uD83D",
            })
    void takesTimeInProportionToTheLength(String unit) {
        ProcessorTime.assertLinear(
                unit, 4_000_000, text -> assertThat(segment(text).text()).isSameAs(text));
    }
}
