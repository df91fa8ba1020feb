package org.unspin.learn.detector;

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
import org.unspin.diagnose.Passages;
import org.unspin.diagnose.SpunDetector;

/** Learns from passages of which it is known whether they were spun. */
final class MaximumEntropyTrainerTest {
    @Test
    void whatWasLearnedTellsTheTwoApart() throws IOException {
        SpunDetector detector = new SpunDetector(trained(20).train());

        assertThat(detector.spunProbability(Passages.of(60, 18))).isGreaterThan(0.8);
        assertThat(detector.spunProbability(Passages.of(60, 1))).isLessThan(0.2);
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
            assertThat(read.spunProbability(Passages.of(80, misplaced)))
                    .isEqualTo(new SpunDetector(model).spunProbability(Passages.of(80, misplaced)));
        }
    }

    @Test
    void passagesTooShortToTellAreNotLearnedFrom() {
        MaximumEntropyTrainer trainer = new MaximumEntropyTrainer();
        trainer.add(Passages.of(SpunDetector.FEWEST_WORDS - 1, 5), true);
        trainer.add(Passages.of(SpunDetector.FEWEST_WORDS, 5), true);

        assertThat(trainer.size()).isEqualTo(1);
    }

    @Test
    void bothKindsAreNeeded() {
        MaximumEntropyTrainer empty = new MaximumEntropyTrainer();
        MaximumEntropyTrainer onlySpun = new MaximumEntropyTrainer();
        onlySpun.add(Passages.of(60, 12), true);
        MaximumEntropyTrainer onlyClean = new MaximumEntropyTrainer();
        onlyClean.add(Passages.of(60, 0), false);
        onlyClean.add(Passages.of(70, 0), false);

        assertThatThrownBy(empty::train)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "a detector needs spun and clean passages of at least 25 words to learn from; there are 0 spun"
                                + " and 0 clean ones");
        assertThatThrownBy(onlySpun::train).hasMessageEndingWith("there are 1 spun and 0 clean ones");
        assertThatThrownBy(onlyClean::train).hasMessageEndingWith("there are 0 spun and 2 clean ones");
    }

    private static MaximumEntropyTrainer trained(int pairs) {
        MaximumEntropyTrainer trainer = new MaximumEntropyTrainer();
        for (int i = 0; i < pairs; i++) {
            trainer.add(Passages.of(60 + i, 15 + i % 5), true);
            trainer.add(Passages.of(60 + i, i % 4), false);
        }
        assertThat(trainer.size()).isEqualTo(2 * pairs);
        return trainer;
    }

    private static byte[] written(AbstractModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new GenericModelWriter(model, new DataOutputStream(bytes)).persist();
        return bytes.toByteArray();
    }
}
