package org.unspin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What a caller may use is what the module exports, and the build treats exactly that as the API. */
@AnalyzeClasses(packages = "org.unspin", importOptions = ImportOption.DoNotIncludeTests.class)
final class PublicSurfaceTest {
    private static final ImmutableSortedSet<String> EXPORTED = Exports.packages();

    @Test
    void theModuleExportsWhatTheTypesOfCallersAreIn() {
        assertThat(EXPORTED).contains("org.unspin", "org.unspin.dictionary").hasSizeGreaterThan(5);
        assertThat(EXPORTED).allSatisfy(name -> assertThat(Exports.folder(name)).isDirectory());
    }

    @Test
    void theJavadocDocumentsWhatTheModuleExports() throws Exception {
        List<String> documented = pom("//plugin[artifactId='maven-javadoc-plugin']//sourceFileIncludes/include");

        assertThat(documented)
                .containsExactlyElementsOf(EXPORTED.stream()
                        .map(name -> name.replace('.', '/') + "/*.java")
                        .toList());
    }

    @Test
    void theCompilerChecksTheJavadocOfWhatTheModuleExports() throws Exception {
        List<String> checked =
                pom("//plugin[artifactId='maven-compiler-plugin']//arg[starts-with(., '-Xdoclint/package:')]");

        assertThat(checked).containsExactly("-Xdoclint/package:" + String.join(",", EXPORTED));
    }

    @Test
    void japicmpWatchesWhatTheModuleExports() throws Exception {
        List<String> watched = pom("//plugin[artifactId='japicmp-maven-plugin']//includes/include");

        assertThat(watched)
                .containsExactlyElementsOf(
                        EXPORTED.stream().map(name -> name + "#exclusive").toList());
    }

    @ArchTest
    static void nothingThatACallerSeesNamesATypeThatTheModuleKeepsToItself(JavaClasses classes) {
        List<String> leaks = new ArrayList<>();
        for (JavaClass type : classes) {
            if (isApi(type)) {
                supertypes(type)
                        .filter(PublicSurfaceTest::isHidden)
                        .forEach(seen -> leaks.add(type.getName() + " is a " + seen.getName()));
                for (JavaMember member : type.getMembers()) {
                    if (isSeen(member)) {
                        named(member)
                                .filter(PublicSurfaceTest::isHidden)
                                .forEach(seen -> leaks.add(member.getFullName() + " names " + seen.getName()));
                    }
                }
            }
        }

        assertThat(leaks).isEmpty();
    }

    private static Stream<JavaClass> supertypes(JavaClass type) {
        return Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream());
    }

    private static Stream<JavaClass> named(JavaMember member) {
        Set<JavaClass> types = member.getAllInvolvedRawTypes();
        return member instanceof JavaCodeUnit unit
                ? Stream.concat(types.stream(), unit.getExceptionTypes().stream())
                : types.stream();
    }

    private static boolean isSeen(JavaMember member) {
        boolean made = member instanceof JavaField && member.getModifiers().contains(JavaModifier.SYNTHETIC);
        return !made && isSeen(member.getModifiers());
    }

    private static boolean isSeen(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    /** Whether a caller can name the type. */
    private static boolean isApi(JavaClass type) {
        return EXPORTED.contains(type.getPackageName())
                && isSeen(type.getModifiers())
                && type.getEnclosingClass().map(PublicSurfaceTest::isApi).orElse(true);
    }

    private static boolean isHidden(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        return element.getPackageName().startsWith("org.unspin") && !isApi(element);
    }

    private static List<String> pom(String path) throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        NodeList found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }
}
