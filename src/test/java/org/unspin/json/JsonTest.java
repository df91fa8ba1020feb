package org.unspin.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unspin.Explanation;

class JsonTest {
    @Test
    void numbersHaveTheFewestDigitsAndSurrogatesSurviveEveryEncoding() {
        assertThat(Json.object(json -> {
                    json.writeNumberField("number", 2.0E-3);
                    json.writeStringField("text", "\u00e9 \ud800 <b>");
                }))
                .isEqualTo("{\"number\":0.002,\"text\":\"\u00e9 \\uD800 <b>\"}");
    }

    @Test
    void halfASurrogatePairIsWrittenAsANumberWhereverJsonIsWritten() throws Exception {
        String text = "\ud800 \u00e9\udfff";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Json.writeObject(bytes, json -> json.writeStringField("a\udc00", text));
        String inUtf8 = bytes.toString(StandardCharsets.UTF_8);

        assertThat(inUtf8).isEqualTo("{\"a\\uDC00\":\"\\uD800 \u00e9\\uDFFF\"}");
        assertThat(Json.tree(Json.object(json -> json.writeStringField("a", text)))
                        .path("a")
                        .textValue())
                .isEqualTo(text);
        assertThat(Json.object(json -> json.writeStringField("a\udc00", text))).isEqualTo(inUtf8);
        assertThat(Json.scriptText(json -> json.writeString(text))).isEqualTo("\"\\uD800 \\u00E9\\uDFFF\"");
    }

    @Test
    void whatStandsInAScriptElementCannotEndIt() {
        assertThat(Json.scriptText(json -> json.writeString("</script>\u2028\u00e9")))
                .isEqualTo("\"\\u003C/script\\u003E\\u2028\\u00E9\"");
    }

    @Test
    void constantsAreWordsWithHyphens() {
        assertThat(Json.word(Explanation.Outcome.TEXT_NOT_SPUN)).isEqualTo("text-not-spun");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} x | in line 1, column 4: this is not JSON",
                "{} 3 | in line 1, column 4: something comes after its end",
                "{\"a\": | in line 1, column 6: it breaks off",
                "{\"a\":1,\"a\":2} | in line 1, column 12: an object has this name twice",
                "nope | in line 1, column 1: this is not JSON"
            })
    void whatIsNotJsonIsToldInPlainWords(String text, String message) {
        assertThatThrownBy(() -> Json.tree(text))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessage(message);
    }

    @Test
    void readsOneValueOrNothing() throws JsonSyntaxException {
        assertThat(Json.tree("[1, 2]")).hasSize(2);
        assertThat(Json.tree(" ").isMissingNode()).isTrue();
    }
}
