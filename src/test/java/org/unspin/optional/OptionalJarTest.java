package org.unspin.optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unspin.page.Page;

final class OptionalJarTest {
    /** What is named is what the build itself uses. */
    @ParameterizedTest
    @EnumSource
    void theVersionIsThatOfTheBuild(OptionalJar jar) throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        List<String> parts = Splitter.on(':').splitToList(jar.coordinates());
        String name = parts.get(1).startsWith("jackson")
                ? "jackson"
                : parts.get(1).startsWith("lucene") ? "lucene" : parts.get(1);

        assertThat(pom).contains("<artifactId>" + parts.get(1) + "</artifactId>");
        assertThat(pom).contains("<" + name + ".version>" + parts.get(2) + "</" + name + ".version>");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsThereIsNotMissed(OptionalJar jar) {
        jar.require("a test");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMissingIsNamed(OptionalJar jar) throws Exception {
        try (URLClassLoader none = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> jar.require("a page", none))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a page needs a library that is not there: add " + jar.coordinates());
        }
    }

    @Test
    void theErrorOfJavaIsTracedToItsLibrary() {
        assertThat(OptionalJar.missing(new NoClassDefFoundError("org/jsoup/nodes/Node")))
                .hasValue(OptionalJar.JSOUP);
        assertThat(OptionalJar.missing(new NoClassDefFoundError("com/x/Y"))).isEmpty();
        assertThat(OptionalJar.missing(new NoClassDefFoundError())).isEmpty();
    }

    /** The classes of Unspin and nothing else: as far as the question what is missing, they can be loaded. */
    @Test
    void pagesSayWhatTheyNeed() throws Exception {
        URL classes = Page.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader alone = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            Class<?> page = alone.loadClass(Page.class.getName());

            assertThatThrownBy(() -> page.getMethod("html", String.class).invoke(null, "<p>A.</p>"))
                    .rootCause()
                    .isInstanceOf(ClassNotFoundException.class);
            assertThatThrownBy(() -> page.getMethod("html", String.class).invoke(null, "<p>A.</p>"))
                    .cause()
                    .hasMessageEndingWith("add " + OptionalJar.JSOUP.coordinates());
            assertThatThrownBy(() -> page.getMethod("markdown", String.class).invoke(null, "A."))
                    .cause()
                    .hasMessageEndingWith("add " + OptionalJar.COMMONMARK.coordinates());
        }
    }
}
