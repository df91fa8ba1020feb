package org.unspin.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RestoreCallPropertiesTest {
    private static final ObjectMapper ESCAPING = new ObjectMapper(
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build());

    @Property(tries = 200)
    void anyTextIsReadAsItWasWritten(@ForAll("texts") String text) throws IOException, Refusal {
        byte[] body = ESCAPING.writeValueAsBytes(ESCAPING.createObjectNode().put("text", text));
        assertThat(RestoreCall.read(body).text()).isEqualTo(text);
    }

    @Property(tries = 200)
    void anyBytesAreReadOrRefused(@ForAll byte[] body) {
        readOrRefuse(body);
    }

    @Property(tries = 200)
    void anythingLikeACallIsReadOrRefused(@ForAll("calls") String body) {
        readOrRefuse(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void readOrRefuse(byte[] body) {
        try {
            assertThat(RestoreCall.read(body).minimumConfidence()).isBetween(0.0, 1.0);
        } catch (Refusal e) {
            assertThat(e.status()).isEqualTo(400);
        }
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(40);
    }

    @Provide
    static Arbitrary<String> calls() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"text\"",
                        "\"preset\"",
                        "\"thorough\"",
                        "\"minimumConfidence\"",
                        "0.5",
                        "-1",
                        "null",
                        "true",
                        "\"",
                        "\\u",
                        "\\ud800",
                        "a")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
