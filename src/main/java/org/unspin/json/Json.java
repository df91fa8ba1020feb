package org.unspin.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes and reads JSON. The same content gives the same characters, whatever the version of Java: numbers have the fewest digits
 * that give them back, which older versions do not do by themselves. Thread-safe.
 */
public final class Json {
    /** Characters from here on are escaped, so that lone surrogates survive every encoding. */
    private static final int HIGHEST_WRITTEN = 0xd7ff;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final ObjectMapper TREES =
            new ObjectMapper(FACTORY).enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private Json() {}

    /** Writes something: the members of an object, or a whole value. */
    @FunctionalInterface
    public interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    /** An object with these members, in one line. */
    public static String object(Content members) {
        return text(json -> {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        });
    }

    /** A value as the content lays it out. */
    public static String text(Content value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = generator(out)) {
            value.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be written", e);
        }
        return out.toString();
    }

    /** A value in plain ASCII that may stand in a script element of HTML. */
    public static String scriptText(Content value) {
        return text(json -> {
            json.setCharacterEscapes(HtmlEscapes.INSTANCE);
            json.setHighestNonEscapedChar(HtmlEscapes.HIGHEST_WRITTEN);
            value.write(json);
        });
    }

    /** Writes an object in UTF-8, and closes the stream. */
    public static void writeObject(OutputStream out, Content members) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setHighestNonEscapedChar(HIGHEST_WRITTEN);
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        }
    }

    private static JsonGenerator generator(Writer out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.setHighestNonEscapedChar(HIGHEST_WRITTEN);
        return json;
    }

    /** The name of a constant as it is written in JSON: in lower case, with hyphens. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a stream of tokens. An object that has a name twice is refused. */
    public static JsonParser parser(String text) throws IOException {
        return FACTORY.createParser(text).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /**
     * Reads a whole text.
     *
     * @return the tree; {@code isMissingNode()} of it if there is nothing but white space
     * @throws JsonSyntaxException if it is not one value of JSON
     */
    public static JsonNode tree(String text) throws JsonSyntaxException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonNode tree =
                    Optional.<JsonNode>ofNullable(TREES.readTree(parser)).orElse(MissingNode.getInstance());
            if (parser.nextToken() != null) {
                throw new JsonSyntaxException(parser.currentTokenLocation(), "something comes after its end");
            }
            return tree;
        } catch (JsonEOFException e) {
            throw new JsonSyntaxException(e.getLocation(), "it breaks off");
        } catch (MismatchedInputException e) {
            throw new JsonSyntaxException(e.getLocation(), "an object has this name twice");
        } catch (JsonProcessingException e) {
            throw new JsonSyntaxException(e.getLocation(), "this is not JSON");
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }
}
