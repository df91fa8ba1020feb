package org.unspin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unspin.Diagnosis;
import org.unspin.Diagnosis.FamilyShare;
import org.unspin.Diagnosis.Passage;
import org.unspin.Diagnosis.Span;

final class JsonDiagnosisTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final List<FamilyShare> BOTH =
            List.of(new FamilyShare("newswire", 2.0 / 3), new FamilyShare("entrance", 1.0 / 3));
    private static final Diagnosis SPUN = new Diagnosis(
            true,
            0.99996,
            0.21,
            BOTH,
            List.of(new Passage(0, 40, true, 0.97, 0.21, BOTH)),
            List.of(new Passage(0, 20, true, 0.97, 0.42, BOTH), new Passage(21, 40, false, 0.8, 0, List.of())),
            List.of(new Span(3, 7, 0.987654, "newswire"), new Span(11, 15, 1, "entrance")));
    private static final Diagnosis CLEAN = new Diagnosis(false, 0.9, 0, List.of(), List.of(), List.of(), List.of());

    @Test
    void membersStandInTheOrderThatIsPromised() {
        assertThat(JsonDiagnosis.line(SPUN, "a.txt", false))
                .isEqualTo(
                        "{\"format\":\"unspin-diagnosis\",\"version\":1,\"id\":\"a.txt\",\"spun\":true,\"confidence\":0.9999,\"swappedShare\":0.21,\"families\":"
                                + "[{\"name\":\"newswire\",\"share\":0.6667},{\"name\":\"entrance\",\"share\":0.3333}],"
                                + "\"spans\":[[3,7,0.9877],[11,15,1.0]]}");
    }

    @Test
    void aCleanTextHasAllMembersToo() {
        assertThat(JsonDiagnosis.line(CLEAN, "b", false))
                .isEqualTo(
                        "{\"format\":\"unspin-diagnosis\",\"version\":1,\"id\":\"b\",\"spun\":false,\"confidence\":0.9,\"swappedShare\":0.0,\"families\":[],\"spans\":[]}");
    }

    @Test
    void ofALineTheNumberIsTheId() throws JsonProcessingException {
        JsonNode json = JSON.readTree(JsonDiagnosis.line(SPUN, "posts.txt", 5_000_000_000L, false));

        assertThat(json.path("id").isIntegralNumber()).isTrue();
        assertThat(json.path("id").asLong()).isEqualTo(5_000_000_000L);
        assertThat(json.path("file").asText()).isEqualTo("posts.txt");
        assertThat(names(json))
                .containsExactly(
                        "format", "version", "id", "file", "spun", "confidence", "swappedShare", "families", "spans");
    }

    @Test
    void passagesFollowWhereTheyAreAskedFor() throws JsonProcessingException {
        JsonNode json = JSON.readTree(JsonDiagnosis.line(SPUN, "a.txt", true));

        assertThat(names(json))
                .containsExactly(
                        "format",
                        "version",
                        "id",
                        "spun",
                        "confidence",
                        "swappedShare",
                        "families",
                        "spans",
                        "paragraphs",
                        "sentences");
        assertThat(json.path("paragraphs")).hasSize(1);
        JsonNode second = json.path("sentences").path(1);
        assertThat(names(second)).containsExactly("start", "end", "spun", "confidence", "swappedShare", "families");
        assertThat(second.path("start").asInt()).isEqualTo(21);
        assertThat(second.path("end").asInt()).isEqualTo(40);
        assertThat(second.path("spun").asBoolean(true)).isFalse();
        assertThat(second.path("confidence").asDouble()).isCloseTo(0.8, within(1e-9));
        assertThat(second.path("families").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\nb",
                "quote\" and \\ backslash",
                "\0\t\u001f\u007f",
                "Zürich \u2028 \ud83d\ude00",
                "half \ud83d pair",
                "</script>"
            })
    void anyNameComesBackOnOneLine(String name) throws JsonProcessingException {
        String line = JsonDiagnosis.line(SPUN, name, true);

        assertThat(line.lines()).hasSize(1);
        assertThat(line).doesNotContain("\n", "\r");
        assertThat(JSON.readTree(line).path("id").asText()).isEqualTo(name);
    }

    @Test
    void theSameDiagnosisGivesTheSameCharacters() {
        assertThat(JsonDiagnosis.line(SPUN, "a", true)).isEqualTo(JsonDiagnosis.line(SPUN, "a", true));
    }

    private static List<String> names(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
