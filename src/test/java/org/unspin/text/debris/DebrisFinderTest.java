package org.unspin.text.debris;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DebrisFinderTest {
    private static final Path CASES = Path.of("src/test/resources/debris");
    private static final DebrisFinder FINDER = DebrisFinder.english();
    private static final String BEFORE = "The new boat makes twenty trips a day across the bay.";
    private static final String AFTER =
            "It needs nine minutes to the pier, and ten or eleven when the wind is from the west.";
    private static final String PARAGRAPH =
            "Those who have lived on the island for long say that nobody will miss the old one, which was loud and late.";
    private static final String CAPTION = "The new boat leaves the pier on its first day";

    @ParameterizedTest
    @MethodSource("leftLines")
    void findsLinesThatScrapersLeave(String row) {
        String kind = row.substring(0, row.indexOf('\t'));
        String line = row.substring(row.indexOf('\t') + 1);
        String text = BEFORE + "\n\n" + line + "\n\n" + AFTER + "\n";
        assertThat(FINDER.find(text)).singleElement().satisfies(span -> {
            assertThat(span.kind().word()).isEqualTo(kind);
            assertThat(text.substring(span.start(), span.end())).isEqualTo(line + "\n\n");
        });
    }

    @ParameterizedTest
    @MethodSource("proseLines")
    void leavesProseAloneThatHasTheSameWords(String line) {
        assertThat(FINDER.find(BEFORE + "\n\n" + line + "\n\n" + AFTER + "\n")).isEmpty();
        assertThat(FINDER.find(line)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cleanTexts")
    void findsNothingInCleanTexts(Path file) throws IOException {
        assertThat(FINDER.find(Files.readString(file))).isEmpty();
    }

    @Test
    void leavesNoDoubleBlankLinesBehind() {
        assertThat(without(BEFORE + "\n\nAdvertisement\n\nTweet this\n\n" + AFTER))
                .isEqualTo(BEFORE + "\n\n" + AFTER);
        assertThat(without(BEFORE + "\n\nAdvertisement\nTweet this\n\n" + AFTER))
                .isEqualTo(BEFORE + "\n\n" + AFTER);
        assertThat(without(BEFORE + "\nAdvertisement\n\n" + AFTER)).isEqualTo(BEFORE + "\n\n" + AFTER);
        assertThat(without(BEFORE + "\n\nAdvertisement\n" + AFTER)).isEqualTo(BEFORE + "\n\n" + AFTER);
        assertThat(without(BEFORE + "\nAdvertisement\n" + AFTER)).isEqualTo(BEFORE + "\n" + AFTER);
        assertThat(without("Skip to content\n\n" + BEFORE)).isEqualTo(BEFORE);
    }

    @Test
    void endsATextAsItEndedBefore() {
        assertThat(without(BEFORE + "\n\nTweet this\n\nLeave a Reply\n")).isEqualTo(BEFORE + "\n");
        assertThat(without(BEFORE + "\n\nTweet this\n\nLeave a Reply")).isEqualTo(BEFORE);
        assertThat(without(BEFORE + "\r\n\r\nTweet this\r\n")).isEqualTo(BEFORE + "\r\n");
        assertThat(without("Tweet this")).isEmpty();
    }

    @Test
    void takesSeveralLinesOfWeakWordsTogether() {
        assertThat(without(BEFORE + "\n\nFacebook\nTwitter\nWhatsApp\n207\n\n" + AFTER))
                .isEqualTo(BEFORE + "\n\n" + AFTER);
        assertThat(FINDER.find(BEFORE + "\n\nFacebook\n\n" + AFTER + "\n\nTwitter\n\nWhatsApp\n"))
                .isEmpty();
        assertThat(FINDER.find("Business\nSport\nHealth\nScience\nCulture\n")).isEmpty();
    }

    @Test
    void keepsTheFirstOfRepeatedLines() {
        String text = String.join("\n\n", CAPTION, PARAGRAPH, CAPTION + ".", AFTER, CAPTION.toUpperCase(Locale.ROOT));
        assertThat(without(text)).isEqualTo(CAPTION + "\n\n" + PARAGRAPH + "\n\n" + AFTER);
        assertThat(FINDER.find(text)).extracting(DebrisSpan::kind).containsOnly(DebrisKind.REPEATED);
    }

    @Test
    void takesACaptionForRepeatedThatOnlyHasItsCreditMore() {
        String text = String.join("\n\n", CAPTION, PARAGRAPH, CAPTION + " (Photo: AP)", AFTER);
        assertThat(FINDER.find(text)).singleElement().satisfies(span -> {
            assertThat(span.kind()).isEqualTo(DebrisKind.REPEATED);
            assertThat(span.confidence()).isLessThan(0.9);
        });
    }

    @Test
    void keepsALineThatDiffersFromAnotherInANumberOrAName() {
        String year = "The harbour master counted the boats at the pier in the spring of 2019 and found none";
        assertThat(FINDER.find(year + "\n\n" + AFTER + "\n\n" + year.replace("2019", "2020")))
                .isEmpty();
        assertThat(FINDER.find(year + "\n\n" + AFTER + "\n\n" + year.replace("harbour", "lighthouse")))
                .isEmpty();
    }

    @Test
    void leavesRefrainsAndDialogueAlone() {
        String refrain = "And the boat goes out again\n";
        String stanza = "The lamps are lit along the quay,\nthe nets are hanging by the door,\n" + refrain + "\n";
        assertThat(FINDER.find(stanza.repeat(2).replace("The lamps are lit along the quay,\n", "")))
                .isEmpty();
        String said = "\"I do not know what you mean by that.\"";
        assertThat(FINDER.find(String.join("\n\n", said, PARAGRAPH, said, AFTER)))
                .isEmpty();
    }

    @Test
    void isLinearInLinesOfOneKind() {
        String text = "Advertisement\n".repeat(200_000) + "x".repeat(1_000_000) + "\n" + "Home > ".repeat(200_000);
        assertThat(FINDER.find(text)).hasSizeGreaterThanOrEqualTo(200_000);
    }

    private static String without(String text) {
        StringBuilder out = new StringBuilder(text);
        List<DebrisSpan> spans = FINDER.find(text);
        for (int i = spans.size() - 1; i >= 0; i--) {
            out.delete(spans.get(i).start(), spans.get(i).end());
        }
        return out.toString();
    }

    static List<String> leftLines() throws IOException {
        return lines("found.tsv");
    }

    static List<String> proseLines() throws IOException {
        return lines("prose.txt");
    }

    private static List<String> lines(String name) throws IOException {
        return Files.readAllLines(CASES.resolve(name)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    static List<Path> cleanTexts() throws IOException {
        try (Stream<Path> texts = Files.list(Path.of("src/test/resources/texts"));
                Stream<Path> articles = Files.list(Path.of("src/test/resources/articles"))) {
            return Stream.concat(texts, articles)
                    .filter(path -> path.toString().endsWith(".txt"))
                    .toList();
        }
    }
}
