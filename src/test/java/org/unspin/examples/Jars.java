package org.unspin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The jars of the tests, by name, and a JVM that has no others. */
final class Jars {
    static final String CLASSES = Path.of("target/classes").toAbsolutePath().toString();
    static final List<String> BESIDE_OPENNLP =
            List.of("guava-", "failureaccess-", "error_prone_annotations-", "jspecify-", "slf4j-api-");
    /** All that the library itself needs. */
    static final List<String> CORE = withOpenNlp();

    private Jars() {}

    /** The paths of the jars whose names begin so; fails if one is missing. */
    static List<String> named(List<String> names) {
        List<String> all = Splitter.on(File.pathSeparatorChar)
                .splitToList(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        List<String> jars = new ArrayList<>();
        for (String name : names) {
            List<String> found = all.stream()
                    .filter(jar -> Path.of(jar).getFileName().toString().startsWith(name))
                    .toList();
            assertThat(found).as(name).hasSize(1);
            jars.addAll(found);
        }
        return jars;
    }

    /** Runs Java in a folder; fails unless it ends well, and gives what it printed. */
    static String java(Path folder, List<String> arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Path errors = folder.resolve("errors.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx256m", "-Dfile.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(output) + Files.readString(errors))
                .isZero();
        return Files.readString(output);
    }

    private static List<String> withOpenNlp() {
        List<String> core = new ArrayList<>(List.of("opennlp-tools-", "opennlp-models-sentdetect-en-"));
        core.addAll(BESIDE_OPENNLP);
        return List.copyOf(core);
    }
}
