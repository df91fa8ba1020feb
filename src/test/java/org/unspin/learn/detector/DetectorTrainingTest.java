package org.unspin.learn.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.GenericModelWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import org.unspin.Preset;
import org.unspin.decode.DecoderSettings;
import org.unspin.diagnose.SpunDetector;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.engine.PresetSettings;
import org.unspin.lm.ngram.NgramModel;
import org.unspin.lm.ngram.TopicModel;

/** Makes a detector out of honest text. */
final class DetectorTrainingTest {
    private static final DecoderSettings SETTINGS = PresetSettings.diagnosis(Preset.BALANCED);

    private static NgramModel model;
    private static List<String> honest;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void open() throws IOException {
        model = NgramModel.english();
        honest = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("src/test/resources/articles"), "*.txt")) {
            List<Path> sorted = new ArrayList<>();
            files.forEach(sorted::add);
            sorted.sort(null);
            for (Path file : sorted) {
                honest.addAll(DetectorTraining.paragraphs(file, 25));
            }
        }
    }

    @Test
    void whatItLearnsTellsSpunParagraphsThatItHasNotSeen() throws IOException {
        int half = honest.size() / 2;
        DetectorTraining training = training("newswire", "entrance");
        SpunDetector detector = new SpunDetector(training.train(honest.subList(0, half), List.of(), Set.of(), 1));
        int right = 0;
        for (String paragraph : honest.subList(half, honest.size())) {
            String spun = training.spin(paragraph, "newswire", 1, 5);
            right += detector.spunProbability(training.evidence(paragraph, Set.of())) < 0.5 ? 1 : 0;
            right += detector.spunProbability(training.evidence(spun, Set.of())) > 0.5 ? 1 : 0;
        }

        assertThat(honest).hasSizeGreaterThan(40);
        assertThat(right).isGreaterThan((honest.size() - half) * 2 * 9 / 10);
    }

    @Test
    void theSameTextsAndSeedGiveTheSameModel() throws IOException {
        List<String> texts = honest.subList(0, 12);
        byte[] first = written(training("newswire").train(texts, texts.subList(0, 2), Set.of(), 3));

        assertThat(written(training("newswire").train(texts, texts.subList(0, 2), Set.of(), 3)))
                .isEqualTo(first);
    }

    @Test
    void anUnseenFamilyIsNotLearnedFrom() throws IOException {
        List<String> texts = honest.subList(0, 12);
        byte[] without = written(training("newswire", "entrance").train(texts, List.of(), Set.of("entrance"), 3));

        assertThat(without)
                .isNotEqualTo(written(training("newswire", "entrance").train(texts, List.of(), Set.of(), 3)));
    }

    @Test
    void nothingCanBeLearnedFromNothing() {
        DetectorTraining training = training("newswire");

        assertThatThrownBy(() -> training.train(List.of(), honest.subList(0, 3), Set.of(), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("spun and clean passages");
    }

    @Test
    void spinsAsTheFamilyDoes() {
        DetectorTraining training = training("newswire", "entrance");
        String text = honest.get(0);

        assertThat(training.spin(text, "newswire", 1, 2))
                .isNotEqualTo(text)
                .isEqualTo(training.spin(text, "newswire", 1, 2))
                .isNotEqualTo(training.spin(text, "entrance", 1, 2));
        assertThatThrownBy(() -> training.spin(text, "indiana", 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void evidenceDoesNotUseTheDictionariesThatAreLeftOut() {
        DetectorTraining training = training("newswire", "entrance");
        String spun = training.spin(honest.get(0), "newswire", 1, 2);

        assertThat(training.evidence(spun, Set.of()).swapped()).isGreaterThan(5);
        assertThat(training.evidence(spun, Set.of("newswire")).swapped()).isLessThan(2);
    }

    @Test
    void aboutHalfOfAllTextsAreForTraining() {
        long training = honest.stream().filter(DetectorTraining::isForTraining).count();

        assertThat(training).isBetween(honest.size() / 5L, honest.size() * 4L / 5);
        assertThat(DetectorTraining.isForTraining(honest.get(0)))
                .isEqualTo(
                        DetectorTraining.isForTraining(new String(honest.get(0).toCharArray())));
    }

    @Test
    void paragraphsAreLinesOfEnoughWordsCompressedOrNot() throws IOException {
        String text = "one two three\n\nfour five\nsix seven eight nine – é\n";
        Path plain = Files.writeString(folder.resolve("a.txt"), text);
        Path packed = folder.resolve("a.txt.xz");
        try (OutputStream out = new XZOutputStream(Files.newOutputStream(packed), new LZMA2Options())) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(DetectorTraining.paragraphs(plain, 3))
                .containsExactly("one two three", "six seven eight nine – é")
                .isEqualTo(DetectorTraining.paragraphs(packed, 3));
        assertThat(DetectorTraining.paragraphs(plain, 9)).isEmpty();
    }

    private static DetectorTraining training(String... families) {
        try {
            return new DetectorTraining(
                    List.of(families).stream()
                            .map(SubstitutionDictionary::resource)
                            .toList(),
                    List.of(),
                    model,
                    Optional.of(TopicModel.english()),
                    SETTINGS);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] written(AbstractModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new GenericModelWriter(model, new DataOutputStream(bytes)).persist();
        return bytes.toByteArray();
    }
}
