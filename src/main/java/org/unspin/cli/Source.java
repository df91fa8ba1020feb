package org.unspin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A text to read.
 *
 * @param name what messages call it; "-" for standard input
 * @param file where it is; empty for standard input
 * @param place its path below the directory that was named, or the name of the file
 */
record Source(String name, Optional<Path> file, Path place) {
    static Source standardInput() {
        return new Source("-", Optional.empty(), Path.of("-"));
    }

    static Source of(Path file) {
        return new Source(
                file.toString(),
                Optional.of(file),
                Optional.ofNullable(file.getFileName()).orElse(file));
    }

    byte[] bytes(Session session) throws IOException {
        return file.isPresent() ? Files.readAllBytes(file.get()) : session.in().readAllBytes();
    }
}
