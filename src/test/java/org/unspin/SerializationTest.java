package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.dictionary.SubstitutionDictionary;
import org.unspin.lm.LanguageModel;

/** A restorer that was sent to another JVM restores as the one that was sent. */
final class SerializationTest {
    private static final Path MODEL = Path.of("src/main/resources/org/unspin/lm/english.bin");

    @TempDir
    Path folder;

    @Test
    void theEnglishOneIsThatOfTheOtherMachine() throws Exception {
        byte[] sent = send(Unspin.english());

        assertThat(receive(sent)).isSameAs(Unspin.english());
        assertThat(sent).hasSizeLessThan(2000);
    }

    @Test
    void everySettingArrives() throws Exception {
        Unspin unspin = Unspin.builder()
                .preset(Preset.CAUTIOUS)
                .minimumConfidence(0.5)
                .onlyFamilies("entrance", "newswire")
                .withoutFamily("entrance")
                .dictionary(SubstitutionDictionary.of(
                        "house", Map.of("doorway", List.of("house", "gate"), "rain", List.of("\"snow\""))))
                .withoutEntry("marketplace")
                .withoutEntry("doorway", "door")
                .protect("person to", "caput")
                .build();
        Restoration restored = unspin.restore(Samples.SPUN);
        Unspin received = receive(send(unspin));

        assertThat(received.restore(Samples.SPUN).corrections()).isEqualTo(restored.corrections());
        assertThat(received.diagnose(Samples.SPUN)).isEqualTo(unspin.diagnose(Samples.SPUN));
        assertThat(restored.text()).contains("marketplace", "person to", "caput", " house ");
        assertThat(receive(send(received)).restore(Samples.SPUN).corrections()).isEqualTo(restored.corrections());
    }

    @Test
    void aRestorationArrivesWithItsCorrectionsAndItsDebris() throws Exception {
        String text = Samples.SPUN + "\n\nShare on Facebook Tweet Pin Email\n";
        Restoration some = Unspin.english().restore(text).accept(c -> c.confidence() > 0.95);
        Restoration received = (Restoration) read(write(some));

        assertThat(received).isEqualTo(some);
        assertThat(received.text()).isEqualTo(some.text());
        assertThat(received.debris()).isEqualTo(some.debris()).isNotEmpty();
        assertThat(received.withoutDebris()).isEqualTo(some.withoutDebris());
    }

    @Test
    void aModelFileIsReadAgainWhereItArrives() throws Exception {
        Path file = Files.copy(MODEL, folder.resolve("house.bin"));
        byte[] sent = send(Unspin.builder().languageModel(file).build());

        assertThat(sent).hasSizeLessThan(2000);
        assertThat(receive(sent).restore(Samples.SPUN).text()).isEqualTo(Samples.RESTORED);
        Files.delete(file);
        assertThatThrownBy(() -> receive(sent))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining(file + ": is not the language model that was serialized");
    }

    @Test
    void aFileOfOtherContentIsNotParsed() throws Exception {
        Path file = Files.copy(MODEL, folder.resolve("house.bin"));
        byte[] sent = send(Unspin.builder().languageModel(file).build());
        byte[] other = Files.readAllBytes(file);
        other[other.length / 2] ^= 1;
        Files.write(file, other);

        // What parses it would say that it is damaged.
        assertThatThrownBy(() -> receive(sent))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("is not the language model that was serialized");
    }

    @Test
    void aForgedNameOpensNoOtherFile() throws Exception {
        Path file = Files.copy(MODEL, folder.resolve("house.bin"));
        Path secret = Files.writeString(folder.resolve("mouse.bin"), "secret");
        byte[] sent = send(Unspin.builder().languageModel(file).build());
        String forged = new String(sent, StandardCharsets.ISO_8859_1).replace("house.bin", "mouse.bin");

        assertThatThrownBy(() -> receive(forged.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining(secret + ": is not the language model");
    }

    @Test
    void aModelThatCannotBeSentIsNamed() {
        Unspin unspin = Unspin.builder().languageModel(new Unsendable()).build();

        assertThatThrownBy(() -> send(unspin))
                .isInstanceOf(NotSerializableException.class)
                .hasMessageContaining(Unsendable.class.getName());
    }

    @Test
    void aDictionaryIsCheckedWhereItArrives() throws Exception {
        SubstitutionDictionary sent = SubstitutionDictionary.resource("newswire");
        SubstitutionDictionary received = (SubstitutionDictionary) read(write(sent));

        assertThat(received.name()).isEqualTo("newswire");
        assertThat(received.origin()).isEqualTo(sent.origin());
        assertThat(received.habits()).isEqualTo(sent.habits());
        assertThat(received.entries()).hasSameSizeAs(sent.entries());
    }

    private static byte[] send(Unspin sent) throws IOException {
        return write(sent);
    }

    private static Unspin receive(byte[] sent) throws IOException, ClassNotFoundException {
        return (Unspin) read(sent);
    }

    private static byte[] write(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    /** A model that holds every word for as likely as any other. */
    private static final class Unsendable implements LanguageModel {
        @Override
        public int stateSize() {
            return 1;
        }

        @Override
        public int keySize() {
            return 1;
        }

        @Override
        public void begin(long[] states, int at) {
            states[at] = 0;
        }

        @Override
        public float score(long[] from, int fromAt, int word, long[] to, int toAt) {
            to[toAt] = word;
            return -5;
        }

        @Override
        public float wordScore(int word) {
            return -5;
        }

        @Override
        public int wordId(CharSequence text, int start, int end) {
            return 1;
        }

        @Override
        public float formScore(int word, CharSequence text, int start, int end) {
            return 0;
        }

        @Override
        public int endOfSentence() {
            return 0;
        }
    }
}
