package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is larger than the heap, most of it no text so that the test is quick, packed so that it is small on the disk. */
class ConstantMemoryTest {
    private static final int LINES = 12_000;
    private static final int PADDING = 10_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileLargerThanTheHeapIsRestoredOnAllProcessorsInItsOrder() throws Exception {
        Path file = folder.resolve("large.jsonl.gz");
        String padding = "\",\"padding\":\"" + "x".repeat(PADDING) + "\"}\n";
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            for (int i = 0; i < LINES; i++) {
                out.write("{\"id\":" + i + ",\"text\":\"Nothing was spun here." + padding);
            }
        }
        Path copies = folder.resolve("copies");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "restore",
                        "--jobs",
                        "2",
                        "--field",
                        "text",
                        "--output",
                        copies.toString(),
                        file.toString()))
                .redirectErrorStream(true)
                .start();
        String told;
        try (InputStream in = process.getInputStream()) {
            told = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told).startsWith("unspin: 1 file, " + LINES + " texts, 0 changed");
        assertThat((long) LINES * PADDING).isGreaterThan(96L << 20);
        assertSameLines(file, copies.resolve("large.jsonl.gz"));
    }

    private static void assertSameLines(Path one, Path other) throws IOException {
        try (BufferedReader expected = lines(one);
                BufferedReader found = lines(other)) {
            for (int i = 0; i <= LINES; i++) {
                assertThat(found.readLine()).isEqualTo(expected.readLine());
            }
        }
    }

    private static BufferedReader lines(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }
}
