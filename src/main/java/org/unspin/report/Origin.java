package org.unspin.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a text came from, as a line of JSON says it. Immutable and thread-safe.
 *
 * <pre>{@code
 * Origin origin = Origin.of("posts.jsonl").line(7).field("text");
 * String line = JsonPlan.line(unspin.restore(text), origin);
 * }</pre>
 *
 * @param file what the file is called
 * @param line number of the line that the text is in or begins in, from 1; empty where the whole file is the text
 * @param field the field of JSON or the column of a table that the text stands in; empty where there is none
 * @param url address of the page that the text is from; empty where it is not known
 */
public record Origin(String file, OptionalLong line, Optional<String> field, Optional<String> url) {
    /**
     * A whole file.
     *
     * @param file what it is called
     * @return the origin
     */
    public static Origin of(String file) {
        return new Origin(file, OptionalLong.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A line of the file.
     *
     * @param number of the line, from 1
     * @return the same with that line
     */
    public Origin line(long number) {
        return new Origin(file, OptionalLong.of(number), field, url);
    }

    /**
     * A field of JSON, or a column of a table.
     *
     * @param name of the field
     * @return the same with that field
     */
    public Origin field(String name) {
        return new Origin(file, line, Optional.of(name), url);
    }

    /**
     * A page of the web.
     *
     * @param address of the page
     * @return the same with that address
     */
    public Origin url(String address) {
        return new Origin(file, line, field, Optional.of(address));
    }

    /** Its members behind the file. */
    void writeRest(JsonGenerator json) throws IOException {
        if (field.isPresent()) {
            json.writeStringField("field", field.get());
        }
        if (url.isPresent()) {
            json.writeStringField("url", url.get());
        }
    }
}
