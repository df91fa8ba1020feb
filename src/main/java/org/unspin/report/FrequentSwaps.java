package org.unspin.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.unspin.Correction;
import org.unspin.Restoration;
import org.unspin.json.Json;

/** Counts which swaps were corrected most often. Not thread-safe. */
final class FrequentSwaps {
    /** Different swaps that are counted: more than all dictionaries together have. What comes after them is rare. */
    static final int MOST = 1 << 18;

    private static final int SHOWN = 100;

    private final Map<Swap, Integer> counts = new HashMap<>();

    private record Swap(String original, String replacement, String family) {}

    void add(Restoration restoration) {
        for (Correction each : restoration.corrections()) {
            String family = each.reason().family();
            Swap swap = new Swap(
                    each.original().toLowerCase(Locale.ROOT),
                    each.replacement().toLowerCase(Locale.ROOT),
                    family.isEmpty() ? Json.word(each.reason().kind()) : family);
            if (counts.size() < MOST || counts.containsKey(swap)) {
                counts.merge(swap, 1, Integer::sum);
            }
        }
    }

    /** Writes the most frequent ones as an array of objects. */
    void write(JsonGenerator json) throws IOException {
        List<Map.Entry<Swap, Integer>> most = counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Swap, Integer> each) -> -each.getValue())
                        .thenComparing(each -> each.getKey().original())
                        .thenComparing(each -> each.getKey().replacement())
                        .thenComparing(each -> each.getKey().family()))
                .limit(SHOWN)
                .toList();
        json.writeStartArray();
        for (Map.Entry<Swap, Integer> each : most) {
            json.writeStartObject();
            json.writeStringField("original", each.getKey().original());
            json.writeStringField("suggestion", each.getKey().replacement());
            json.writeStringField("family", each.getKey().family());
            json.writeNumberField("count", each.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
