package org.unspin.cli.dictionary;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.unspin.dictionary.DictionaryDiff;
import org.unspin.dictionary.DictionaryDiff.Directive;
import org.unspin.dictionary.DictionaryDiff.Pair;
import org.unspin.dictionary.Substitution;
import org.unspin.json.Json;

/**
 * How two dictionaries differ, as a JSON object in one line.
 *
 * <pre>{@code
 * {"format":"unspin-dictionary-diff","version":1,"a":"monday.tsv","b":"tuesday.tsv","same":41,
 *  "directives":[{"key":"inflects","a":"false","b":"true"}],
 *  "pairs":[{"kind":"changed","garbled":"woody","original":"deal",
 *            "a":{"weight":40.0,"source":"learned"},"b":{"weight":35.0,"source":"listed"}},...]}
 * }</pre>
 *
 * <p>The kind is {@code removed} (without the member {@code b}), {@code added} (without {@code a}) or {@code
 * changed}. Stateless and thread-safe.
 */
final class DictionaryDiffJson {
    private DictionaryDiffJson() {}

    /**
     * The differences.
     *
     * @param first what the first dictionary is called
     * @param second what the second one is called
     * @return JSON without a line feed
     */
    static String line(DictionaryDiff diff, String first, String second) {
        return Json.object(json -> {
            json.writeStringField("format", "unspin-dictionary-diff");
            json.writeNumberField("version", 1);
            json.writeStringField("a", first);
            json.writeStringField("b", second);
            json.writeNumberField("same", diff.same());
            json.writeArrayFieldStart("directives");
            for (Directive directive : diff.directives()) {
                json.writeStartObject();
                json.writeStringField("key", directive.key());
                json.writeStringField("a", directive.before());
                json.writeStringField("b", directive.after());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("pairs");
            for (Pair pair : diff.pairs()) {
                json.writeStartObject();
                json.writeStringField("kind", Json.word(pair.kind()));
                json.writeStringField("garbled", pair.garbled());
                json.writeStringField("original", pair.original());
                side(json, "a", pair.before());
                side(json, "b", pair.after());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void side(JsonGenerator json, String name, Optional<Substitution> substitution) throws IOException {
        if (substitution.isPresent()) {
            json.writeObjectFieldStart(name);
            json.writeNumberField("weight", substitution.get().weight());
            json.writeStringField("source", substitution.get().source().word());
            json.writeEndObject();
        }
    }
}
