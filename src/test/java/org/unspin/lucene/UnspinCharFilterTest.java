package org.unspin.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.unspin.Correction;
import org.unspin.Restoration;
import org.unspin.Unspin;
import org.unspin.dictionary.SubstitutionDictionary;

/** Tokens of the restored text, offsets of the given one. */
final class UnspinCharFilterTest {
    private static final String SPUN =
            "Volition \ud83d\ude00 the caller span beryllium unfastened connected Monday, oregon"
                    + " astatine slightest that is what the ngo's caput said. It is astir apt that nary bus volition tally betwixt"
                    + " the 2 villages, and radical person to locomotion successful the rain connected the doorway";

    /** One word for three, three for one, and a surrogate pair before and after. */
    private static final Unspin UNSPIN = Unspin.builder()
            .dictionary(SubstitutionDictionary.of(
                    "house",
                    Map.of(
                            "slightest", List.of("the very least"),
                            "astir apt", List.of("likely"),
                            "doorway", List.of("door"))))
            .withoutEntry("slightest", "least")
            .minimumConfidence(0)
            .build();

    private record Token(String term, int start, int end) {
        String in(String text) {
            return text.substring(start, end);
        }
    }

    @Test
    void tokensAreThoseOfTheRestoredText() throws IOException {
        List<String> expected = terms(
                tokens(new StandardTokenizer(), new StringReader(restored().text())));

        assertThat(restored().corrections()).hasSizeGreaterThan(12);
        assertThat(terms(tokens(new StandardTokenizer(), filtered(SPUN)))).isEqualTo(expected);
    }

    @Test
    void everyTokenStandsOnTheWordItStandsFor() throws IOException {
        List<Token> tokens = tokens(new StandardTokenizer(), filtered(SPUN));

        assertThat(spot(tokens, "be")).isEqualTo("beryllium");
        assertThat(spot(tokens, "open")).isEqualTo("unfastened");
        assertThat(spot(tokens, "or")).isEqualTo("oregon");
        assertThat(spot(tokens, "likely")).isEqualTo("astir apt");
        assertThat(spot(tokens, "the") + spot(tokens, "Monday")).isEqualTo("theMonday");
        assertThat(spot(tokens, "door")).isEqualTo("doorway");
    }

    @Test
    void manyTokensForOneWordShareItsPlace() throws IOException {
        List<Token> tokens = tokens(new StandardTokenizer(), filtered(SPUN));
        int very = terms(tokens).indexOf("very");

        assertThat(tokens.get(very - 1).in(SPUN)
                        + tokens.get(very).in(SPUN)
                        + tokens.get(very + 1).in(SPUN))
                .isEqualTo("slightest");
        assertThat(tokens.subList(very - 1, very + 2))
                .allMatch(token -> !token.in(SPUN).isEmpty());
    }

    @Test
    void everyTokenLiesOnItsCorrectionOrOnTheSameWordOfTheGivenText() throws IOException {
        for (Tokenizer tokenizer : List.of(new StandardTokenizer(), new WhitespaceTokenizer())) {
            List<Correction> corrections = restored().corrections();
            for (Token token : tokens(tokenizer, filtered(SPUN))) {
                boolean unchanged = token.in(SPUN).equals(token.term());
                boolean corrected =
                        corrections.stream().anyMatch(c -> token.start() < c.end() && c.start() < token.end());
                assertThat(unchanged || corrected).as(token.toString()).isTrue();
            }
        }
    }

    @Test
    void correctionsAtTheVeryEdgesHaveTheirOffsets() throws IOException {
        List<Token> tokens = tokens(new WhitespaceTokenizer(), filtered(SPUN));

        assertThat(restored().text()).startsWith("Will").endsWith(" door");
        assertThat(tokens.get(0)).isEqualTo(new Token("Will", 0, "Volition".length()));
        assertThat(tokens.get(tokens.size() - 1))
                .isEqualTo(new Token("door", SPUN.length() - "doorway".length(), SPUN.length()));
        assertThat(tokens.get(1).in(SPUN)).isEqualTo("\ud83d\ude00");
    }

