package org.unspin.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/** Breaks lines between the elements of the outermost list only, so that a stored plan can be read and compared. */
final class LinePerCorrection extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;
    private static final String BREAK = "\n  ";

    private int depth;

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        depth++;
        json.writeRaw('[');
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        if (depth == 1) {
            json.writeRaw(BREAK);
        }
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        if (depth == 1) {
            json.writeRaw(BREAK);
        }
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        depth--;
        json.writeRaw(depth == 0 && values > 0 ? "\n]" : "]");
    }
}
