package org.unspin.learn.detector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.unspin.diagnose.DetectorInput;
import org.unspin.diagnose.SpunDetector;

/**
 * Fits the classifier of the detector: OpenNLP's maximum entropy model, by L-BFGS with a quadratic penalty. Not
 * thread-safe; the same passages in the same order give the same model.
 */
final class MaximumEntropyTrainer {
    private static final int ITERATIONS = 150;
    private static final double PENALTY = 8;

    private final List<Event> events = new ArrayList<>();
    private int spun;

    /** Adds a passage of which it is known whether it was spun. */
    public void add(DetectorInput input, boolean wasSpun) {
        if (input.features().words() >= SpunDetector.FEWEST_WORDS) {
            events.add(new Event(
                    wasSpun ? SpunDetector.SPUN : SpunDetector.CLEAN,
                    SpunDetector.features(input).toArray(String[]::new)));
            spun += wasSpun ? 1 : 0;
        }
    }

    /** How many passages of both kinds were added. */
    int size() {
        return events.size();
    }

    /**
     * Fits the model.
     *
     * @throws IllegalStateException if passages of one kind are missing
     * @throws IOException if OpenNLP fails
     */
    AbstractModel train() throws IOException {
        if (spun == 0 || spun == events.size()) {
            throw new IllegalStateException("a detector needs spun and clean passages of at least "
                    + SpunDetector.FEWEST_WORDS + " words to learn from; there are " + spun + " spun and "
                    + (events.size() - spun) + " clean ones");
        }
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT_QN");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 5);
        parameters.put("L2Cost", PENALTY);
        parameters.put("L1Cost", 0.0);
        EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
        return (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events));
    }
}
