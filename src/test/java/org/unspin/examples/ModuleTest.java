package org.unspin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The library as a named module, called by a module of a user's own. The descriptor is no part of {@code target/classes} (see the
 * pom), so it is compiled here as it is for the jar.
 */
final class ModuleTest {
    private static final List<String> LUCENE = List.of("lucene-core-", "lucene-analysis-common-");
    private static final List<String> JACKSON = List.of("jackson-databind-", "jackson-core-", "jackson-annotations-");

    /** The module, made once for all tests. */
    @TempDir
    private static Path unspin;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void makeTheModule() throws IOException {
        List<String> jars = Jars.named(Jars.CORE);
        jars.addAll(Jars.named(LUCENE));
        jars.addAll(Jars.named(JACKSON));
        jars.addAll(Jars.named(List.of("jsoup-", "commonmark-")));
        copyClasses();
        compile(
                jars,
                unspin,
                List.of("--patch-module", "org.unspin=" + Jars.CLASSES),
                Path.of("src/main/module/module-info.java"));
    }

    @Test
    void itNeedsNoModuleBesidesThoseOfTheCore() throws Exception {
        String output = run(Jars.named(Jars.CORE), "module app { requires org.unspin; }", """
                package app;

                import java.io.*;
                import org.unspin.*;
                import org.unspin.opennlp.UnspinNormalizer;

                class Main {
                    public static void main(String[] args) throws Exception {
                        System.out.println(Unspin.class.getModule());
                        System.out.println(Unspin.english().restore(args[0]).text());
                        System.out.println(Unspin.english().diagnose(args[0]).spun());
                        System.out.println(new UnspinNormalizer(Unspin.english()).normalize("Fine."));
                        new ObjectOutputStream(OutputStream.nullOutputStream())
                                .writeObject(Unspin.builder().protect("Fine").build());
                    }
                }
                """);

        assertThat(output.lines()).containsExactly("module org.unspin", Texts.RESTORED, "true", "Fine.");
    }

    @Test
    void itsCharFilterWorksThere() throws Exception {
        List<String> jars = Jars.named(Jars.CORE);
        jars.addAll(Jars.named(LUCENE));
        String output = run(jars, """
                module app {
                    requires org.unspin;
                    requires org.apache.lucene.analysis.common;
                    requires org.apache.lucene.core;
                }
                """, """
                package app;

                import java.io.*;
                import org.unspin.Unspin;
                import org.unspin.lucene.UnspinCharFilter;

                class Main {
                    public static void main(String[] args) throws Exception {
                        Reader page = new UnspinCharFilter(Unspin.english(), new StringReader(args[0]));
                        System.out.println(new BufferedReader(page).readLine());
                    }
                }
                """);

        assertThat(output.lines()).containsExactly(Texts.RESTORED);
    }

    @Test
    void itsReportFindsItsFilesThere() throws Exception {
        List<String> jars = Jars.named(Jars.CORE);
        jars.addAll(Jars.named(JACKSON));
        String output = run(jars, """
                module app {
                    requires org.unspin;
                    requires com.fasterxml.jackson.databind;
                }
                """, """
                package app;

                import java.io.*;
                import org.unspin.*;
                import org.unspin.report.*;

                class Main {
                    public static void main(String[] args) throws Exception {
                        Restoration restoration = Unspin.english().restore(args[0]);
                        StringWriter out = new StringWriter();
                        try (HtmlReport report = HtmlReport.to(out, "One")) {
                            report.add("a.txt", Unspin.english().diagnose(args[0]), restoration);
                        }
                        System.out.println(out.toString().contains("UnspinView"));
                        System.out.println(JsonPlan.apply(JsonPlan.write(restoration), args[0]).text());
                    }
                }
                """);

        assertThat(output.lines()).containsExactly("true", Texts.RESTORED);
    }

    private String run(List<String> jars, String descriptor, String main) throws Exception {
        Path sources = Files.createDirectories(folder.resolve("sources/app"));
        Path module = Files.writeString(sources.resolveSibling("module-info.java"), descriptor);
        Path program = Files.writeString(sources.resolve("Main.java"), main);
        List<String> path = new ArrayList<>(jars);
        path.add(unspin.toString());
        Path app = folder.resolve("app");
        compile(path, app, List.of(), module, program);
        path.add(app.toString());
        return Jars.java(
                folder,
                List.of(
                        "--module-path",
                        String.join(File.pathSeparator, path),
                        "--module",
                        "app/app.Main",
                        Texts.SPUN));
    }

    private static void copyClasses() throws IOException {
        Path classes = Path.of(Jars.CLASSES);
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = unspin.resolve(classes.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static void compile(List<String> modules, Path to, List<String> options, Path... sources) {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of(
                "-proc:none",
                "--release",
                "17",
                "-d",
                to.toString(),
                "--module-path",
                String.join(File.pathSeparator, modules)));
        for (Path source : sources) {
            arguments.add(source.toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }
}
