package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The case files: texts that look spun and are not, and what has to become of them. A file is an array of objects with the members
 * {@code label}, {@code comment}, {@code original}; {@code expected}, if the text shall not come back as it is; and
 * {@code "expect": "fail"}, if the library is known to get it wrong. A known failure that is none any more fails the build, so that
 * what was won is not lost again.
 */
final class CaseFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/cases");
    private static final int FEWEST_PASSING = 80;
    private static final double MOST_MARKED = 0.15;
    private static final Set<String> MEMBERS = Set.of("label", "comment", "original", "expected", "expect");

    private record Case(String label, String original, String expected, boolean knownFailure) {
        static Case of(JsonNode json) {
            String original = json.path("original").asText();
            String expected = json.has("expected") ? json.path("expected").asText() : original;
            return new Case(json.path("label").asText(), original, expected, json.has("expect"));
        }

        boolean isClean() {
            return expected.equals(original);
        }

        /** What is wrong with what the library says; empty if nothing is. */
        List<String> problems() {
            Restoration restored = Unspin.english().restore(original);
            List<String> problems = new ArrayList<>();
            if (!restored.text().equals(expected)) {
                problems.add("restored wrongly: " + restored.corrections());
            } else if (isClean() && !isSame(restored.text(), original)) {
                problems.add("the text came back as a copy of itself");
            }
            Diagnosis diagnosis = Unspin.english().diagnose(original);
            if (isClean() && diagnosis.spun()) {
                problems.add("called spun, " + diagnosis.confidence() + ", by " + diagnosis.families());
            }
            return problems;
        }

        @SuppressWarnings("ReferenceEquality") // a clean text comes back as the very same object
        private static boolean isSame(String one, String other) {
            return one == other;
        }

        void check() {
            List<String> problems = problems();
            if (knownFailure && problems.isEmpty()) {
                fail(label + " now passes: remove its \"expect\": \"fail\"");
            } else if (!knownFailure) {
                assertThat(problems).as(label).isEmpty();
            }
        }
    }

    @TestFactory
    Stream<DynamicContainer> everyCaseComesOutAsItIsExpected() throws IOException {
        return files().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getFileName().toString(), cases(file).map(json -> {
                            Case item = Case.of(json);
                            return DynamicTest.dynamicTest(item.label(), item::check);
                        })));
    }

    @Test
    void mostOfThemPassAndFewAreKnownFailures() throws IOException {
        List<Case> all =
                files().stream().flatMap(CaseFilesTest::cases).map(Case::of).toList();
        long marked = all.stream().filter(Case::knownFailure).count();

        assertThat(all.size() - marked).isGreaterThanOrEqualTo(FEWEST_PASSING);
        assertThat((double) marked / all.size()).isLessThanOrEqualTo(MOST_MARKED);
    }

    @Test
    void everyCaseHasALabelOfItsOwnAndAComment() throws IOException {
        Set<String> labels = new HashSet<>();
        for (Path file : files()) {
            cases(file).forEach(json -> {
                String name = file.getFileName() + ": " + json.path("label").asText();
                assertThat(labels.add(name)).as(name).isTrue();
                assertThat(json.path("label").asText()).as(name).isNotBlank();
                assertThat(json.path("comment").asText()).as(name).isNotBlank();
                assertThat(json.path("original").asText()).as(name).isNotBlank();
                assertThat(json.path("expect").asText("fail")).as(name).isEqualTo("fail");
                json.fieldNames()
                        .forEachRemaining(member -> assertThat(MEMBERS).as(name).contains(member));
            });
        }
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> listed = Files.newDirectoryStream(FOLDER, "*.json")) {
            listed.forEach(files::add);
        }
        files.sort(null);
        return files;
    }

    private static Stream<JsonNode> cases(Path file) {
        try {
            List<JsonNode> cases = new ArrayList<>();
            new ObjectMapper().readTree(file.toFile()).forEach(cases::add);
            return cases.stream();
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
