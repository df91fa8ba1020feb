package org.unspin.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.unspin.Alternative;
import org.unspin.Correction;
import org.unspin.Reason;
import org.unspin.Restoration;
import org.unspin.json.Json;
import org.unspin.optional.OptionalJar;

/**
 * A restoration as JSON: what to change and why, to be stored and applied again to the same text.
 *
 * <pre>{@code
 * {"format":"unspin-plan","version":1,"length":24,"sha256":"6f2c...","swapRate":0.8,"corrections":[
 *   {"start":10,"end":18,"original":"astatine","replacement":"at","confidence":0.98,
 *    "alternatives":[{"text":"in","probability":0.01}],
 *    "reason":{"kind":"swap","family":"newswire","garbled":"astatine","original":"at","source":"observed"}}
 * ]}
 * }</pre>
 *
 * <pre>{@code
 * String plan = JsonPlan.write(Unspin.english().restore(text));
 * Restoration again = JsonPlan.apply(plan, text);
 * }</pre>
 *
 * <p>{@code start}, {@code end} and {@code length} count UTF-16 units of the text that was restored, {@code sha256} is
 * the digest of its UTF-8 bytes; the text itself is not in the plan. Corrections may be removed from a stored plan and
 * replacements rewritten: what is left is applied. Members that are not known are ignored.
 *
 * <p>The same restoration gives the same characters, whatever the version of Java. Stateless and thread-safe.
 */
public final class JsonPlan {
    static final String FORMAT = "unspin-plan";
    static final int VERSION = 1;

    private JsonPlan() {}

    /**
     * The plan of a restoration.
     *
     * @param restoration any restoration
     * @return JSON, a correction a line, with a line feed at the end
     */
    public static String write(Restoration restoration) {
        return json(restoration, Optional.empty(), true) + "\n";
    }

    /**
     * The plan and the restored text in one line, for logs and pipelines of JSON lines.
     *
     * @param restoration any restoration
     * @param file what the text is called; member {@code file}
     * @return JSON without a line feed; its member {@code text} is the restored text, and {@code debris}, where there is any, lists
     *     what scrapers left in it: {@code start}, {@code end}, {@code kind} and {@code confidence} of each
     */
    public static String line(Restoration restoration, String file) {
        return line(restoration, Origin.of(file));
    }

    /**
     * The plan and the restored text of one line of a file whose every line is a document.
     *
     * @param restoration restoration of that line
     * @param file what the text is called; member {@code file}
     * @param line number of the line, from 1; member {@code line}
     * @return JSON without a line feed; its member {@code text} is the restored line
     */
    public static String line(Restoration restoration, String file, int line) {
        return line(restoration, Origin.of(file).line(line));
    }

    /**
     * The plan and the restored text of one text of a file that holds many.
     *
     * @param restoration restoration of that text
     * @param origin where it came from; members {@code file}, {@code line}, {@code field} and {@code url}, as far as they are known
     * @return JSON without a line feed; its member {@code text} is the restored text
     */
    public static String line(Restoration restoration, Origin origin) {
        return json(restoration, Optional.of(origin), false);
    }

    /**
     * Applies a stored plan to the text that it was made for.
     *
     * @param json what {@link #write} or {@link #line} gave
     * @param text the text that was restored then
     * @return an equal restoration
     * @throws IllegalArgumentException if the text is another one (the message says where it differs), or the JSON is
     *     damaged, no plan, or a plan of a version that is not known
     */
    public static Restoration apply(String json, CharSequence text) {
        OptionalJar.JACKSON.require("JSON");
        return PlanReader.read(json).apply(text.toString());
    }

    private static String json(Restoration restoration, Optional<Origin> origin, boolean stored) {
        OptionalJar.JACKSON.require("JSON");
        return Json.text(json -> {
            if (stored) {
                json.setPrettyPrinter(new LinePerCorrection());
            }
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            if (origin.isPresent()) {
                json.writeStringField("file", origin.get().file());
                if (origin.get().line().isPresent()) {
                    json.writeNumberField("line", origin.get().line().getAsLong());
                }
                origin.get().writeRest(json);
            }
            json.writeNumberField("length", restoration.original().length());
            json.writeStringField("sha256", Fingerprint.of(restoration.original()));
            json.writeNumberField("swapRate", restoration.swapRate());
            json.writeArrayFieldStart("corrections");
            for (Correction correction : restoration.corrections()) {
                write(correction, json);
            }
            json.writeEndArray();
            if (!stored) {
                writeDebris(restoration, json);
                json.writeStringField("text", restoration.text());
            }
            json.writeEndObject();
        });
    }

    /** What a scraper left and nobody has taken out; nothing where there is none. */
    private static void writeDebris(Restoration restoration, JsonGenerator json) throws IOException {
        List<Correction> left = new ArrayList<>(restoration.debris());
        left.removeAll(new HashSet<>(restoration.corrections()));
        if (left.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("debris");
        for (Correction line : left) {
            json.writeStartObject();
            json.writeNumberField("start", line.start());
            json.writeNumberField("end", line.end());
            json.writeStringField("kind", line.reason().family());
            json.writeNumberField("confidence", line.confidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(Correction correction, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("start", correction.start());
        json.writeNumberField("end", correction.end());
        json.writeStringField("original", correction.original());
        json.writeStringField("replacement", correction.replacement());
        json.writeNumberField("confidence", correction.confidence());
        json.writeArrayFieldStart("alternatives");
        for (Alternative alternative : correction.alternatives()) {
            json.writeStartObject();
            json.writeStringField("text", alternative.text());
            json.writeNumberField("probability", alternative.probability());
            json.writeEndObject();
        }
        json.writeEndArray();
        Reason reason = correction.reason();
        json.writeObjectFieldStart("reason");
        json.writeStringField("kind", Json.word(reason.kind()));
        json.writeStringField("family", reason.family());
        json.writeStringField("garbled", reason.garbled());
        json.writeStringField("original", reason.original());
        json.writeStringField("source", reason.source().word());
        json.writeEndObject();
        json.writeEndObject();
    }
}
