package org.unspin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.Alternative;
import org.unspin.Correction;
import org.unspin.Reason;
import org.unspin.Restoration;
import org.unspin.dictionary.Source;

class JsonPlanTest {
    private static final String TEXT = "We meet astatine noon,\nconnected the pier.\n";

    private static Restoration restoration() {
        return Restoration.of(
                TEXT,
                List.of(
                        correction(8, "astatine", "at", 0.98, List.of(new Alternative("in", 0.015))),
                        correction(23, "connected", "on", 0.1 + 0.2, List.of())),
                0.75);
    }

    private static Correction correction(
            int start, String original, String replacement, double confidence, List<Alternative> alternatives) {
        return new Correction(
                start,
                start + original.length(),
                original,
                replacement,
                confidence,
                alternatives,
                new Reason(Reason.Kind.SWAP, "newswire", original, replacement, Source.OBSERVED));
    }

    @Test
    void writesOneCorrectionALine() {
        String digest =
                Hashing.sha256().hashString(TEXT, StandardCharsets.UTF_8).toString();
        assertThat(JsonPlan.write(restoration()))
                .isEqualTo("{\"format\":\"unspin-plan\",\"version\":1,\"length\":43,\"sha256\":\"" + digest
                        + "\",\"swapRate\":0.75,\"corrections\":[\n"
                        + "  {\"start\":8,\"end\":16,\"original\":\"astatine\",\"replacement\":\"at\","
                        + "\"confidence\":0.98,\"alternatives\":[{\"text\":\"in\",\"probability\":0.015}],"
                        + "\"reason\":{\"kind\":\"swap\",\"family\":\"newswire\",\"garbled\":\"astatine\","
                        + "\"original\":\"at\",\"source\":\"observed\"}},\n"
                        + "  {\"start\":23,\"end\":32,\"original\":\"connected\",\"replacement\":\"on\","
                        + "\"confidence\":0.30000000000000004,\"alternatives\":[],"
                        + "\"reason\":{\"kind\":\"swap\",\"family\":\"newswire\",\"garbled\":\"connected\","
                        + "\"original\":\"on\",\"source\":\"observed\"}}\n]}\n");
    }

    @Test
    void writesTextWithoutCorrections() {
        assertThat(JsonPlan.write(Restoration.of("", List.of(), 0)))
                .isEqualTo("{\"format\":\"unspin-plan\",\"version\":1,\"length\":0,\"sha256\":"
                        + "\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\","
                        + "\"swapRate\":0.0,\"corrections\":[]}\n");
    }

    @Test
    void writesTheShortestDigitsOfANumberOnEveryJava() {
        Restoration restoration = Restoration.of(
                TEXT,
                List.of(correction(
                        8, "astatine", "at", 2.0e-3, List.of(new Alternative("x", 2.2250738585072014E-308)))),
                2e-44);
        assertThat(JsonPlan.write(restoration)).contains("\"confidence\":0.002,", "2.2250738585072014E-308", "2.0E-44");
    }

    @Test
    void appliesWhatItWrote() {
        Restoration applied = JsonPlan.apply(JsonPlan.write(restoration()), CharBuffer.wrap(TEXT));
        assertThat(applied.text()).isEqualTo("We meet at noon,\non the pier.\n");
        assertThat(applied.original()).isEqualTo(TEXT);
        assertThat(applied.corrections()).isEqualTo(restoration().corrections());
        assertThat(applied.swapRate()).isEqualTo(0.75);
    }

    @Test
    void appliesWhatIsLeftOfAPlanThatAPersonShortened() {
        List<String> lines = JsonPlan.write(restoration()).lines().toList();
        String shortened = lines.get(0)
                + lines.get(1).replace("}},", "}}").replace("\"at\",\"conf", "\"AT\",\"conf")
                + lines.get(3);
        assertThat(JsonPlan.apply(shortened, TEXT).text()).isEqualTo("We meet AT noon,\nconnected the pier.\n");
    }

    @Test
    void linesCarryFileTextAndLineAndCanBeAppliedToo() {
        String line = JsonPlan.line(restoration(), "a \"b\".txt");
        assertThat(line)
                .doesNotContain("\n")
                .contains("\"file\":\"a \\\"b\\\".txt\"", "\"text\":\"We meet at noon,\\non the pier.\\n\"}");
        assertThat(JsonPlan.line(restoration(), "-", 7)).contains("\"file\":\"-\",\"line\":7,\"length\":43");
        assertThat(JsonPlan.apply(line, TEXT).text()).isEqualTo(restoration().text());
    }

    @Test
    void keepsTextsApartThatDifferInALoneSurrogateOnly() {
        String plan = JsonPlan.write(Restoration.of("x\ud800y", List.of(), 0));
        assertThat(JsonPlan.apply(plan, "x\ud800y").changed()).isFalse();
        assertThatThrownBy(() -> JsonPlan.apply(plan, "x\ud801y")).hasMessageContaining("another text");
        assertThatThrownBy(() -> JsonPlan.apply(plan, "x?y")).hasMessageContaining("another text");
    }

