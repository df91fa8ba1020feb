package org.unspin.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryErrorsTest {
    private static final String NAME = "#! name: x\n";

    static List<Problem> problems(String text) {
        return catchThrowableOfType(DictionaryFormatException.class, () -> SubstitutionDictionaryTest.parse(text))
                .problems();
    }

    private static Problem onlyProblem(String text) {
        List<Problem> problems = problems(text);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @Test
    void reportsEverythingAtOnceWithLineAndRemedy() {
        String text = """
            #! licence: MIT
            #! inflects: perhaps
            no tab here
            a\tb:0 | c
            \torphan
            e\t
            f\tg | | h
            #! title: late
            a\tc
            """;
        assertThat(problems(text))
                .extracting(Problem::toString)
                .satisfiesExactly(
                        m -> assertThat(m).startsWith("test.tsv: the directive 'name' is missing; write"),
                        m -> assertThat(m)
                                .startsWith(
                                        "test.tsv:1: unknown directive \"licence\"; known directives are name, title,"
                                                + " language, license, inflects, composes, swaps, spares"),
                        m -> assertThat(m).isEqualTo("test.tsv:2: 'inflects' is \"perhaps\"; write 'true' or 'false'"),
                        m -> assertThat(m)
                                .startsWith(
                                        "test.tsv:3: no TAB in \"no tab here\"; put a TAB between the garbled form"),
                        m -> assertThat(m).startsWith("test.tsv:4: the weight \"0\" of \"b\" is not a number above 0"),
                        m -> assertThat(m).startsWith("test.tsv:5: no garbled form before the TAB"),
                        m -> assertThat(m).startsWith("test.tsv:6: no original for \"e\""),
                        m -> assertThat(m).startsWith("test.tsv:7: an empty original for \"f\""),
                        m -> assertThat(m).startsWith("test.tsv:8: a directive after the first entry: \"title: late\""),
                        m -> assertThat(m)
                                .startsWith(
                                        "test.tsv:9: the pair \"a\" -> \"c\" in line 9 was already given in line 4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "9x", "-x", "two words", "naïve", "x_y", "x.y"})
    void refusesNamesThatMakeNoFileName(String name) {
        assertThat(onlyProblem("#! name: " + name + "\n").message()).startsWith("the name \"" + name + "\" is not");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "englishlanguage", "en_GB", "en--GB", "en-", "-en", "12"})
    void refusesWhatIsNoLanguageTag(String tag) {
        assertThat(onlyProblem(NAME + "#! language: " + tag).message()).contains("is not a language tag");
    }

    @Test
    void refusesDirectivesGivenTwiceOrEmptyOrWithoutColon() {
        assertThat(problems(NAME + "#! name: y\n#! title:\n#! something\n"))
                .extracting(Problem::message)
                .containsExactly(
                        "the directive 'name' is given twice, first in line 1",
                        "the directive 'title' has no value",
                        "a directive without ':': \"something\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.0",
                "100.01",
                "101",
                "-5",
                "+5",
                "5%",
                "1e1",
                "x",
                ".",
                "",
                "1,5",
                "1.2.3",
                "5:5",
                "0.0000001",
                "NaN",
                "٣",
                "99999999999999999999"
            })
    void refusesWhatIsNoWeight(String weight) {
        Problem problem = onlyProblem(NAME + "a\tb:" + weight + "\n");
        assertThat(problem.message()).contains("of \"b\" is not a number above 0 and at most 100");
        assertThat(problem.remedy()).contains("a literal ':' cannot occur in an original");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "b|", "|b", "b||c", " : 5", ":5", "b | :5"})
    void refusesEmptyOriginals(String originals) {
        assertThat(problems(NAME + "a\t" + originals + "\n"))
                .allSatisfy(p -> assertThat(p.message()).isEqualTo("an empty original for \"a\""))
                .allSatisfy(p -> assertThat(p.remedy()).contains("a literal '|' or ':' cannot occur"));
    }

    @Test
    void aNoteInTheWrongColumnIsNoOriginal() {
        assertThat(onlyProblem(NAME + "astatine\t\tat\n").remedy()).contains("after exactly one TAB");
    }

    @Test
    void aPairGivenTwiceNamesBothLines() {
        assertThat(onlyProblem(NAME + "a b\tc d\tobserved\n#\na  b\te | c  d:3\twalk\n")
                        .message())
                .isEqualTo("the pair \"a b\" -> \"c d\" in line 4 was already given in line 2");
        assertThat(onlyProblem(NAME + "a\tb | b\n").message()).contains("in line 2 was already given in line 2");
    }

    @Test
    void pairsThatReadTheSameInOneGoAreDifferentPairs() {
        assertThat(SubstitutionDictionaryTest.parse(NAME + "ab\tc\na\tbc\na b\tc\na\tb c\n")
                        .entries())
                .hasSize(4);
    }

    @Test
    void malformedBytesAreReportedByLineAndOffset() {
        byte[] bytes =
                (NAME + "caf\u00e9\tok\r\nx\ty \ufffd\n\u00e9\u00e9\tz\nno tab\n").getBytes(StandardCharsets.UTF_8);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        int second = latin.indexOf("\u00c3\u00a9\u00c3");
        bytes[second + 1] = (byte) 0xff;
        bytes[second + 3] = (byte) 0xff;
        assertThatThrownBy(() -> SubstitutionDictionary.parse("f.tsv", bytes))
                .isInstanceOfSatisfying(
                        DictionaryFormatException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        new Problem(
                                                "f.tsv",
                                                4,
                                                "bytes that are not UTF-8 at byte offset " + second + " (0xC3)",
                                                "save the file as UTF-8"),
                                        new Problem(
                                                "f.tsv",
                                                5,
                                                "no TAB in \"no tab\"",
                                                "put a TAB between the garbled form and its originals, as in"
                                                        + " 'enactment<TAB>work | action'")));
    }

    @Test
    void aReplacementCharacterInTheFileIsNotMalformed() {
        byte[] bytes = (NAME + "a\tb\ufffd\n").getBytes(StandardCharsets.UTF_8);
        assertThat(SubstitutionDictionary.parse("f.tsv", bytes).entries()).hasSize(1);
    }

    @Test
    void aCutSequenceAtTheEndIsMalformed() {
        byte[] bytes = {'#', '!', 'n', 'a', 'm', 'e', ':', 'x', '\r', '\n', '\n', '#', (byte) 0xe2, (byte) 0x80};
        assertThatThrownBy(() -> SubstitutionDictionary.parse("f.tsv", bytes))
                .hasMessageContaining("f.tsv:3: bytes that are not UTF-8 at byte offset 12 (0xE2)");
    }

    @Test
    void utf16IsNamed() {
        byte[] bytes = (NAME + "a\tb\n").getBytes(StandardCharsets.UTF_16);
        assertThatThrownBy(() -> SubstitutionDictionary.parse("f.tsv", bytes))
                .hasMessageContaining("the file is UTF-16")
                .hasMessageContaining("save the file as UTF-8");
    }

    @Test
    void halfSurrogatesAreRefused() {
        assertThat(onlyProblem(NAME + "a\tb\ud83d\n").message())
                .isEqualTo("half a surrogate pair, U+D83D, in column 4");
        assertThat(onlyProblem(NAME + "# \ude00\n").message()).contains("U+DE00, in column 3");
        assertThat(SubstitutionDictionaryTest.parse(NAME + "a\tb\ud83d\ude00\n").entries())
                .hasSize(1);
    }

    @Test
    void messagesShowNoControlCharacters() {
        assertThat(onlyProblem(NAME + "red \u001b[31m \u202e words\n").message())
                .isEqualTo("no TAB in \"red U+001B[31m U+202E words\"");
        assertThat(onlyProblem(NAME + "x".repeat(100) + "\n").message())
                .isEqualTo("no TAB in \"" + "x".repeat(40) + "...\"");
    }

    @Test
    void theMessageShowsTheFirstProblemsAndCountsTheRest() {
        DictionaryFormatException e = catchThrowableOfType(
                DictionaryFormatException.class, () -> SubstitutionDictionaryTest.parse(NAME + "no tab\n".repeat(25)));
        assertThat(e.problems()).hasSize(25);
        assertThat(e).hasMessageStartingWith("test.tsv: 25 problems\n  test.tsv:2: no TAB");
        assertThat(e).hasMessageContaining("test.tsv:21:").hasMessageEndingWith("\n  ... and 5 more");
        assertThat(e.getMessage()).doesNotContain("test.tsv:22:");
        assertThatThrownBy(() -> new DictionaryFormatException(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theExceptionCrossesProcesses() throws IOException, ClassNotFoundException {
        DictionaryFormatException e = new DictionaryFormatException(problems("x"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(e);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((DictionaryFormatException) in.readObject()).problems()).isEqualTo(e.problems());
        }
    }

    @Test
    void aBackslashIsNoTabAndATabInANoteIsABlank() {
        assertThat(SubstitutionDictionaryTest.parse(NAME + "a\tb\\tc\twalk\textra\n")
                        .entries())
                .containsExactly(
                        new DictionaryEntry("a", List.of(new Substitution("b\\tc", 50, Source.WALK)), "walk extra", 2));
    }

    @Test
    void valuesAreWrittenInLowerCase() {
        assertThat(onlyProblem(NAME + "#! inflects: TRUE\n").remedy()).isEqualTo("write 'true' or 'false'");
        assertThat(onlyProblem(NAME + "#! Title: x\n").message()).isEqualTo("unknown directive \"Title\"");
    }
}
