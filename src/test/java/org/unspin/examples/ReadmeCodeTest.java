package org.unspin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

        List<String> path = Jars.named(Jars.CORE);
        path.add(Jars.CLASSES);
        List<String> command = List.of("-cp", String.join(File.pathSeparator, path), source.toString(), Texts.SPUN);
        assertThat(Jars.java(folder, command))
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
        assertThat(Jars.BESIDE_OPENNLP).hasSizeLessThanOrEqualTo(6);
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
