package org.unspin.engine.explain;

import java.util.BitSet;
import java.util.List;
import org.unspin.Correction;
import org.unspin.engine.Engine;
import org.unspin.text.EditedText;
import org.unspin.text.SegmentedText;

/**
 * A restoration of which one place was traced.
 *
 * @param trace what the decoder made of the place
 * @param spun whether the text was taken for spun, the detector heard
 * @param corrections those of the whole text
 * @param result what stands at the place after the restoration; more than the place if a correction goes beyond it
 */
record TracedRestoration(DecisionTrace trace, boolean spun, List<Correction> corrections, String result) {
    /**
     * Restores a text and traces one place of it.
     *
     * @param left corrections that shall not be made
     * @throws IllegalArgumentException if there is no word at that place
     */
    static TracedRestoration of(Engine engine, String text, int start, int end, List<Correction> left) {
        SegmentedText segmented = engine.segment(text);
        BitSet locked = engine.locked(segmented);
        for (Correction correction : left) {
            for (int t = 0; t < segmented.tokens().size(); t++) {
                if (segmented.tokens().start(t) < correction.end()
                        && segmented.tokens().end(t) > correction.start()) {
                    locked.set(t);
                }
            }
        }
        DecisionTrace trace = new Tracer(engine.restorer()).trace(segmented, locked, start, end);
        Engine.Outcome outcome = engine.restore(segmented, locked);
        EditedText.Builder edited = EditedText.of(text);
        outcome.corrections().forEach(c -> edited.replace(c.start(), c.end(), c.replacement()));
        return new TracedRestoration(
                trace, outcome.spun(), outcome.corrections(), edited.build().textOf(trace.start(), trace.end()));
    }

    /** Probability of what a candidate would put at the place. */
    double posterior(String candidate) {
        return trace.posterior(candidate);
    }
}
