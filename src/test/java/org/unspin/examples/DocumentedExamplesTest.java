package org.unspin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.unspin.Exports;

/** The examples in the Javadoc cannot rot: every one stands in a class of this package, which is compiled and run. */
final class DocumentedExamplesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/unspin");
    private static final String BLOCK = "<pre>{@code";
    /** Where a caller looks first: every type shows how to use it. */
    private static final List<String> SHOWN = List.of("", "lucene", "opennlp", "page", "report");

    @Test
    void everyExampleOfTheJavadocIsCompiledAndRun() throws IOException {
        String examples = bare(examples());
        List<String> strangers = new ArrayList<>();
        int found = 0;
        for (Path file : sources(SOURCES, Integer.MAX_VALUE)) {
            for (String block : blocks(Files.readString(file))) {
                found++;
                if (!examples.contains(bare(block))) {
                    strangers.add(file + "\n" + block);
                }
            }
        }

        assertThat(strangers)
                .as("examples that stand in no class of this package")
                .isEmpty();
        assertThat(found).isGreaterThan(15);
    }

    @Test
    void everyTypeOfTheApiHasAnExample() throws IOException {
        List<String> without = new ArrayList<>();
        for (String folder : SHOWN) {
            for (Path file : sources(SOURCES.resolve(folder), 1)) {
                String source = Files.readString(file);
                if (isPublic(file, source) && blocks(source).isEmpty()) {
                    without.add(file.toString());
                }
            }
        }

        assertThat(without).isEmpty();
    }

    @Test
    void everyPublicTypeIsUsedInAnExample() throws IOException {
        String examples = examples();
        List<String> unused = new ArrayList<>();
        for (String name : Exports.packages()) {
            for (Path file : sources(Exports.folder(name), 1)) {
                if (isPublic(file, Files.readString(file)) && !examples.contains(importOf(file))) {
                    unused.add(file.toString());
                }
            }
        }

        assertThat(unused).isEmpty();
    }

    @Test
    void examplesUseNothingThatACallerCannotUse() throws IOException {
        List<String> imported = examples()
                .lines()
                .filter(line -> line.startsWith("import org.unspin."))
                .map(line -> line.substring("import ".length(), line.lastIndexOf('.')))
                .toList();

        assertThat(Exports.packages()).containsAll(imported);
    }

    private static String examples() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : sources(Path.of("src/test/java/org/unspin/examples"), 1)) {
            if (file.toString().endsWith("Example.java")) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static List<Path> sources(Path folder, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** The Java in the Javadoc of a source; what begins like JSON or a dictionary is none. */
    private static List<String> blocks(String source) {
        List<String> blocks = new ArrayList<>();
        for (int at = source.indexOf(BLOCK); at >= 0; at = source.indexOf(BLOCK, at + 1)) {
            String block = source.substring(at + BLOCK.length(), source.indexOf("}</pre>", at));
            String java = block.lines()
                    .map(line -> line.strip().startsWith("*") ? line.strip().substring(1) : line)
                    .reduce("", (all, line) -> all + line + "\n")
                    .strip();
            if (!java.startsWith("{") && !java.startsWith("#")) {
                blocks.add(java);
            }
        }
        return blocks;
    }

    private static boolean isPublic(Path file, String source) {
        return source.lines().anyMatch(line -> line.startsWith("public ") && line.contains(" " + name(file)));
    }

    /** The formatter leaves no import that is not used. */
    private static String importOf(Path file) {
        return "." + name(file) + ";\n";
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".java".length());
    }

    /** Without comments and white space, which the formatter may change. */
    private static String bare(String java) {
        StringBuilder bare = new StringBuilder();
        java.lines()
                .map(line -> line.contains("//") ? line.substring(0, line.indexOf("//")) : line)
                .forEach(line ->
                        line.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> bare.append((char) c)));
        return bare.toString();
    }
}
