package org.unspin.decode.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.binary.ContainerWriter;
import org.unspin.binary.SectionWriter;
import org.unspin.channel.Channel;
import org.unspin.decode.TableModel;
import org.unspin.decode.Workpiece;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.lm.ngram.TopicModel;

/** A page about phones or about courts, told by two-dimensional vectors. */
final class DocumentContextTest {
    /** Numbers 3 to 8 of the table model, in this order; the first three are of one topic, the others of another. */
    private static final String[] WORDS = {"phone", "battery", "device", "court", "judge", "law"};

    @TempDir
    Path folder;

    private final TableModel model = new TableModel(0.1, WORDS);

    private TopicModel topics(float scale) throws IOException {
        byte[] vectors = new byte[2 * WORDS.length];
        for (int word = 0; word < WORDS.length; word++) {
            vectors[2 * word] = (byte) (word < 3 ? 10 : -10);
            vectors[2 * word + 1] = (byte) (word < 3 ? -10 : 10);
        }
        ContainerWriter file = new ContainerWriter(TopicModel.FORMAT);
        SectionWriter head = file.section(TopicModel.MODEL);
        head.writeInt(1);
        head.writeInt(3);
        head.writeInt(WORDS.length);
        head.writeInt(2);
        head.writeFloat(scale);
        file.section(TopicModel.EXPECTED).writePlain(vectors);
        file.section(TopicModel.STANDING_BY).writePlain(vectors);
        Path path = Files.write(folder.resolve("topics.bin"), file.toByteArray());
        return TopicModel.read(path);
    }

    private DocumentContext context(String text, Optional<TopicModel> topics) {
        Channel channel = new Channel(
                CompiledDictionary.compile(
                        List.of(Workpiece.dictionary("instrumentality=device:50|law:50")), word -> true),
                model,
                topics);
        return new DocumentContext(Workpiece.active(text, channel), channel);
    }

    private float factor(String text, int token, String candidate, float scale) throws IOException {
        return context(text, Optional.of(topics(scale))).support(token, candidate.equals("device") ? 0 : 1);
    }

    @Test
    void aCandidateOfTheTopicIsLikelier() throws IOException {
        String phones = "phone battery phone battery instrumentality phone";

        assertThat(factor(phones, 4, "device", 0.01f)).isGreaterThan(1.2f);
        assertThat(factor(phones, 4, "law", 0.01f)).isLessThan(0.9f);
        assertThat(factor("court judge court judge instrumentality", 4, "law", 0.01f))
                .isGreaterThan(1.2f);
    }

    @Test
    void theWordThatStandsThereCountsAgainstIt() throws IOException {
        String phones = "phone battery phone battery phone phone";

        assertThat(factor(phones, 5, "device", 0.01f)).isCloseTo(1, within(1e-5f));
        assertThat(factor(phones, 5, "law", 0.01f)).isLessThan(0.7f);
    }

    @Test
    void aFewWordsSayNothing() throws IOException {
        assertThat(factor("phone battery instrumentality", 2, "device", 0.01f)).isEqualTo(1);
        assertThat(factor("zyx xyz zxy yzx zzz instrumentality", 5, "device", 0.01f))
                .isEqualTo(1);
    }

    @Test
    void garbledWordsSayNothing() throws IOException {
        String text = "instrumentality instrumentality instrumentality phone battery phone instrumentality";

        assertThat(factor(text, 6, "device", 0.01f)).isEqualTo(1);
    }

    @Test
    void farAwayWordsSayNothing() throws IOException {
        String text = "phone battery phone battery phone " + "zyx ".repeat(60) + "instrumentality";

        assertThat(factor(text, 65, "device", 0.01f)).isEqualTo(1);
        assertThat(factor(text, 10, "device", 0.01f)).isGreaterThan(1);
    }

    @Test
    void itsSayIsBounded() throws IOException {
        String phones = "phone battery phone battery instrumentality";

        assertThat(factor(phones, 4, "device", 1000)).isBetween(2f, 10f);
        assertThat(factor(phones, 4, "law", 1000)).isBetween(0.1f, 0.5f);
    }

    @Test
    void aWordThatThePageUsesElsewhereIsLikelier() {
        model.setGeneral("device", 1e-5).setGeneral("law", 1e-5);
        DocumentContext once = context("DEVICES instrumentality", Optional.empty());
        DocumentContext twice = context("Devices instrumentality, the device", Optional.empty());
        DocumentContext often = context("device ".repeat(50) + "instrumentality", Optional.empty());

        assertThat(once.support(1, 0)).isGreaterThan(1);
        assertThat(twice.support(1, 0)).isGreaterThan(once.support(1, 0));
        assertThat(often.support(50, 0)).isBetween(twice.support(1, 0), 5f);
        assertThat(often.support(50, 1)).isEqualTo(1);
    }

    @Test
    void aCommonWordElsewhereSaysNothing() {
        model.setGeneral("device", 0.01);

        assertThat(context("device device instrumentality", Optional.empty()).support(2, 0))
                .isEqualTo(1);
    }

    @Test
    void idsAreThoseOfTheModel() {
        assertThat(context("the Judge instrumentality", Optional.empty()).wordId(1))
                .isEqualTo(model.id("judge"));
    }

    @Test
    void withoutATopicModelAllIsEven() {
        assertThat(context("phone battery phone battery instrumentality", Optional.empty())
                        .support(4, 0))
                .isEqualTo(1);
    }
}
