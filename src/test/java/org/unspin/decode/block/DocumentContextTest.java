package org.unspin.decode.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        ByteBuffer body = ByteBuffer.allocate(20 + 2 * 2 * WORDS.length);
        body.putInt(1).putInt(3).putInt(WORDS.length).putInt(2).putFloat(scale);
        for (int side = 0; side < 2; side++) {
            for (int word = 0; word < WORDS.length; word++) {
                body.put((byte) (word < 3 ? 10 : -10)).put((byte) (word < 3 ? -10 : 10));
            }
        }
        CRC32C crc = new CRC32C();
        crc.update(body.array());
        ByteBuffer file = ByteBuffer.allocate(TopicModel.PREFIX + body.capacity());
        file.put(TopicModel.MAGIC)
                .putInt(body.capacity())
                .putLong(crc.getValue())
                .put(body.array());
        Path path = folder.resolve("topics.bin");
        Files.write(path, file.array());
        return TopicModel.read(path);
    }

    private DocumentContext surroundings(String text, Optional<TopicModel> topics) {
        Channel channel = new Channel(
                CompiledDictionary.compile(
                        List.of(Workpiece.dictionary("instrumentality=device:50|law:50")), word -> true),
                model,
                topics);
        return new DocumentContext(Workpiece.block(text, channel), channel);
    }

    private float factor(String text, int token, String candidate, float scale) throws IOException {
        return surroundings(text, Optional.of(topics(scale))).support(token, candidate.equals("device") ? 0 : 1);
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
        DocumentContext once = surroundings("DEVICES instrumentality", Optional.empty());
        DocumentContext twice = surroundings("Devices instrumentality, the device", Optional.empty());
        DocumentContext often = surroundings("device ".repeat(50) + "instrumentality", Optional.empty());

        assertThat(once.support(1, 0)).isGreaterThan(1);
        assertThat(twice.support(1, 0)).isGreaterThan(once.support(1, 0));
        assertThat(often.support(50, 0)).isBetween(twice.support(1, 0), 5f);
        assertThat(often.support(50, 1)).isEqualTo(1);
    }

    @Test
    void aCommonWordElsewhereSaysNothing() {
        model.setGeneral("device", 0.01);

        assertThat(surroundings("device device instrumentality", Optional.empty())
                        .support(2, 0))
                .isEqualTo(1);
    }

    @Test
    void numbersAreThoseOfTheModel() {
        assertThat(surroundings("the Judge instrumentality", Optional.empty()).wordId(1))
                .isEqualTo(model.number("judge"));
    }

    @Test
    void withoutATopicModelAllIsEven() {
        assertThat(surroundings("phone battery phone battery instrumentality", Optional.empty())
                        .support(4, 0))
                .isEqualTo(1);
    }
}
