package org.unspin.learn.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundCountsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void countsPhrasesThatBeginInsideOthers() throws IOException {
        Path text = Files.writeString(
                folder.resolve("text.txt"),
                "The old mill wheel turned. Old Mill wheels, old, mill; the old mill-wheel\nand an old old mill.\n");
        BackgroundCounts uses =
                BackgroundCounts.count(List.of("old mill", "old mill wheel", "old-mill", "mill wheel"), List.of(text));
        assertThat(uses.total()).isEqualTo(19);
        assertThat(uses.uses("old mill")).isEqualTo(4);
        assertThat(uses.uses("old-mill")).isEqualTo(4);
        assertThat(uses.uses("old mill wheel")).isEqualTo(2);
        assertThat(uses.uses("mill wheel")).isEqualTo(2);
        assertThat(uses.uses("never asked")).isZero();
        assertThat(uses.per100MillionWords("mill wheel")).isEqualTo(2e8 / 19);
    }

    @Test
    void knowsNothingWithoutTexts() throws IOException {
        assertThat(BackgroundCounts.count(List.of("old mill"), List.of()).per100MillionWords("old mill"))
                .isZero();
    }

    @Test
    void namesAFileThatIsNoText() throws IOException {
        Path packed = Files.write(folder.resolve("text.xz"), new byte[] {(byte) 0xfd, '7', 'z', (byte) 0xff, '\n'});
        assertThatThrownBy(() -> BackgroundCounts.count(List.of("a b"), List.of(packed)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(packed.toString())
                .hasMessageContaining("UTF-8");
    }
}
