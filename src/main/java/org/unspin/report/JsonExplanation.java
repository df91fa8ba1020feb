package org.unspin.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.unspin.Explanation;
import org.unspin.Explanation.Candidate;
import org.unspin.Explanation.FamilyRate;
import org.unspin.Explanation.Gate;
import org.unspin.Explanation.WhatIf;
import org.unspin.json.Json;
import org.unspin.optional.OptionalJar;

/**
 * An explanation as a JSON object in one line.
 *
 * <pre>{@code
 * String line = JsonExplanation.line(unspin.explain(text, at, at + 8), "a.txt");
 * }</pre>
 *
 * <p>It looks so:
 *
 * <pre>{@code
 * {"format":"unspin-explanation","version":1,"file":"a.txt","start":31,"end":39,"original":"astatine","outcome":"changed",
 *  "result":"at","confidence":0.98,"threshold":{"confidence":0.43,"ground":"ordinary"},"gate":{...},"families":[...],
 *  "listedBy":["newswire"],"unit":"nats","languageModelWeight":0.7,"candidates":[
 *   {"text":"at","asItStands":false,"posterior":0.98,"modelAsSpun":-60.1,"modelRestored":-41.7,"channel":-0.4,"topic":0.0,
 *    "repetition":0.1,"entry":{"family":"newswire","garbled":"astatine","original":"at","source":"observed","weight":0.98,
 *    "rate":0.93}},...],
 *  "whatIfs":[{"kind":"preset","subject":"cautious","result":"at","differs":false,"posterior":0.97},...]}
 * }</pre>
 *
 * <p>The members are those of {@link Explanation}; words of enumerations are in lower case with hyphens. Offsets count UTF-16 units of
 * the text that was explained, or of the file that it was read from. Scores are natural logarithms (nats). The same explanation
 * gives the same characters. Stateless and thread-safe.
 */
public final class JsonExplanation {
    private JsonExplanation() {}

    /**
     * The explanation of a place in a file.
     *
     * @param file what the text is called
     * @return JSON without a line feed
     */
    public static String line(Explanation explanation, String file) {
        OptionalJar.JACKSON.require("JSON");
        return line(explanation, file, explanation.start(), explanation.end());
    }

    /**
     * The explanation of a place in a file of which only a part was explained, as the main text of a page.
     *
     * @param file what it is called
     * @param start where the place begins in the file
     * @param end where it ends
     * @return JSON without a line feed
     */
    public static String line(Explanation explanation, String file, int start, int end) {
        OptionalJar.JACKSON.require("JSON");
        return Json.object(json -> {
            json.writeStringField("format", "unspin-explanation");
            json.writeNumberField("version", 1);
            json.writeStringField("file", file);
            json.writeNumberField("start", start);
            json.writeNumberField("end", end);
            write(explanation, json);
        });
    }

    private static void write(Explanation explanation, JsonGenerator json) throws IOException {
        json.writeStringField("original", explanation.original());
        json.writeStringField("outcome", Json.word(explanation.outcome()));
        if (explanation.correction().isPresent()) {
            json.writeStringField("result", explanation.correction().get().replacement());
            json.writeNumberField("confidence", explanation.correction().get().confidence());
        }
        json.writeObjectFieldStart("threshold");
        json.writeNumberField("confidence", explanation.threshold().confidence());
        json.writeStringField("ground", Json.word(explanation.threshold().ground()));
        json.writeEndObject();
        gate(explanation.gate(), json);
        json.writeArrayFieldStart("families");
        for (FamilyRate family : explanation.families()) {
            json.writeStartObject();
            json.writeStringField("name", family.name());
            json.writeNumberField("rate", family.rate());
            json.writeNumberField("least", family.least());
            json.writeNumberField("most", family.most());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("listedBy");
        for (String family : explanation.listedBy()) {
            json.writeString(family);
        }
        json.writeEndArray();
        json.writeStringField("unit", "nats");
        json.writeNumberField("languageModelWeight", explanation.languageModelWeight());
        json.writeArrayFieldStart("candidates");
        for (Candidate candidate : explanation.candidates()) {
            candidate(candidate, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("whatIfs");
        for (WhatIf whatIf : explanation.whatIfs()) {
            whatIf(whatIf, json);
        }
        json.writeEndArray();
    }

    private static void gate(Gate gate, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("gate");
        json.writeBooleanField("spun", gate.spun());
        json.writeBooleanField("lookedInto", gate.lookedInto());
        json.writeNumberField("logOdds", gate.logOdds());
        json.writeNumberField("differentSwaps", gate.differentSwaps());
        json.writeNumberField("swapsNeeded", gate.swapsNeeded());
        json.writeNumberField("detector", gate.detector());
        json.writeNumberField("sentenceSpun", gate.sentenceSpun());
        json.writeEndObject();
    }

    private static void candidate(Candidate candidate, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", candidate.text());
        json.writeBooleanField("asItStands", candidate.asItStands());
        json.writeNumberField("posterior", candidate.posterior());
        json.writeNumberField("modelAsSpun", candidate.modelAsSpun());
        json.writeNumberField("modelRestored", candidate.modelRestored());
        json.writeNumberField("channel", candidate.channel());
        json.writeNumberField("topic", candidate.topic());
        json.writeNumberField("repetition", candidate.repetition());
        if (candidate.entry().isPresent()) {
            Explanation.Entry entry = candidate.entry().get();
            json.writeObjectFieldStart("entry");
            json.writeStringField("family", entry.family());
            json.writeStringField("garbled", entry.garbled());
            json.writeStringField("original", entry.original());
            json.writeStringField("source", entry.source().word());
            json.writeNumberField("weight", entry.weight());
            json.writeNumberField("rate", entry.rate());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void whatIf(WhatIf whatIf, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", Json.word(whatIf.kind()));
        if (!whatIf.subject().isEmpty()) {
            json.writeStringField("subject", whatIf.subject());
        }
        if (whatIf.limit().isPresent()) {
            json.writeNumberField("limit", whatIf.limit().getAsDouble());
        }
        json.writeStringField("result", whatIf.result());
        json.writeBooleanField("differs", whatIf.differs());
        json.writeNumberField("posterior", whatIf.posterior());
        json.writeEndObject();
    }
}