    @Test
    void refusesHalfASurrogatePairThatWouldBeWritten() {
        String plan = JsonPlan.write(restoration());
        assertThatThrownBy(() -> JsonPlan.apply(plan.replace("\"at\"", "\"a\\ud800t\""), TEXT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the plan is damaged: correction 1 has half a surrogate pair, \\ud800, in \"replacement\";"
                        + " make the plan again");
        assertThatThrownBy(() -> JsonPlan.apply(plan.replace("\"in\"", "\"\\udc00\""), TEXT))
                .hasMessageContaining("alternative 1 of correction 1 has half a surrogate pair");
        assertThat(JsonPlan.apply(plan.replace("\"at\"", "\"\\ud83d\\ude00\""), TEXT)
                        .text())
                .startsWith("We meet \ud83d\ude00 noon");
    }

    @Test
    void agreementHasAReasonToo() {
        Restoration restoration = Restoration.of(
                "a x",
                List.of(new Correction(
                        0,
                        1,
                        "a",
                        "an",
                        1,
                        List.of(),
                        new Reason(Reason.Kind.AGREEMENT, "", "x", "an", Source.OBSERVED))),
                0.5);
        String plan = JsonPlan.write(restoration);
        assertThat(plan).contains("\"kind\":\"agreement\",\"family\":\"\"");
        assertThat(JsonPlan.apply(plan, "a x").corrections()).isEqualTo(restoration.corrections());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // where the text was changed | what the message says
                "We met  astatine noon,#connected the pier.#" + "| it differs outside the 2 corrected places",
                "We meet asbestos noon,#connected the pier.#| it differs at or before character 9, in line 1, where"
                        + " \"astatine\" was and this one has \"asbestos\"",
                "We meet astatine noon,#collected the pier.#| at or before character 24, in line 2, where"
                        + " \"connected\" was and this one has \"collected\"",
                "We meet astatine noon,#connected the pier, Joe.#| it had 43 characters, this one has 48, and it"
                        + " differs outside the 2 corrected places, it seems after the last of them, at character 33 in"
                        + " line 2",
                "We meet astatine| it had 43 characters, this one has 16, and it differs at or before character 24, in"
                        + " line 1, where \"connected\" was and this one has ended",
            })
    void saysWhereAnotherTextDiffers(String other, String message) {
        String plan = JsonPlan.write(restoration());
        assertThatThrownBy(() -> JsonPlan.apply(plan, other.replace('#', '\n')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the plan was made for another text: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "null",
                "42",
                "[]",
                "{}",
                "{\"format\":\"other\",\"version\":1}",
                "{\"format\":[\"unspin-plan\"],\"version\":1}"
            })
    void refusesForeignJson(String json) {
        assertThatThrownBy(() -> JsonPlan.apply(json, TEXT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no plan of Unspin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "\"1\"", "1.0", "null", "[1]"})
    void refusesUnknownVersions(String version) {
        String plan = JsonPlan.write(restoration()).replace("\"version\":1", "\"version\":" + version);
        assertThatThrownBy(() -> JsonPlan.apply(plan, TEXT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only version 1 is known");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"length\":43 | \"length\":\"44\" | the plan has no whole number \"length\"",
                "\"length\":43 | \"length\":4.3e1 | the plan has no whole number \"length\"",
                "\"swapRate\":0.75 | \"swapRate\":7.5 | the plan has no number from 0 to 1 as \"swapRate\"",
                "\"swapRate\":0.75 | \"swapRate\":1e999 | the plan has no number from 0 to 1 as \"swapRate\"",
                "\"swapRate\":0.75 | \"swapRate\":NaN | damaged in line 1, column 139: this is not JSON; make the plan again",
                "\"corrections\" | \"Corrections\" | the plan has no list \"corrections\"",
                "\"end\":16 | \"end\":15 | correction 1: a correction of \"astatine\" cannot span 8 to 15",
                "\"end\":16, | \"\" | damaged in line 2",
                "\"start\":23 | \"start\":99999999999 | correction 2 has no whole number \"start\"",
                "\"replacement\":\"on\" | \"replacement\":7 | correction 2 has no text \"replacement\"",
                "\"confidence\":0.98 | \"confidence\":-0.98 | correction 1 has no number from 0 to 1 as \"confidence\"",
                "\"probability\":0.015 | \"probability\":2 | alternative 1 of correction 1 has no number from 0 to 1",
                "\"kind\":\"swap\" | \"kind\":\"whim\" | the reason of correction 1 has the unknown kind \"whim\"",
                "\"source\":\"observed\" | \"source\":\"hearsay\" | the reason of correction 1 has the unknown source",
                "\"reason\" | \"because\" | the reason of correction 1 has no text \"kind\"",
                "\"version\":1 | \"version\":1,\"version\":1 | damaged in line 1, column 47: an object has this name twice",
                "]} | ]}{} | damaged in line 4, column 3: something comes after its end",
                "]} | ] | damaged in line 5, column 1: it breaks off",
            })
    void saysWhatIsDamaged(String was, String is, String message) {
        String plan = JsonPlan.write(restoration());
        String damaged =
                plan.replaceFirst(java.util.regex.Pattern.quote(was), java.util.regex.Matcher.quoteReplacement(is));
        assertThat(damaged).isNotEqualTo(plan);
        assertThatThrownBy(() -> JsonPlan.apply(damaged, TEXT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the plan is damaged")
                .hasMessageContaining(message);
    }

    @Test
    void refusesEveryPlanThatIsCutShort() {
        String plan = JsonPlan.write(restoration());
        for (int length = 0; length < plan.length() - 1; length++) {
            String cut = plan.substring(0, length);
            assertThatThrownBy(() -> JsonPlan.apply(cut, TEXT))
                    .as("cut to %d characters", length)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesCorrectionsThatOverlap() {
        String plan = JsonPlan.write(restoration());
        List<String> lines = plan.lines().toList();
        String twice = lines.get(0) + lines.get(1) + lines.get(1).replace("}},", "}}") + lines.get(3);
        assertThatThrownBy(() -> JsonPlan.apply(twice, TEXT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("overlaps");
    }
}
