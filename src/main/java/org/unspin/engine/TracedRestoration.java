package org.unspin.engine;

import java.util.List;
import org.unspin.Correction;
import org.unspin.decode.explain.DecisionTrace;

/**
 * A restoration of which one place was watched.
 *
 * @param inspection what the decoder made of the place
 * @param spun whether the text was taken for spun, the detector heard
 * @param corrections those of the whole text
 */
public record TracedRestoration(DecisionTrace inspection, boolean spun, List<Correction> corrections) {
    /** What stands at the place after the restoration; more than the place if a correction goes beyond it. */
    public String result(String text) {
        int from = inspection.start();
        int to = inspection.end();
        for (Correction c : corrections) {
            if (c.start() < inspection.end() && c.end() > inspection.start()) {
                from = Math.min(from, c.start());
                to = Math.max(to, c.end());
            }
        }
        StringBuilder out = new StringBuilder();
        int at = from;
        for (Correction c : corrections) {
            if (c.start() >= from && c.end() <= to) {
                out.append(text, at, c.start()).append(c.replacement());
                at = c.end();
            }
        }
        return out.append(text, at, to).toString();
    }

    /** Probability of a reading of the place. */
    public double posterior(String reading) {
        for (DecisionTrace.Candidate candidate : inspection.candidates()) {
            if (candidate.text().equals(reading)) {
                return candidate.posterior();
            }
        }
        return 0;
    }
}
