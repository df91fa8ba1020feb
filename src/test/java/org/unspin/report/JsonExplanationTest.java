package org.unspin.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.unspin.Correction;
import org.unspin.Explanation;
import org.unspin.Explanation.Candidate;
import org.unspin.Explanation.WhatIf;
import org.unspin.Reason;
import org.unspin.dictionary.Source;

class JsonExplanationTest {
    private static final Explanation EXPLANATION = new Explanation(
            4,
            12,
            "astatine",
            Explanation.Outcome.CHANGED,
            Optional.of(new Correction(
                    4,
                    12,
                    "astatine",
                    "at",
                    0.75,
                    List.of(),
                    new Reason(Reason.Kind.SWAP, "newswire", "astatine", "at", Source.OBSERVED))),
            List.of(
                    new Candidate(
                            "at",
                            Optional.of(new Explanation.Entry("newswire", "astatine", "at", Source.OBSERVED, 0.9, 0.8)),
                            -20.5,
                            -10.5,
                            -0.5,
                            0.25,
                            0.125,
                            0.75),
                    new Candidate("astatine", Optional.empty(), -30, -25, -0.5, 0, 0, 0.25)),
            new Explanation.Threshold(0.43, Explanation.Threshold.Ground.FITS_ITS_PLACE),
            new Explanation.Gate(true, true, 12.5, 3.5, 1.5, 0.875, 1),
            List.of(new Explanation.FamilyRate("newswire", 0.8, 0.5, 0.98)),
            List.of("newswire"),
            List.of(
                    new WhatIf(WhatIf.Kind.PRESET, "cautious", OptionalDouble.empty(), "at", false, 0.75),
                    new WhatIf(WhatIf.Kind.SWAP_RATE, "newswire", OptionalDouble.of(0.125), "astatine", true, 0.5)),
            0.7);

    @Test
    void writesEverythingInOneLine() throws IOException {
        String line = JsonExplanation.line(EXPLANATION, "a \ud800 \"b\".txt");
        JsonNode json = new ObjectMapper().readTree(line);

        assertThat(line).doesNotContain("\n").contains("a \\uD800 \\\"b");
        assertThat(json.get("file").asText()).isEqualTo("a \ud800 \"b\".txt");
        assertThat(json.get("format").asText()).isEqualTo("unspin-explanation");
        assertThat(json.get("outcome").asText()).isEqualTo("changed");
        assertThat(json.get("result").asText()).isEqualTo("at");
        assertThat(json.get("confidence").asDouble()).isEqualTo(0.75);
        assertThat(json.at("/threshold/ground").asText()).isEqualTo("fits-its-place");
        assertThat(json.at("/gate/logOdds").asDouble()).isEqualTo(12.5);
        assertThat(json.at("/families/0/rate").asDouble()).isEqualTo(0.8);
        assertThat(json.get("unit").asText()).isEqualTo("nats");
        assertThat(json.at("/candidates/0/modelRestored").asDouble()).isEqualTo(-10.5);
        assertThat(json.at("/candidates/0/entry/source").asText()).isEqualTo("observed");
        assertThat(json.at("/candidates/1/asItStands").asBoolean()).isTrue();
        assertThat(json.at("/candidates/1").has("entry")).isFalse();
        assertThat(json.at("/whatIfs/0").has("limit")).isFalse();
        assertThat(json.at("/whatIfs/1/kind").asText()).isEqualTo("swap-rate");
        assertThat(json.at("/whatIfs/1/limit").asDouble()).isEqualTo(0.125);
    }

    @Test
    void theSameExplanationGivesTheSameCharacters() {
        assertThat(JsonExplanation.line(EXPLANATION, "a")).isEqualTo(JsonExplanation.line(EXPLANATION, "a"));
    }
}