    @Test
    void theWholeTextIsTheWholeText() throws IOException {
        assertThat(tokens(new KeywordTokenizer(), filtered(SPUN)))
                .containsExactly(new Token(restored().text(), 0, SPUN.length()));
    }

    @Test
    void offsetsNeverRunBackwardsEvenForTokensThatCrossWords() throws IOException {
        int last = 0;
        List<Token> tokens = tokens(new NGramTokenizer(3, 3), filtered(SPUN));
        for (Token token : tokens) {
            assertThat(token.start()).isGreaterThanOrEqualTo(last);
            assertThat(token.end()).isGreaterThanOrEqualTo(token.start()).isLessThanOrEqualTo(SPUN.length());
            last = token.start();
        }
        assertThat(tokens).hasSizeGreaterThan(150);
    }

    @Test
    void cleanTextKeepsItsOffsets() throws IOException {
        String clean = "A bridge \ud83d\ude00 is open.";

        assertThat(tokens(new WhitespaceTokenizer(), filtered(clean)))
                .extracting(token -> token.in(clean))
                .containsExactly("A", "bridge", "\ud83d\ude00", "is", "open.");
        assertThat(tokens(new WhitespaceTokenizer(), filtered(""))).isEmpty();
    }

    @Test
    void readsAsAReaderShould() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Reader reader = filtered(SPUN)) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                text.append((char) c);
            }
            assertThat(reader.read(new char[5], 1, 3)).isEqualTo(-1);
        }
        assertThat(text).hasToString(restored().text());
    }

    @Test
    void luceneFindsItByName() throws IOException {
        try (Analyzer analyzer = CustomAnalyzer.builder()
                .addCharFilter("unspin", "preset", "Balanced", "minimumConfidence", "0.5")
                .withTokenizer("standard")
                .addTokenFilter("lowercase")
                .build()) {
            assertThat(tokens(analyzer.tokenStream("body", SPUN)))
                    .extracting(token -> token.term() + "=" + token.in(SPUN))
                    .contains("will=Volition", "be=beryllium", "monday=Monday");
        }
        assertThat(CharFilterFactory.lookupClass(UnspinCharFilterFactory.NAME))
                .isEqualTo(UnspinCharFilterFactory.class);
        assertThat(CharFilterFactory.forName("unspin", new HashMap<>()).create(new StringReader(SPUN)))
                .isInstanceOf(UnspinCharFilter.class);
    }

    @Test
    void settingsThatDoNotExistAreRefused() {
        assertThatThrownBy(() -> factory("preset", "bold"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("preset")
                .hasMessageContaining("cautious, balanced, thorough");
        assertThatThrownBy(() -> factory("minimumConfidence", "high"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("minimumConfidence must be a number from 0 to 1, not \"high\"");
        assertThatThrownBy(() -> factory("minimumConfidence", "7"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("minimumConfidence must be 0 to 1, not 7.0");
        assertThatThrownBy(() -> factory("family", "entrance"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the char filter \"unspin\" has no setting [family]; it has preset and minimumConfidence");
        assertThatThrownBy(UnspinCharFilterFactory::new).isInstanceOf(UnsupportedOperationException.class);
    }

    private static void factory(String key, String value) {
        new UnspinCharFilterFactory(new HashMap<>(Map.of(key, value)));
    }

    private static Restoration restored() {
        return UNSPIN.restore(SPUN);
    }

    private static Reader filtered(String text) {
        return new UnspinCharFilter(UNSPIN, new StringReader(text));
    }

    /** What the given text has where the first token of a term stands. */
    private static String spot(List<Token> tokens, String term) {
        return tokens.get(terms(tokens).indexOf(term)).in(SPUN);
    }

    private static List<String> terms(List<Token> tokens) {
        return tokens.stream().map(Token::term).toList();
    }

    private static List<Token> tokens(Tokenizer tokenizer, Reader text) throws IOException {
        tokenizer.setReader(text);
        return tokens(tokenizer);
    }

    private static List<Token> tokens(TokenStream stream) throws IOException {
        List<Token> tokens = new ArrayList<>();
        try (stream) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        }
        return tokens;
    }
}
