package org.unspin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the text: its tokens and the gaps between them are the text, and no token cuts a character. */
class LosslessTokensTest {
    /** What trips tokenizers, to be mixed at random. */
    private static final List<String> PIECES = List.of(
            "ngo's",
            "don't",
            "U.S.",
            "a.m",
            "3.5",
            "10,000",
            "2nd",
            "word",
            "Word",
            "WORD",
            "\u4E2D\u6587",
            "'",
            "\u2019",
            ".",
            "..",
            "?!",
            ",",
            "-",
            "--",
            "\u2014",
            "&",
            "/",
            "//",
            ":",
            "://",
            "@",
            "#",
            "_",
            "=",
            "(",
            ")",
            "()",
            "<",
            ">",
            "`",
            "\\",
            "\"",
            " ",
            "  ",
            "\n",
            "\r\n",
            "\n\n",
            "\t",
            "\0",
            "\u00A0",
            "\u200B",
            "\u200D",
            "\uFEFF",
            "\u00AD",
            "\u0301",
            "\u202E",
            "\u05E9\u05DC",
            "\u0634\u0644",
            "\uD83D\uDE00",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uD83C\uDDEB\uD83C\uDDF7",
            "\uD83D",
            "\uDE00",
            "\uDB40\uDC2E",
            "\uDBC0\uDC27",
            "\uD801\uDC00",
            "\uD835\uDFCF",
            "www.",
            "x@y.zz",
            "http://a.b/c",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");

    private final Segmenter segmenter = new Segmenter(OpenNlpSentenceSplitter.english());

    @Provide
    Arbitrary<String> mixed() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> surrogates() {
        return Arbitraries.of('a', '.', ' ', '\uD83D', '\uDE00', '\uDB40', '\uDC2E')
                .list()
                .ofMaxSize(20)
                .map(chars -> {
                    StringBuilder text = new StringBuilder();
                    chars.forEach(text::append);
                    return text.toString();
                });
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings().all().ofMaxLength(200);
    }

    @Property(tries = 3000)
    void nothingIsLostInMixedText(@ForAll("mixed") String text) {
        check(text);
    }

    @Property(tries = 3000)
    void noPairIsCutAmongLoneSurrogates(@ForAll("surrogates") String text) {
        check(text);
    }

    @Property(tries = 2000)
    void nothingIsLostInAnyText(@ForAll("anything") String text) {
        check(text);
    }

    private void check(String text) {
        SegmentedText segmented = segmenter.segment(text);
        assertThat(segmented.text()).isSameAs(text);
        Tokens tokens = segmented.tokens();
        StringBuilder rebuilt = new StringBuilder();
        int end = 0;
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.start(i)).isGreaterThanOrEqualTo(end);
            assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
            gap(text, end, tokens.start(i), rebuilt);
            rebuilt.append(text, tokens.start(i), tokens.end(i));
            assertThat(cutsPair(text, tokens.start(i))).isFalse();
            assertThat(cutsPair(text, tokens.end(i))).isFalse();
            end = tokens.end(i);
        }
        gap(text, end, text.length(), rebuilt);
        assertThat(rebuilt.toString()).isEqualTo(text);
        int[] sentences = segmented.sentences();
        assertThat(sentences).isNotEmpty().startsWith(0).isSorted().doesNotHaveDuplicates();
        assertThat(sentences[sentences.length - 1]).isEqualTo(tokens.size());
    }

    /** Only white space lies between tokens. */
    private static void gap(String text, int from, int to, StringBuilder rebuilt) {
        for (int i = from; i < to; i++) {
            assertThat(Tokenizer.isSpace(text.charAt(i)))
                    .as("U+%04X", (int) text.charAt(i))
                    .isTrue();
        }
        rebuilt.append(text, from, to);
    }

    private static boolean cutsPair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
