package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map for newcomers shows the house as it is. */
final class ArchitecturePageTest {
    private static final Path PAGE = Path.of("src/site/markdown/architecture.md");
    private static final Path PICTURE = Path.of("src/site/resources/images/architecture.svg");
    private static final Path SOURCES = Path.of("src/main/java/org/unspin");

    @Test
    void everyClassAndPackageThatItNamesIsThere() throws IOException {
        Set<String> classes = new TreeSet<>();
        Set<String> packages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.toList()) {
                String name = SOURCES.relativize(file).toString().replace('/', '.');
                if (name.endsWith(".java")) {
                    classes.add(name.substring(0, name.length() - ".java".length()));
                } else {
                    packages.add(name);
                }
            }
        }
        Set<String> simpleNames = classes.stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> strangers = new ArrayList<>();
        for (String term : code(Files.readString(PAGE))) {
            boolean isClass = Character.isUpperCase(term.charAt(term.lastIndexOf('.') + 1));
            boolean known = isClass
                    ? classes.contains(term) || simpleNames.contains(term) || isTest(term) || isMember(term, classes)
                    : packages.contains(term) || term.equals("org.unspin") || !looksLikePackage(term);
            if (!known) {
                strangers.add(term);
            }
        }

        assertThat(strangers).as("named in %s, but not there", PAGE).isEmpty();
    }

    @Test
    void everyPackageIsOnTheMap() throws IOException {
        Set<String> named = Set.copyOf(code(Files.readString(PAGE)));
        try (Stream<Path> folders = Files.list(SOURCES)) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .allMatch(named::contains);
        }
    }

    @Test
    void thePictureNamesClassesThatAreThere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String part : Splitter.on("<text class=\"class\"").splitToList(Files.readString(PICTURE))) {
            String names =
                    part.substring(part.indexOf('>') + 1, Math.max(part.indexOf('>') + 1, part.indexOf("</text>")));
            for (String name : Splitter.on(',').trimResults().split(names)) {
                String simple = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
                if (!part.startsWith("<svg") && !exists(simple)) {
                    missing.add(name);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    private static boolean exists(String simpleName) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.anyMatch(file -> file.endsWith(simpleName + ".java"));
        }
    }

    private static boolean isTest(String term) {
        return Files.exists(Path.of("src/test/java/org/unspin", term + ".java"));
    }

    /** {@code DecodedBlock.of}, with or without its package. */
    private static boolean isMember(String term, Set<String> classes) {
        String owner = term.contains(".") ? term.substring(0, term.lastIndexOf('.')) : term;
        return classes.stream().anyMatch(name -> name.endsWith("." + owner) || name.equals(owner));
    }

    /** A word of the page in code that is no command, method or folder. */
    private static boolean looksLikePackage(String term) {
        return Files.isDirectory(
                        SOURCES.resolve(Splitter.on('.').splitToList(term).get(0)))
                && !term.equals("diagnose")
                && !term.equals("learn");
    }

    /** What stands between backquotes. */
    private static List<String> code(String markdown) {
        List<String> parts = Splitter.on('`').splitToList(markdown);
        List<String> code = new ArrayList<>();
        for (int i = 1; i < parts.size(); i += 2) {
            String term = parts.get(i);
            if (!term.isEmpty() && !term.contains(" ") && !term.contains("/")) {
                code.add(term);
            }
        }
        return code;
    }
}
