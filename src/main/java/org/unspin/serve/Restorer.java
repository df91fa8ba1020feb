package org.unspin.serve;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.unspin.Diagnosis;
import org.unspin.Preset;
import org.unspin.Restoration;
import org.unspin.Unspin;
import org.unspin.json.Json;
import org.unspin.page.Page;
import org.unspin.report.JsonDiagnosis;
import org.unspin.report.JsonPlan;

/**
 * Restores and diagnoses for the page, no more texts at a time than there are processors: more would only make all of them wait
 * ({@link Turns}). Thread-safe.
 */
final class Restorer {
    private static final String NAME = "text";

    /** More restorations than this at a time would take the threads that the waiting ones need. */
    private static final int MOST_PROCESSORS = 8;

    /** Two at least, for one place is kept from long texts. */
    static final int MOST_AT_ONCE =
            Math.max(2, Math.min(MOST_PROCESSORS, Runtime.getRuntime().availableProcessors()));

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Map<Preset, Supplier<Unspin>> byPreset = new EnumMap<>(Preset.class);
    private final Preset usual;
    private final Turns turns = new Turns(MOST_AT_ONCE, LONGEST_WAIT);

    Restorer(Function<? super Preset, Unspin> restorers, Preset usual) {
        for (Preset preset : Preset.values()) {
            byPreset.put(preset, Suppliers.memoize(() -> restorers.apply(preset)));
        }
        this.usual = usual;
        of(usual);
    }

    private Unspin of(Preset preset) {
        Supplier<Unspin> restorer = byPreset.get(preset);
        if (restorer == null) {
            throw new IllegalArgumentException(preset.toString());
        }
        return restorer.get();
    }

    /** JSON with the plan, which has the restored text, and the diagnosis with its passages. */
    String restore(RestoreCall call) throws Refusal {
        Turns.Turn turn = turns.take(call.text().length());
        try {
            Unspin unspin = of(call.preset().orElse(usual));
            Restoration restoration =
                    unspin.restore(call.text()).accept(each -> each.confidence() >= call.minimumConfidence());
            Diagnosis diagnosis = unspin.diagnose(call.text());
            return Json.object(json -> {
                json.writeFieldName("plan");
                json.writeRawValue(JsonPlan.line(restoration, NAME));
                json.writeFieldName("diagnosis");
                json.writeRawValue(JsonDiagnosis.line(diagnosis, NAME, true));
            });
        } finally {
            turn.close();
        }
    }

    /** JSON with the words of a page, which are what is restored. */
    static String words(RestoreCall call) {
        String text = Page.of(call.format(), call.text()).text();
        return Json.object(json -> json.writeStringField("text", text));
    }
}
