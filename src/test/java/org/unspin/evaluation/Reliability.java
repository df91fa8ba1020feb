package org.unspin.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.unspin.Correction;
import org.unspin.Restoration;
import org.unspin.Unspin;
import org.unspin.evaluate.Calibration;
import org.unspin.evaluate.Score;
import org.unspin.evaluate.Scorer;

/** Finds out of each correction whether it was right, to compare with the confidence that it was given. */
final class Reliability {
    private Reliability() {}

    /** A correction is right if taking it back alone leaves a slot unrestored. */
    static List<Calibration.Outcome> outcomes(Unspin unspin, DevelopmentCase text) {
        List<Calibration.Outcome> outcomes = new ArrayList<>();
        List<String> golds = text.paragraphs() ? List.of(text.gold().split("(?<=\n)", -1)) : List.of(text.gold());
        List<String> documents = text.documents();
        for (int i = 0; i < documents.size(); i++) {
            Restoration restoration = unspin.restore(documents.get(i));
            if (!restoration.changed()) {
                continue;
            }
            Score all = Scorer.score(documents.get(i), golds.get(i), restoration.text());
            for (Correction correction : restoration.corrections()) {
                String without = restoration.undo(correction).text();
                Score rest = Scorer.score(documents.get(i), golds.get(i), without);
                outcomes.add(new Calibration.Outcome(correction.confidence(), all.restored() > rest.restored()));
            }
        }
        return outcomes;
    }
}
