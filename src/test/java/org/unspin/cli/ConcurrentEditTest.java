package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody writes to a file while it is restored. */
@Timeout(120)
class ConcurrentEditTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"--no-backup", "--backup=.orig"})
    void nothingThatIsAppendedIsLost(String backup) throws IOException, InterruptedException {
        String begun = Cli.spun().repeat(20);
        Path file = Cli.write(folder.resolve("a.txt"), begun);
        Path other = Cli.write(folder.resolve("b.txt"), Cli.spun());
        AtomicBoolean stop = new AtomicBoolean();
        StringBuilder appended = new StringBuilder();
        Thread editor = new Thread(() -> {
            try {
                for (int i = 0; !stop.get(); i++) {
                    String line = "Line " + i + ".\n";
                    Files.writeString(file, line, StandardOpenOption.APPEND);
                    appended.append(line);
                    Thread.sleep(1);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        editor.start();
        Cli.Result result = Cli.run("restore", "--in-place", backup, folder);
        stop.set(true);
        editor.join();
        assertThat(result.told())
                .isEqualTo("unspin: " + file
                        + ": not changed, because somebody has changed it since it was read; restore it again\n");
        assertThat(result.code()).isEqualTo(2);
        assertThat(file).hasContent(begun + appended);
        assertThat(other).hasContent(Cli.restored());
        assertThat(folder.resolve("a.txt.orig")).doesNotExist();
    }
}
