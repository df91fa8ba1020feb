package org.unspin.serve;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.unspin.Preset;
import org.unspin.json.Json;
import org.unspin.page.Page;

/**
 * What the page asks for: {@code {"text":"...","format":"plain","preset":"balanced","minimumConfidence":0.5}}; only the text must be there.
 *
 * @param text any sequence of UTF-16 units
 * @param format in which the text is written; only asked for where the words of a page are wanted
 * @param preset how ready to change; empty for that of the server
 * @param minimumConfidence corrections less sure than this are left out; 0 to 1
 */
record RestoreCall(String text, Page.Format format, Optional<Preset> preset, double minimumConfidence) {
    private static final Set<String> MEMBERS = Set.of("text", "format", "preset", "minimumConfidence");

    /** Reads a request as a stream: nothing nested is kept, and no types are made that it names. */
    static RestoreCall read(byte[] body) throws Refusal {
        try (JsonParser json = Json.parser(decode(body))) {
            return read(json);
        } catch (JacksonException e) {
            throw new Refusal(400, "the body is not the JSON object that is asked for");
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    private static RestoreCall read(JsonParser json) throws IOException, Refusal {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new Refusal(400, "the body has to be a JSON object");
        }
        Optional<String> text = Optional.empty();
        Page.Format format = Page.Format.PLAIN;
        Optional<Preset> preset = Optional.empty();
        double minimumConfidence = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (!MEMBERS.contains(name)) {
                throw new Refusal(
                        400, "a member is not known; those that are: text, format, preset, minimumConfidence");
            } else if (name.equals("minimumConfidence")) {
                minimumConfidence = share(json, value);
            } else if (value != JsonToken.VALUE_STRING) {
                throw new Refusal(400, "\"" + name + "\" has to be a string");
            } else if (name.equals("format")) {
                format = format(json.getText());
            } else if (name.equals("preset")) {
                preset = Optional.of(preset(json.getText()));
            } else {
                text = Optional.of(json.getText());
            }
        }
        if (json.nextToken() != null) {
            throw new Refusal(400, "something follows the JSON object");
        }
        if (text.isEmpty()) {
            throw new Refusal(400, "\"text\" is missing");
        }
        return new RestoreCall(text.get(), format, preset, minimumConfidence);
    }

    private static double share(JsonParser json, JsonToken value) throws IOException, Refusal {
        double share = value.isNumeric() ? json.getDoubleValue() : -1;
        if (!(share >= 0 && share <= 1)) {
            throw new Refusal(400, "\"minimumConfidence\" has to be a number from 0 to 1");
        }
        return share;
    }

    private static Page.Format format(String name) throws Refusal {
        for (Page.Format format : Page.Format.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
                return format;
            }
        }
        throw new Refusal(400, "\"format\" has to be plain, html or markdown");
    }

    private static Preset preset(String name) throws Refusal {
        for (Preset preset : Preset.values()) {
            if (preset.name().toLowerCase(Locale.ROOT).equals(name)) {
                return preset;
            }
        }
        throw new Refusal(400, "\"preset\" has to be cautious, balanced or thorough");
    }

    /** Strictly as UTF-8: Jackson would guess UTF-16 and UTF-32, and Java would put other characters for what is damaged. */
    private static String decode(byte[] body) throws Refusal {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(400, "the body is not UTF-8");
        }
    }
}
