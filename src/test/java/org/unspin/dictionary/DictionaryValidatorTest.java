package org.unspin.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryValidatorTest {
    private static final String NAME = "#! name: x\n";

    private static List<Problem> validate(String entries) {
        return new DictionaryValidator()
                .validate(SubstitutionDictionaryTest.parse(NAME + entries), word -> !word.startsWith("unk"));
    }

    private static List<String> messages(String entries) {
        return validate(entries).stream().map(p -> p.line() + " " + p.message()).toList();
    }

    @Test
    void passesAGoodDictionary() {
        String entries = """
                astatine\tat\tobserved
                astir apt\tmost likely | probably
                caf\u00e9 au lait\tcoffee
                it'd\the'd
                on-line\tdigital
                zz\ta\tobserved
                zz\tb\tunverified
                zz\tc\twalk
                """;
        assertThat(validate(entries)).isEmpty();
    }

    @Test
    void findsDuplicatesThatDifferByCaseOnly() {
        assertThat(messages("It\u2019d\tx\nit'd\tX\n"))
                .contains("3 a duplicate: \"it'd\" -> \"X\" differs at most by case from a pair of line 2");
    }

    @Test
    void findsIdentities() {
        assertThat(messages("same\tother | Same\n")).contains("2 an identity: \"same\" -> \"Same\"");
    }

    @Test
    void findsCyclesUnlessTheNoteExplainsThem() {
        assertThat(messages("car\tautomobile\nmotor\tcar\n")).isEmpty();
        assertThat(messages("automobile\tcar\ncar\tbus | automobile\n"))
                .containsExactly("3 a cycle: \"car\" -> \"automobile\", and the reverse in line 2");
        assertThat(messages("automobile\tcar\twalk; a cycle\ncar\tautomobile\twalk\n"))
                .isEmpty();
        assertThat(messages("automobile\tcar\twalk\ncar\tautomobile\tCycle, seen\n"))
                .isEmpty();
        assertThat(messages("automobile\tcar\tbicycle\ncar\tautomobile\tcycles\n"))
                .hasSize(1);
    }

    @Test
    void examinesAFileThatCannotBeReadWhole() {
        String file = "#! name: h\nbar\tbar\nFoo\tat\nx\t\nzig\tzag\n";

        assertThat(new DictionaryValidator()
                        .examine("h.tsv", file.getBytes(StandardCharsets.UTF_8), word -> !word.equals("zag")))
                .extracting(Problem::line)
                .containsExactly(2, 3, 3, 4, 5);
        assertThat(new DictionaryValidator().examine("h.tsv", new byte[] {(byte) 0xFF}, word -> true))
                .isNotEmpty();
        assertThat(new DictionaryValidator()
                        .examine("h.tsv", "#! name: h\na\tb\n".getBytes(StandardCharsets.UTF_8), word -> true))
                .isEmpty();
    }

    @Test
    void findsUnsortedLines() {
        assertThat(validate("b\tx\na\ty\n"))
                .containsExactly(new Problem(
                        "test.tsv",
                        3,
                        "unsorted: \"a\" (listed) after \"b\" (listed) of line 2",
                        "sort by garbled form (UTF-16 order), then by source; for plain ASCII \"LC_ALL=C sort\""
                                + " does it"));
        assertThat(messages("a\ty\twalk\na\tx\tobserved\n"))
                .containsExactly("3 unsorted: \"a\" (observed) after \"a\" (walk) of line 2");
        assertThat(messages("a b\tx\na-b\ty\nab\tz\n"))
                .as("space, hyphen, letter")
                .isEmpty();
        assertThat(messages("a-b\tx\na b\ty\n")).hasSize(1);
    }

    @Test
    void aWrittenDictionaryIsSorted() {
        SubstitutionDictionary messy = SubstitutionDictionaryTest.parse(
                NAME + "b\tx\twalk\na-b\tp\nb\ty\tobserved\na b\tq\n\ufb01x\tr\n\ud83d\ude00\ts\n");
        SubstitutionDictionary written = SubstitutionDictionaryTest.parse(SubstitutionDictionaryTest.write(messy));
        DictionaryValidator validator = new DictionaryValidator();
        assertThat(validator.validate(messy, word -> true)).isNotEmpty();
        assertThat(validator.validate(written, word -> true)).isEmpty();
    }

    @Test
    void aHyphenPartsWords() {
        assertThat(messages("a\tgood-good | -good\nb\tgood-unk\nc\tunk-unk\n"))
                .containsExactly("4 the original \"unk-unk\" has the unknown word \"unk\"");
    }

    @Test
    void aPhraseMayHaveAnUnknownWordBesideAKnownOne() {
        assertThat(messages("a\tgood unkword\n")).isEmpty();
    }

    @Test
    void findsUnknownOriginals() {
        assertThat(messages("a\tunk unkword | unk\n"))
                .containsExactly(
                        "2 the original \"unk unkword\" has the unknown word \"unk\"",
                        "2 the original \"unk\" has the unknown word \"unk\"");
        Set<String> known = Set.of("at");
        assertThat(new DictionaryValidator()
                        .validate(SubstitutionDictionaryTest.parse(NAME + "astatine\tat\n"), known::contains))
                .isEmpty();
    }

    @Test
    void findsUpperCase() {
        assertThat(messages("Ab\tcd\n")).containsExactly("2 \"Ab\" has the upper-case letter A");
        assertThat(messages("ab\tc\u00c9\n")).containsExactly("2 \"c\u00c9\" has the upper-case letter \u00c9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b",
                "\u200d",
                "\u00ad",
                "\ufeff",
                "\u2003",
                "\ue000",
                "\ufffd",
                "\ufe0f",
                "\u034f",
                "\udb40\udc41"
            })
    void findsOddCharactersInPhrasesAndNotes(String odd) {
        String code = String.format("U+%04X", odd.codePointAt(0));
        assertThat(messages("a" + odd + "b\tc\n")).anySatisfy(m -> assertThat(m).contains("has the character " + code));
        assertThat(messages("a\tb" + odd + "c\n")).anySatisfy(m -> assertThat(m).contains("has the character " + code));
        assertThat(messages("a\tb\tn" + odd + "n\n"))
                .anySatisfy(m -> assertThat(m).contains("has the character " + code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0007", "\u0085", "\u2028"})
    void findsControlCharactersInNotes(String control) {
        String code = String.format("U+%04X", control.codePointAt(0));
        assertThat(messages("a\tb\tn" + control + "n\n"))
                .anySatisfy(m -> assertThat(m).contains("has the character " + code));
    }

    @Test
    void findsQuotationMarks() {
        assertThat(messages("a\t\"at\"\n")).containsExactly("2 \"\"at\"\" has the quotation mark \"");
        assertThat(messages("it\u2019d\tat\n")).containsExactly("2 \"it\u2019d\" has the quotation mark \u2019");
        assertThat(messages("a\tat\tsaid \"so\"\n")).isEmpty();
    }

    @Test
    void findsWhatIsNotNormalFormC() {
        assertThat(messages("cafe\u0301\tcoffee\n"))
                .containsExactly("2 \"cafe\u0301\" is not in Unicode normal form C");
        assertThat(messages("a\tcafe\u0301\n")).hasSize(1);
        assertThat(messages("a\tb\tnote\u0301\n")).hasSize(1);
    }

    @Test
    void reportsByLine() {
        assertThat(validate("b\tB\nA\ta | unk\n"))
                .extracting(Problem::line)
                .isSorted()
                .contains(2, 3);
    }
}
