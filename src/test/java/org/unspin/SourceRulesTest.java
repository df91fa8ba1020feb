package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every source file of the library. */
final class SourceRulesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final long MOST_TYPES = 24;
    /** As in {@code .editorconfig}. */
    private static final int LONGEST_LINE = 140;

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
    void noPackageIsTooLargeToSeeAtOnce() throws IOException {
        Map<Path, Long> types = sources().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));

        assertThat(types)
                .allSatisfy((folder, count) ->
                        assertThat(count).as(folder.toString()).isLessThanOrEqualTo(MOST_TYPES));
    }

    @Test
    void noLineIsTooLongToRead() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > LONGEST_LINE) {
                    tooLong.add(file + ":" + (i + 1));
                }
            }
        }

        assertThat(tooLong).isEmpty();
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
