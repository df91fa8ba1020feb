package org.unspin.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFailureWithoutTheNameOfAFileGetsOne() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFile.Condition full = () -> {
            // What Java throws when a disk is full.
            throw new IOException("No space left on device");
        };
        assertThatThrownBy(() -> AtomicFile.writeIf(full, file, new byte[1], Optional.empty()))
                .hasMessage(file + ": cannot be written: no space left on device");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
