package org.unspin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.unspin.binary.ContainerFiles;
import org.unspin.channel.Channel;
import org.unspin.channel.ChannelFile;
import org.unspin.dictionary.compiled.CompiledDictionary;
import org.unspin.lm.ngram.NgramModel;

final class DictionaryBuildTest {
    private static final NgramModel MODEL = Models.NGRAMS.get();

    @Test
    void theBuildHasCompiledTheDictionariesOfToday() throws IOException {
        assertThat(shipped()).isEqualTo(DictionaryBuild.make());
    }

    @Test
    void readsWhatCompilingGives() throws IOException {
        CompiledDictionary compiled = Dictionaries.compile(List.of(), Dictionaries.SHIPPED, List.of(), MODEL);
        CompiledDictionary read = ChannelFile.english()
                .orElseThrow()
                .channel(MODEL, Optional.empty())
                .dictionary();
        assertThat(read.candidateCount()).isEqualTo(compiled.candidateCount());
        assertThat(read.familyCount()).isEqualTo(compiled.familyCount());
        for (int c = 0; c < compiled.candidateCount(); c++) {
            assertThat(read.garbled(c)).isEqualTo(compiled.garbled(c));
            assertThat(read.original(c)).isEqualTo(compiled.original(c));
            assertThat(read.weight(c)).isEqualTo(compiled.weight(c));
        }
        for (int f = 0; f < compiled.familyCount(); f++) {
            assertThat(read.familyName(f)).isEqualTo(compiled.familyName(f));
            assertThat(read.habits(f)).isEqualTo(compiled.habits(f));
            assertThat(read.companion(f)).isEqualTo(compiled.companion(f));
        }
        int astatine = read.symbol("Astatine", 0, 8);
        assertThat(read.start(astatine)).isEqualTo(compiled.start(compiled.symbol("astatine", 0, 8)));
        assertThat(read.swapShare(read.symbol("at", 0, 2), 0)).isPositive();
    }

    @Test
    void refusesAFileThatIsCutShortOrHasABitFlipped() throws IOException {
        byte[] file = shipped();
        for (int length : new int[] {0, 5, ContainerFiles.HEADER - 1, ContainerFiles.HEADER, 500, file.length - 1}) {
            assertRefused(Arrays.copyOf(file, length));
        }
        Random random = new Random(7);
        for (int n = 0; n < 20; n++) {
            byte[] damaged = file.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            assertRefused(damaged);
        }
    }

    @Test
    void refusesNumbersThatLeadAstrayEvenIfTheCheckSumIsRight() throws IOException {
        byte[] file = shipped();
        Random random = new Random(11);
        int refused = 0;
        for (int n = 0; n < 40; n++) {
            int at = ContainerFiles.HEADER + 4 * random.nextInt((file.length - ContainerFiles.HEADER) / 4);
            try {
                Channel read = read(ContainerFiles.signed(ContainerFiles.with(file, at, -123_456_789)));
                assertThat(read.dictionary().candidateCount()).isPositive();
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("inconsistent");
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static void assertRefused(byte[] file) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(file))
                .withMessageStartingWith("test.bin: ")
                .withMessageContaining("mvn package");
    }

    private static Channel read(byte[] file) throws IOException {
        return ChannelFile.read("test.bin", new ByteArrayInputStream(file)).channel(MODEL, Optional.empty());
    }

    private static byte[] shipped() throws IOException {
        try (InputStream in = DictionaryBuildTest.class.getResourceAsStream(ChannelFile.RESOURCE)) {
            assertThat(in).as("run the build: mvn process-classes").isNotNull();
            return in.readAllBytes();
        }
    }
}
