package org.unspin.optional;

import java.util.Arrays;
import java.util.Optional;

/** A library that Unspin uses where it is there. Thread-safe. */
public enum OptionalJar {
    JSOUP("org.jsoup:jsoup:1.24.1", "org.jsoup.", "Jsoup"),
    COMMONMARK("org.commonmark:commonmark:0.32.0", "org.commonmark.", "parser.Parser"),
    JACKSON("com.fasterxml.jackson.core:jackson-databind:2.23.0", "com.fasterxml.jackson.", "databind.ObjectMapper"),
    LUCENE(
            "org.apache.lucene:lucene-analysis-common:9.12.3",
            "org.apache.lucene.",
            "analysis.charfilter.BaseCharFilter"),
    PICOCLI("info.picocli:picocli:4.7.7", "picocli.", "CommandLine"),
    TOMLJ("org.tomlj:tomlj:2.2.0", "org.tomlj.", "Toml");

    private final String coordinates;
    private final String packages;
    private final String type;

    OptionalJar(String coordinates, String packages, String type) {
        this.coordinates = coordinates;
        this.packages = packages;
        this.type = type;
    }

    /** Group, artifact and version, as a build names it. */
    public String coordinates() {
        return coordinates;
    }

    /**
     * Says which library is missing, before Java says which class.
     *
     * @param what what cannot be done without it: {@code "a page in HTML"}
     * @throws IllegalStateException if it is not there
     */
    public void require(String what) {
        require(what, OptionalJar.class.getClassLoader());
    }

    void require(String what, ClassLoader loader) {
        try {
            Class.forName(packages + type, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(what + " needs a library that is not there: add " + coordinates, e);
        }
    }

    /** The library whose class could not be found, if it is one of these. */
    public static Optional<OptionalJar> missing(LinkageError error) {
        String name = String.valueOf(error.getMessage()).replace('/', '.');
        return Arrays.stream(values())
                .filter(jar -> name.startsWith(jar.packages))
                .findFirst();
    }
}
