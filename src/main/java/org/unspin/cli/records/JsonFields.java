package org.unspin.cli.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the strings that are to be restored in a line of JSON, and where exactly they stand in it. Immutable, thread-safe. */
final class JsonFields {
    private static final JsonFactory JSON = JsonFactory.builder()
            // A book in one string is no attack.
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final List<Field> fields;
    private final Set<String> lastNames = new HashSet<>();

    private record Field(String name, JsonPointer pointer) {}

    /**
     * A string in a line.
     *
     * @param field its field, as it was asked for
     * @param member the name that it has in its object; empty in an array
     * @param start of the literal in the line, its quotation mark included, in bytes
     * @param text what it says
     * @param taken the names that its object has; only where they were asked for
     */
    record Found(String field, String member, int start, String text, Set<String> taken) {}

    /**
     * Fields.
     *
     * @param fields JSON Pointers, such as {@code /doc/text}, or names of members of the outermost object
     */
    JsonFields(List<String> fields) {
        List<Field> parsed = new ArrayList<>();
        for (String field : fields) {
            JsonPointer pointer = field.startsWith("/")
                    ? JsonPointer.compile(field)
                    : JsonPointer.empty().appendProperty(field);
            lastNames.add(pointer.last().getMatchingProperty());
            parsed.add(new Field(field, pointer));
        }
        this.fields = List.copyOf(parsed);
    }

    /**
     * Finds them.
     *
     * @param line one value of JSON in UTF-8, or nothing but white space
     * @param withTaken whether the names beside each are wanted
     * @throws BadRecordException if the line is no JSON, or has something else than a string where one was asked for
     */
    List<Found> in(byte[] line, boolean withTaken) throws BadRecordException {
        List<Found> found = new ArrayList<>();
        Deque<Set<String>> names = new ArrayDeque<>();
        try (JsonParser parser = JSON.createParser(line)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                if (withTaken && token == JsonToken.START_OBJECT) {
                    names.push(new HashSet<>());
                } else if (withTaken && token == JsonToken.END_OBJECT) {
                    names.pop();
                } else if (withTaken && token == JsonToken.FIELD_NAME) {
                    names.element().add(parser.currentName());
                }
                if (token == JsonToken.VALUE_STRING) {
                    find(parser, found, withTaken && !names.isEmpty() ? names.element() : Set.of());
                } else if (token != JsonToken.FIELD_NAME && token != JsonToken.VALUE_NULL && !token.isStructEnd()) {
                    check(parser, token);
                }
                boolean over = parser.getParsingContext().inRoot();
                token = parser.nextToken();
                if (over && token != null) {
                    throw new BadRecordException(
                            "something comes after the end of its JSON; each line has to be one object");
                }
            }
            return found;
        } catch (JsonEOFException e) {
            throw new BadRecordException(
                    "its JSON breaks off; each line has to be one object, which 'jq -c .' sees to");
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw new BadRecordException("no JSON" + (column > 0 ? " at column " + column : ""));
        } catch (IOException e) {
            throw new BadRecordException("no JSON: " + e.getMessage());
        }
    }

    private void find(JsonParser parser, List<Found> found, Set<String> taken) throws IOException {
        JsonStreamContext context = parser.getParsingContext();
        boolean element = context.inArray();
        for (Field field : fields) {
            if (isAt(field, context) || element && isAt(field, context.getParent())) {
                int start = (int) parser.currentTokenLocation().getByteOffset();
                String member = element ? "" : String.valueOf(parser.currentName());
                found.add(new Found(field.name(), member, start, parser.getText(), taken));
                return;
            }
        }
    }

    /** Something that is no string must not be passed over in silence where one was asked for. */
    private void check(JsonParser parser, JsonToken token) throws BadRecordException {
        JsonStreamContext context = parser.getParsingContext();
        for (Field field : fields) {
            if (token != JsonToken.START_ARRAY && isAt(field, token.isStructStart() ? context.getParent() : context)) {
                throw new BadRecordException("the field " + field.name() + " is "
                        + (token == JsonToken.START_OBJECT
                                ? "an object"
                                : token.isNumeric() ? "a number" : "true or false")
                        + ", no text");
            }
        }
    }

    /** The last name of a path is compared first: to build the whole of it for each value would take longest of all. */
    private boolean isAt(Field field, @Nullable JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return false;
        }
        String last = context.inObject() ? context.getCurrentName() : Integer.toString(context.getCurrentIndex());
        return lastNames.contains(last) && context.pathAsPointer().equals(field.pointer());
    }
}
