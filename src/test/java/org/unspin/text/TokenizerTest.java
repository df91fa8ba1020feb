package org.unspin.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unspin.text.TokenKind.CLITIC;
import static org.unspin.text.TokenKind.NUMBER;
import static org.unspin.text.TokenKind.OPAQUE;
import static org.unspin.text.TokenKind.PUNCTUATION;
import static org.unspin.text.TokenKind.WORD;
import static org.unspin.text.TokenStrings.kinds;
import static org.unspin.text.TokenStrings.tokens;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
    @Test
    void separatesWordsAndPunctuation() {
        assertThat(tokens("The ngo, \"astatine\" last, left."))
                .containsExactly("The", "ngo", ",", "\"", "astatine", "\"", "last", ",", "left", ".");
        assertThat(kinds("Stop, 5!")).containsExactly(WORD, PUNCTUATION, NUMBER, PUNCTUATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ngo's|ngo|'s",
                "ngo\u2019s|ngo|\u2019s",
                "NGO'S|NGO|'S",
                "we'll|we|'ll",
                "they've|they|'ve",
                "You\u2019re|You|\u2019re",
                "she'd|she|'d",
                "I'm|I|'m",
                "wouldn't've|wouldn't|'ve",
            })
    void splitsClitics(String text, String stem, String clitic) {
        assertThat(tokens(text)).containsExactly(stem, clitic);
        assertThat(kinds(text)).containsExactly(WORD, CLITIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"don't", "DON'T", "can\u2019t", "o'clock", "ne'er", "O'Neill", "rock'n'roll", "AT&T", "R&D"})
    void keepsInnerSignsOfWords(String text) {
        assertThat(tokens(text)).containsExactly(text);
        assertThat(kinds(text)).containsExactly(WORD);
    }

    @Test
    void leavesApostrophesOutsideOfWordsAlone() {
        assertThat(tokens("the boys' 'first' try")).containsExactly("the", "boys", "'", "'", "first", "'", "try");
        assertThat(tokens("1990's")).containsExactly("1990", "'", "s");
        assertThat(tokens("'s")).containsExactly("'", "s");
    }

    @Test
    void givesThePartsOfHyphenatedWords() {
        assertThat(tokens("high-level state-of-the-art"))
                .containsExactly("high", "-", "level", "state", "-", "of", "-", "the", "-", "art");
        assertThat(tokens("well\u2014almost -- never")).containsExactly("well", "\u2014", "almost", "--", "never");
        assertThat(tokens("and/or")).containsExactly("and", "/", "or");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10,000", "3.5", "2nd", "1990s", "10:30", "1,234,567.89", "5G", "7", "0.5bn"})
    void keepsNumbersWhole(String text) {
        assertThat(tokens("about " + text + ".")).containsExactly("about", text, ".");
        assertThat(kinds(text)).containsExactly(NUMBER);
    }

    @Test
    void separatesSignsAroundNumbers() {
        assertThat(tokens("$5.2bn, 40%; -3")).containsExactly("$", "5.2bn", ",", "40", "%", ";", "-", "3");
        assertThat(tokens("in 1990, 2000")).containsExactly("in", "1990", ",", "2000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"U.S.", "a.m.", "i.e.", "e.g.", "U.N.", "D.C.", "U.S.A."})
    void keepsAbbreviationsWithTheirFullStops(String text) {
        assertThat(tokens("the " + text + " and")).containsExactly("the", text, "and");
        assertThat(kinds(text)).containsExactly(WORD);
    }

    @Test
    void takesTheFullStopOffOtherWords() {
        assertThat(tokens("Mr. B. left.")).containsExactly("Mr", ".", "B", ".", "left", ".");
        assertThat(tokens("It ended.Then more")).containsExactly("It", "ended", ".", "Then", "more");
        assertThat(tokens("the U.S.-led force")).containsExactly("the", "U.S.", "-", "led", "force");
        assertThat(tokens("the U.S.'s")).containsExactly("the", "U.S.", "'s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?b=c&d=e#f",
                "ftp://example.org",
                "www.Example.org",
                "example.com",
                "jo.blogs+news@example.co.uk",
                "@handle",
                "#hashtag",
                "snake_case",
                "key=value",
                "run()",
                "C:\\temp",
                "/usr/local/bin",
                "a/b/c",
                "`code`",
                "notes.txt",
                "node.js",
            })
    void keepsAddressesHandlesAndCodeOpaque(String text) {
        assertThat(tokens("see " + text + " now")).containsExactly("see", text, "now");
        assertThat(kinds(text)).containsExactly(OPAQUE);
    }

    @Test
    void leavesThePunctuationOfTheSentenceOutsideOfOpaqueSpans() {
        assertThat(tokens("(see https://example.org/a)."))
                .containsExactly("(", "see", "https://example.org/a", ")", ".");
        assertThat(tokens("\"www.example.org\", run(),"))
                .containsExactly("\"", "www.example.org", "\"", ",", "run()", ",");
        assertThat(tokens("\u201Cjo@example.org\u201D?")).containsExactly("\u201C", "jo@example.org", "\u201D", "?");
    }

    @Test
    void readsLoneSignsAsPunctuation() {
        assertThat(kinds("@ # & / = _ ` \\ <")).startsWith(PUNCTUATION, PUNCTUATION, PUNCTUATION, PUNCTUATION);
        assertThat(tokens("a @ b")).containsExactly("a", "@", "b");
    }

    @Test
    void takesARunOfOneSignAsOneToken() {
        assertThat(tokens("What?!! No...")).containsExactly("What", "?", "!!", "No", "...");
        assertThat(tokens("\uD83D\uDE00\uD83D\uDE00\uD83D\uDE01"))
                .containsExactly("\uD83D\uDE00\uD83D\uDE00", "\uD83D\uDE01");
    }

    @Test
    void readsWordsOfSixtyFourUnitsButNotLonger() {
        assertThat(kinds("a".repeat(64))).containsExactly(WORD);
        assertThat(kinds("a".repeat(65))).containsExactly(OPAQUE);
        assertThat(kinds("A".repeat(64))).containsExactly(WORD);
        assertThat(kinds("A".repeat(64) + "'s")).containsExactly(OPAQUE);
        assertThat(kinds("\u00E9".repeat(100_000))).containsExactly(OPAQUE);
    }

    @Test
    void keepsOffsetsAfterEmoji() {
        String text = "\uD83D\uDC4D ngo\uD83D\uDC4D's";
        Tokens tokens = Tokenizer.tokenize(text, 0, text.length());
        assertThat(tokens.start(1)).isEqualTo(3);
        assertThat(tokens.end(1)).isEqualTo(6);
        assertThat(TokenStrings.strings(text, tokens)).containsExactly("\uD83D\uDC4D", "ngo", "\uD83D\uDC4D", "'", "s");
    }

    @Test
    void neverEndsATokenInsideASurrogatePair() {
        // a lone high surrogate before a pair that begins with the same one
        assertThat(tokens("\uD83D\uD83D\uDE00")).containsExactly("\uD83D", "\uD83D\uDE00");
        // signs beyond U+FFFF whose last 16 bits are those of a full stop or an apostrophe
        assertThat(tokens("a.b\uDB40\uDC2E")).containsExactly("a.b", "\uDB40\uDC2E");
        assertThat(tokens("ngo\uDBC0\uDC27s")).containsExactly("ngo", "\uDBC0\uDC27", "s");
    }

    @Test
    void keepsCombiningMarksAndSoftHyphensInTheirWord() {
        assertThat(tokens("cafe\u0301 co\u00ADoperate \u0939\u093F\u0928\u094D\u0926\u0940"))
                .containsExactly("cafe\u0301", "co\u00ADoperate", "\u0939\u093F\u0928\u094D\u0926\u0940");
        assertThat(kinds("\u0301")).containsExactly(PUNCTUATION);
    }

    @Test
    void readsOtherScripts() {
        assertThat(tokens("\u0634\u0644\u0648\u0645, \u05E9\u05DC\u05D5\u05DD!"))
                .containsExactly("\u0634\u0644\u0648\u0645", ",", "\u05E9\u05DC\u05D5\u05DD", "!");
        assertThat(tokens("\u4E2D\u6587\u3002\u0420\u0443\u0441\u0441\u043A\u0438\u0439"))
                .containsExactly("\u4E2D\u6587", "\u3002", "\u0420\u0443\u0441\u0441\u043A\u0438\u0439");
        assertThat(tokens("\uD801\uDC00\uD801\uDC28 x")).containsExactly("\uD801\uDC00\uD801\uDC28", "x");
    }

    @Test
    void treatsEveryKindOfSpaceAsAGap() {
        String spaces = " \t\r\n\u000B\f\0\u0085\u00A0\u2003\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF";
        for (int i = 0; i < spaces.length(); i++) {
            char space = spaces.charAt(i);
            assertThat(tokens("in" + space + "to")).as("U+%04X", (int) space).containsExactly("in", "to");
        }
        assertThat(tokens(spaces)).isEmpty();
        assertThat(tokens("")).isEmpty();
    }

    @Test
    void readsOnlyTheGivenPart() {
        String text = "one two's three";
        assertThat(TokenStrings.strings(text, Tokenizer.tokenize(text, 4, 9))).containsExactly("two", "'s");
        // the part ends inside a pair: the half that belongs to it is a token of its own
        String pair = "a\uD83D\uDE00";
        assertThat(TokenStrings.strings(pair, Tokenizer.tokenize(pair, 0, 2))).containsExactly("a", "\uD83D");
    }

    @Test
    void tellsWhetherTokensTouch() {
        String text = "ngo's high-level end";
        Tokens tokens = Tokenizer.tokenize(text, 0, text.length());
        List<Boolean> joined = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            joined.add(tokens.joined(i));
        }
        assertThat(joined).containsExactly(false, true, false, true, true, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'accuracy': This",
                "\"accuracy\": This",
                "['accuracy'] This",
                "[\"accuracy\", This",
                "--accuracy This",
                "$accuracy This",
                "`fit the accuracy` This",
            })
    void leavesKeysOptionsAndQuotedCodeAlone(String text) {
        assertThat(kinds(text)).endsWith(WORD).startsWith(OPAQUE);
        assertThat(kinds(text).subList(0, kinds(text).size() - 1)).doesNotContain(WORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"accuracy\" this", "'accuracy', this", "(accuracy) this", "- accuracy this", "`` accuracy this"
            })
    void readsQuotedWordsOfProse(String text) {
        assertThat(tokens(text)).contains("accuracy", "this");
    }

    @Test
    void codeEndsWithItsLine() {
        assertThat(tokens("a `stray mark\nnext `line")).contains("mark", "next");
        assertThat(kinds("`stray mark\nnext` line")).contains(WORD);
    }

    @Test
    void tellsSpelledDecimalsFromAddresses() {
        assertThat(tokens("three.eight")).containsExactly("three", ".", "eight");
        assertThat(tokens("eight.0")).containsExactly("eight", ".", "0");
        assertThat(tokens("example.com")).containsExactly("example.com");
        assertThat(tokens("three.js")).containsExactly("three.js");
    }
}
