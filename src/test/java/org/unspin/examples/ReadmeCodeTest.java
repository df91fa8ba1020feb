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
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The Java of the README is compiled and run in a JVM of its own, with the jars that the library cannot do without and no
 * other: what it shows works, and needs no more than that.
 */
final class ReadmeCodeTest {
    private static final List<String> OPENNLP = List.of("opennlp-tools-", "opennlp-models-sentdetect-en-");
    private static final List<String> BESIDE_OPENNLP =
            List.of("guava-", "failureaccess-", "error_prone_annotations-", "jspecify-", "slf4j-api-");

    @TempDir
    Path folder;

    @Test
    void itsJavaRunsWithTheJarsThatTheCoreNeeds() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        StringBuilder program = new StringBuilder();
        for (String block : blocks(readme, "```java\n")) {
            program.append(block);
        }
        assertThat(program.toString()).contains("Unspin.english()", "unspin.diagnose(text)", "Unspin.builder()");
        Files.writeString(
                folder.resolve("house.tsv"),
                blocks(readme, "```\n").stream()
                        .filter(block -> block.startsWith("#! name: house"))
                        .findFirst()
                        .orElseThrow());
        Path source = folder.resolve("Readme.java");
        Files.writeString(source, """
                import java.nio.file.Path;
                import java.util.*;
                import java.util.stream.*;
                import org.unspin.*;

                class Readme {
                    public static void main(String[] args) throws Exception {
                        String text = args[0];
                %s
                        System.out.println(d.families().get(0).name() + ", sure: " + sure.changed());
                        System.out.println(mine.restore(text + " For the grub he paid 4 dollars.").text());
                    }
                }
                """.formatted(program));

        assertThat(run(source, Texts.SPUN))
                .startsWith(Texts.RESTORED)
                .contains("4-10 caller → new", "newswire, sure: true", " For the food he paid ");
    }

    /** The four that the pom lists; what those need in turn is what the program above runs with. */
    @Test
    void thePomAsksForNoMore() throws Exception {
        Element pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new File("pom.xml"))
                .getDocumentElement();
        List<String> needed = new ArrayList<>();
        for (Element dependency : children(child(pom, "dependencies"), "dependency")) {
            boolean optional = !children(dependency, "optional").isEmpty();
            boolean test = children(dependency, "scope").stream()
                    .anyMatch(scope -> scope.getTextContent().equals("test"));
            if (!optional && !test) {
                needed.add(child(dependency, "artifactId").getTextContent());
            }
        }

        assertThat(needed).containsExactly("opennlp-tools", "opennlp-models-sentdetect-en", "guava", "jspecify");
        assertThat(BESIDE_OPENNLP).hasSizeLessThanOrEqualTo(6);
    }

    private String run(Path source, String text) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        classPath(),
                        source.toString(),
                        text)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return Files.readString(output);
    }

    private static String classPath() {
        List<String> jars = new ArrayList<>(
                List.of(Path.of("target/classes").toAbsolutePath().toString()));
        List<String> all = Splitter.on(File.pathSeparatorChar)
                .splitToList(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        for (String name :
                Stream.concat(OPENNLP.stream(), BESIDE_OPENNLP.stream()).toList()) {
            List<String> found = all.stream()
                    .filter(jar -> Path.of(jar).getFileName().toString().startsWith(name))
                    .toList();
            assertThat(found).as(name).hasSize(1);
            jars.addAll(found);
        }
        return String.join(File.pathSeparator, jars);
    }

    private static List<String> blocks(String readme, String fence) {
        List<String> blocks = new ArrayList<>();
        boolean inside = false;
        StringBuilder block = new StringBuilder();
        boolean wanted = false;
        for (String line : readme.lines().toList()) {
            if (line.startsWith("```")) {
                if (inside && wanted) {
                    blocks.add(block.toString());
                }
                inside = !inside;
                wanted = inside && (line + "\n").equals(fence);
                block.setLength(0);
            } else if (inside) {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).get(0);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}
