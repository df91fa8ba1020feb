package org.unspin;

import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The packages that a caller may use: those that the module exports. */
public final class Exports {
    private static final Path DESCRIPTOR = Path.of("src/main/module/module-info.java");
    private static final String EXPORTS = "exports ";

    private Exports() {}

    /** Their names, sorted. */
    public static ImmutableSortedSet<String> packages() {
        ImmutableSortedSet.Builder<String> packages = ImmutableSortedSet.naturalOrder();
        try {
            for (String line : Files.readAllLines(DESCRIPTOR)) {
                String statement = line.strip();
                if (statement.startsWith(EXPORTS)) {
                    packages.add(statement.substring(EXPORTS.length(), statement.length() - 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packages.build();
    }

    /** The folder of a package in the sources. */
    public static Path folder(String name) {
        return Path.of("src/main/java", name.replace('.', '/'));
    }
}
