package org.unspin.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.GenericModelWriter;
import org.junit.jupiter.api.Test;

/** Learns from passages of which it is known whether they were spun. */
final class DetectorTrainerTest {
    @Test
    void whatWasLearnedTellsTheTwoApart() throws IOException {
        SpunDetector detector = new SpunDetector(trained(20).train());

        assertThat(detector.spunProbability(passage(60, 18))).isGreaterThan(0.8);
        assertThat(detector.spunProbability(passage(60, 1))).isLessThan(0.2);
    }

    @Test
    void theSamePassagesGiveTheSameModel() throws IOException {
        assertThat(written(trained(20).train())).isEqualTo(written(trained(20).train()));
    }

    @Test
    void aModelComesBackFromItsFile() throws IOException {
        AbstractModel model = trained(20).train();
        SpunDetector read = new SpunDetector(new GenericModelReader(
                        new BinaryFileDataReader(new DataInputStream(new ByteArrayInputStream(written(model)))))
                .getModel());

        for (int misplaced = 0; misplaced < 30; misplaced += 3) {
            assertThat(read.spunProbability(passage(80, misplaced)))
                    .isEqualTo(new SpunDetector(model).spunProbability(passage(80, misplaced)));
        }
    }

    @Test
    void passagesTooShortToTellAreNotLearnedFrom() {
        DetectorTrainer trainer = new DetectorTrainer();
        trainer.add(passage(SpunDetector.FEWEST_WORDS - 1, 5), true);
        trainer.add(passage(SpunDetector.FEWEST_WORDS, 5), true);

        assertThat(trainer.size()).isEqualTo(1);
    }

    @Test
    void bothKindsAreNeeded() {
        DetectorTrainer empty = new DetectorTrainer();
        DetectorTrainer onlySpun = new DetectorTrainer();
        onlySpun.add(passage(60, 12), true);
        DetectorTrainer onlyClean = new DetectorTrainer();
        onlyClean.add(passage(60, 0), false);
        onlyClean.add(passage(70, 0), false);

        assertThatThrownBy(empty::train)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "a detector needs spun and clean passages of at least 25 words to learn from; there are 0 spun"
                                + " and 0 clean ones");
        assertThatThrownBy(onlySpun::train).hasMessageEndingWith("there are 1 spun and 0 clean ones");
        assertThatThrownBy(onlyClean::train).hasMessageEndingWith("there are 0 spun and 2 clean ones");
    }

    private static DetectorTrainer trained(int pairs) {
        DetectorTrainer trainer = new DetectorTrainer();
        for (int i = 0; i < pairs; i++) {
            trainer.add(passage(60 + i, 15 + i % 5), true);
            trainer.add(passage(60 + i, i % 4), false);
        }
        assertThat(trainer.size()).isEqualTo(2 * pairs);
        return trainer;
    }

    private static DetectorInput passage(int words, int misplaced) {
        FeatureCounts traces = new FeatureCounts();
        traces.add(Feature.WORDS, words);
        traces.add(Feature.SURPRISE, 5.5 * words + 3 * misplaced);
        traces.add(Feature.RARITY, 7 * words);
        traces.add(Feature.OUT_OF_PLACE, misplaced);
        traces.add(Feature.MISFIT, 3 * misplaced);
        traces.add(Feature.REPAIRABLE, misplaced / 2.0);
        return new DetectorInput(traces, 0, 0, 0, false);
    }

    private static byte[] written(AbstractModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new GenericModelWriter(model, new DataOutputStream(bytes)).persist();
        return bytes.toByteArray();
    }
}
