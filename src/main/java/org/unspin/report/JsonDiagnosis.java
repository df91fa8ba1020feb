package org.unspin.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.unspin.Diagnosis;
import org.unspin.Diagnosis.FamilyShare;
import org.unspin.Diagnosis.Passage;
import org.unspin.Diagnosis.Span;
import org.unspin.Verdict;
import org.unspin.json.Json;
import org.unspin.optional.OptionalJar;
import org.unspin.text.Rounding;

/**
 * A diagnosis as a JSON object in one line.
 *
 * <pre>{@code
 * {"format":"unspin-diagnosis","version":1,"id":"a.txt","verdict":"spun","spun":true,"confidence":0.99,"spunProbability":0.99,
 *   "swappedShare":0.21,"families":[{"name":"newswire","share":1.0}],
 *   "words":[{"start":18,"end":26,"word":"astatine","original":"at","family":"newswire","score":0.99},...],"spans":[[18,26,0.99],...]}
 * }</pre>
 *
 * <pre>{@code
 * String line = JsonDiagnosis.line(Unspin.english().diagnose(text), "a.txt", false);
 * }</pre>
 *
 * <p>It is one line. The verdict is one of {@code spun}, {@code partly spun}, {@code clean}, {@code uncertain}, {@code too short},
 * {@code not English}, {@code empty}. The words are the ten that tell most, each where it stands first; spans are all of them, as
 * {@code [start, end, score]}. Offsets count UTF-16 units of the text that was diagnosed. Where passages are asked for,
 * the members {@code paragraphs} and {@code sentences} are arrays of objects with {@code start}, {@code end} and the members from
 * {@code verdict} to {@code families}, without {@code spunProbability}. Numbers between 0 and 1 have four digits.
 * The same diagnosis gives the same
 * characters. Stateless and thread-safe.
 */
public final class JsonDiagnosis {
    private static final String FORMAT = "unspin-diagnosis";
    private static final int VERSION = 1;
    /** How many words are named at most. */
    private static final int WORDS = 10;

    private JsonDiagnosis() {}

    /**
     * The diagnosis of a file.
     *
     * @param id what the text is called
     * @param passages whether paragraphs and sentences are written as well
     * @return JSON without a line feed
     */
    public static String line(Diagnosis diagnosis, String id, boolean passages) {
        return line(diagnosis, Origin.of(id), passages);
    }

    /**
     * The diagnosis of one line of a file whose every line is a document.
     *
     * @param file what the file is called; member {@code file}
     * @param id number of the line, from 1
     * @param passages whether paragraphs and sentences are written as well
     * @return JSON without a line feed
     */
    public static String line(Diagnosis diagnosis, String file, long id, boolean passages) {
        return line(diagnosis, Origin.of(file).line(id), passages);
    }

    /**
     * The diagnosis of one text of a file that holds many.
     *
     * @param origin where it came from: the member {@code id} is the number of its line, if that is known, or the address of the page, or
     *     else what the file is called; {@code file}, {@code field} and {@code url} follow as far as they are known
     * @param passages whether paragraphs and sentences are written as well
     * @return JSON without a line feed
     */
    public static String line(Diagnosis diagnosis, Origin origin, boolean passages) {
        OptionalJar.JACKSON.require("JSON");
        return write(json -> write(json, origin), diagnosis, passages);
    }

    private static void write(JsonGenerator json, Origin origin) throws IOException {
        json.writeStringField("format", FORMAT);
        json.writeNumberField("version", VERSION);
        if (origin.line().isPresent()) {
            json.writeNumberField("id", origin.line().getAsLong());
        } else {
            json.writeStringField("id", origin.url().orElse(origin.file()));
        }
        if (origin.line().isPresent() || origin.url().isPresent()) {
            json.writeStringField("file", origin.file());
        }
        origin.writeRest(json);
    }

    private static String write(Json.Content name, Diagnosis diagnosis, boolean passages) {
        return Json.object(json -> {
            name.write(json);
            verdict(json, diagnosis.verdict(), diagnosis.spun(), diagnosis.confidence());
            json.writeNumberField("spunProbability", Rounding.fourDigits(diagnosis.spunProbability()));
            swaps(json, diagnosis.swappedShare(), diagnosis.families());
            json.writeArrayFieldStart("words");
            for (Span span : diagnosis.telling(WORDS)) {
                json.writeStartObject();
                json.writeNumberField("start", span.start());
                json.writeNumberField("end", span.end());
                json.writeStringField("word", span.word());
                json.writeStringField("original", span.original());
                json.writeStringField("family", span.family());
                json.writeNumberField("score", Rounding.fourDigits(span.score()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("spans");
            for (Span span : diagnosis.spans()) {
                json.writeStartArray();
                json.writeNumber(span.start());
                json.writeNumber(span.end());
                json.writeNumber(Rounding.fourDigits(span.score()));
                json.writeEndArray();
            }
            json.writeEndArray();
            if (passages) {
                write(json, "paragraphs", diagnosis.paragraphs());
                write(json, "sentences", diagnosis.sentences());
            }
        });
    }

    private static void write(JsonGenerator json, String name, List<Passage> passages) throws IOException {
        json.writeArrayFieldStart(name);
        for (Passage passage : passages) {
            json.writeStartObject();
            json.writeNumberField("start", passage.start());
            json.writeNumberField("end", passage.end());
            verdict(json, passage.verdict(), passage.spun(), passage.confidence());
            swaps(json, passage.swappedShare(), passage.families());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void verdict(JsonGenerator json, Verdict verdict, boolean spun, double confidence)
            throws IOException {
        json.writeStringField("verdict", verdict.toString());
        json.writeBooleanField("spun", spun);
        json.writeNumberField("confidence", Rounding.fourDigits(confidence));
    }

    private static void swaps(JsonGenerator json, double swappedShare, List<FamilyShare> families) throws IOException {
        json.writeNumberField("swappedShare", Rounding.fourDigits(swappedShare));
        json.writeArrayFieldStart("families");
        for (FamilyShare family : families) {
            json.writeStartObject();
            json.writeStringField("name", family.name());
            json.writeNumberField("share", Rounding.fourDigits(family.share()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
