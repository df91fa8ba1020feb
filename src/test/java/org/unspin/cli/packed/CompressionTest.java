package org.unspin.cli.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unspin.cli.Cli;

class CompressionTest {
    private static final byte[] TEXT = Cli.gold().getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource
    void whatIsPackedIsToldByItsBeginningAndUnpackedAgain(Compression compression) throws IOException {
        byte[] packed = compression.pack(TEXT);

        assertThat(Compression.of(packed)).isEqualTo(compression);
        assertThat(Compression.unpack(packed, "x")).isEqualTo(TEXT);
        if (compression != Compression.NONE) {
            assertThat(packed.length).isLessThan(TEXT.length * 2 / 3);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void severalPackedFilesInARowAreOne(Compression compression) throws IOException {
        byte[] packed = Bytes.concat(compression.pack(TEXT), compression.pack(new byte[] {'.'}));

        assertThat(Compression.unpack(packed, "x")).isEqualTo(Bytes.concat(TEXT, new byte[] {'.'}));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aFileThatWasCutOffIsNamed(Compression compression) {
        byte[] packed = compression.pack(TEXT);
        byte[] half = Arrays.copyOf(packed, packed.length / 2);

        assertThatThrownBy(() -> Compression.unpack(half, "half.bin"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("half.bin: damaged or cut off");
    }

    @Test
    void aTextIsNotTakenForAPackedFile() {
        assertThat(Compression.of("BZh9 is how some files begin".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Compression.NONE);
        assertThat(Compression.of(new byte[0])).isEqualTo(Compression.NONE);
    }

    @Test
    void theNameOfWhatIsInside() {
        assertThat(Compression.inner("a.JSONL.GZ")).isEqualTo("a.JSONL");
        assertThat(Compression.inner("a.txt.zst")).isEqualTo("a.txt");
        assertThat(Compression.inner("a.txt")).isEqualTo("a.txt");
    }
}
