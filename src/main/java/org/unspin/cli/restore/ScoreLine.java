package org.unspin.cli.restore;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.unspin.evaluate.Metrics;
import org.unspin.evaluate.Score;
import org.unspin.json.Json;

/** A score in a line, character for character as {@code score.py} prints it. */
public final class ScoreLine {
    private ScoreLine() {}

    /** The name, the counts as JSON, and the figures as JSON. */
    public static String of(String name, Score score) {
        return name + " " + counts(score) + " " + figures(score.metrics());
    }

    private static String counts(Score score) {
        return object(json -> {
            json.writeNumberField("slots", score.slots());
            json.writeNumberField("garbled", score.garbled());
            json.writeNumberField("restored", score.restored());
            json.writeNumberField("wrong", score.wrong());
            json.writeNumberField("missed", score.missed());
            json.writeNumberField("harmed", score.harmed());
        });
    }

    private static String figures(Metrics metrics) {
        return object(json -> {
            write(json, "precision", metrics.precision());
            write(json, "recall", metrics.recall());
            write(json, "f05", metrics.f05());
            write(json, "harm_per_10k", metrics.harmPer10k());
            write(json, "right", metrics.right());
        });
    }

    /** Java would write 0.0002 as 2.0E-4. */
    private static void write(JsonGenerator json, String name, double figure) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(new DecimalFormat("0.0###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(figure));
    }

    private static String object(Json.Content members) {
        return Json.text(json -> {
            json.setPrettyPrinter(new Spaced());
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        });
    }

    /** Python's way: a space after colons and commas. */
    private static final class Spaced extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(": ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            json.writeRaw(", ");
        }
    }
}
