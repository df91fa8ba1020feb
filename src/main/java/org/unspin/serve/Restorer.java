package org.unspin.serve;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
 * Restores and diagnoses for the page, no more texts at a time than there are processors: more would only make all of them wait. Who
 * has to wait too long, or behind too many, is told to come again. Thread-safe.
 */
final class Restorer {
    private static final String NAME = "text";

    /** More restorations than this at a time would take the threads that the waiting ones need. */
    private static final int MOST_PROCESSORS = 8;

    static final int MOST_AT_ONCE =
            Math.min(MOST_PROCESSORS, Runtime.getRuntime().availableProcessors());
    static final int MOST_WAITING = 16;
    private static final long LONGEST_WAIT_SECONDS = 10;

    private final Map<Preset, Supplier<Unspin>> byPreset = new EnumMap<>(Preset.class);
    private final Preset usual;
    private final Semaphore processors = new Semaphore(MOST_AT_ONCE, true);

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
        acquire();
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
            processors.release();
        }
    }

    /** JSON with the words of a page, which are what is restored. */
    static String words(RestoreCall call) {
        String text = Page.of(call.format(), call.text()).text();
        return Json.object(json -> json.writeStringField("text", text));
    }

    private void acquire() throws Refusal {
        try {
            if (processors.getQueueLength() < MOST_WAITING
                    && processors.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(503, "too many texts at once; try again in a moment", "Retry-After", "1");
    }
}
