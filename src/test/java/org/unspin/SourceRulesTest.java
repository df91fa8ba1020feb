package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every source file of the library. */
final class SourceRulesTest {
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void findsTheSources() throws IOException {
        assertThat(sources()).hasSizeGreaterThan(50);
    }

    @Test
    void everyPackageSaysWhatItIsForAndForbidsNulls() throws IOException {
        List<Path> packages =
                sources().stream().map(Path::getParent).distinct().sorted().toList();
        for (Path folder : packages) {
            Path info = folder.resolve("package-info.java");
            assertThat(info).exists();
            String text = Files.readString(info);
            assertThat(text).as(info.toString()).startsWith("/**").contains("\n@NullMarked\n");
            if (!folder.endsWith("unspin")) {
                assertThat(text).as(info.toString()).containsAnyOf("Internal", "Public");
            }
        }
    }

    @Test
    void nothingIsLeftToDo() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("TODO", "FIXME", "XXX");
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
